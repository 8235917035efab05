// SPDX-License-Identifier: MIT
// Puts the parts of the catalogue together and finds entries.
#include "sim/faults/catalogue.h"

#include <iterator>
#include <utility>

#include "sim/faults/entries.h"

namespace sim::faults {

namespace {

std::vector<CatalogueEntry> all_entries() {
    std::vector<CatalogueEntry> all;
    for (auto* part :
         {entries::of_sources, entries::of_rules, entries::of_mappings, entries::of_provisioning,
          entries::of_apps, entries::of_group_push, entries::of_access, entries::of_workflows}) {
        entries::Entries some = part();
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace

std::string_view name_of(Part part) {
    constexpr std::array<std::string_view, all_parts.size()> names = {
        "source", "rules", "mapping", "provisioning", "app", "group_push", "access", "workflows"};
    return names.at(static_cast<std::size_t>(part));
}

std::string_view name_of(Target target) {
    constexpr std::array<std::string_view, 5> names = {"app", "rule", "source", "server", "flow"};
    return names.at(static_cast<std::size_t>(target));
}

const std::vector<CatalogueEntry>& catalogue() {
    static const std::vector<CatalogueEntry> entries = all_entries();
    return entries;
}

const CatalogueEntry* find_entry(std::string_view key) {
    for (const CatalogueEntry& entry : catalogue()) {
        if (entry.key == key) {
            return &entry;
        }
    }
    return nullptr;
}

const Repair* find_repair(const CatalogueEntry& entry, std::string_view key) {
    for (const Repair& repair : entry.repairs) {
        if (repair.key == key) {
            return &repair;
        }
    }
    return nullptr;
}

}  // namespace sim::faults
