// SPDX-License-Identifier: MIT
// Names and sums of the result buckets.
#include "sim/directory/import_row.h"

#include <array>

#include "sim/base/check.h"

namespace sim::directory {

std::string_view name_of(ImportMode mode) {
    return mode == ImportMode::full ? "full" : "incremental";
}

std::string_view name_of(ImportTrigger trigger) {
    return trigger == ImportTrigger::manual ? "manual" : "scheduled";
}

std::string_view name_of(ImportStatus status) {
    constexpr std::array<std::string_view, 4> names = {"running", "halted", "finished",
                                                       "cancelled"};
    return names.at(static_cast<std::size_t>(status));
}

std::string_view name_of(Bucket bucket) {
    constexpr std::array<std::string_view, 8> names = {
        "created", "updated", "matched", "removed", "unchanged", "awaiting", "ignored", "skipped"};
    return names.at(static_cast<std::size_t>(bucket));
}

int& count_in(Import& import, Bucket bucket) {
    switch (bucket) {
        case Bucket::created:
            return import.created;
        case Bucket::updated:
            return import.updated;
        case Bucket::matched:
            return import.matched;
        case Bucket::removed:
            return import.removed;
        case Bucket::unchanged:
            return import.unchanged;
        case Bucket::awaiting:
            return import.awaiting;
        case Bucket::ignored:
            return import.ignored;
        case Bucket::skipped:
            return import.skipped;
    }
    SIM_CHECK(false, "every bucket has a count");
}

int sum_of_buckets(const Import& import) {
    return import.created + import.updated + import.matched + import.removed + import.unchanged +
           import.awaiting + import.ignored + import.skipped;
}

}  // namespace sim::directory
