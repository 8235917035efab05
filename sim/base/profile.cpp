// SPDX-License-Identifier: MIT
// A flat sorted list: profiles are small, copied often, and compared all the time.
#include "sim/base/profile.h"

#include <algorithm>

namespace sim {

namespace {

template <class Entries>
auto place_of(Entries& entries, std::string_view name) {
    return std::lower_bound(entries.begin(), entries.end(), name,
                            [](const Profile::Entry& entry, std::string_view wanted) {
                                return std::string_view(entry.first) < wanted;
                            });
}

}  // namespace

Profile::Profile(std::initializer_list<Entry> entries) {
    for (const Entry& entry : entries) {
        set(entry.first, entry.second);
    }
}

const Value& Profile::get(std::string_view name) const {
    static const Value null_value = Null{};
    const auto place = place_of(entries_, name);
    return place != entries_.end() && place->first == name ? place->second : null_value;
}

bool Profile::has(std::string_view name) const {
    const auto place = place_of(entries_, name);
    return place != entries_.end() && place->first == name;
}

void Profile::set(std::string_view name, Value value) {
    const auto place = place_of(entries_, name);
    if (place != entries_.end() && place->first == name) {
        place->second = std::move(value);
    } else {
        entries_.insert(place, Entry{std::string(name), std::move(value)});
    }
}

std::vector<std::string> changed_names(const Profile& before, const Profile& after) {
    std::vector<std::string> names;
    for (const auto& [name, value] : before.entries()) {
        if (after.get(name) != value) {
            names.push_back(name);
        }
    }
    for (const auto& [name, value] : after.entries()) {
        if (!before.has(name) && !is_null(value)) {
            names.push_back(name);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace sim
