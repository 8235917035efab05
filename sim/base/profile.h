// SPDX-License-Identifier: MIT
// Named attribute values of a person, in the order of their names.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/value.h"

namespace sim {

class Profile {
public:
    using Entry = std::pair<std::string, Value>;

    Profile() = default;
    Profile(std::initializer_list<Entry> entries);

    // The value of that attribute; null when it was never set. Names are case-sensitive.
    [[nodiscard]] const Value& get(std::string_view name) const;
    // The text of that attribute; empty when it is no text.
    [[nodiscard]] std::string_view text(std::string_view name) const { return text_of(get(name)); }
    [[nodiscard]] bool has(std::string_view name) const;
    void set(std::string_view name, Value value);

    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

    friend bool operator==(const Profile&, const Profile&) = default;

private:
    std::vector<Entry> entries_;
};

// The names whose values differ between two profiles, in order; an absent one counts as null.
[[nodiscard]] std::vector<std::string> changed_names(const Profile& before, const Profile& after);

}  // namespace sim
