// SPDX-License-Identifier: MIT
// Canonical text and differences of named fields.
#include "sim/base/fields.h"

#include <map>

namespace sim {

std::string canonical_text(const std::vector<Field>& fields) {
    std::string text;
    for (const Field& field : fields) {
        text += field.name + " = " + field.text + "\n";
    }
    return text;
}

std::vector<FieldChange> diff(const std::vector<Field>& before, const std::vector<Field>& after) {
    std::map<std::string_view, std::string_view> gone;
    for (const Field& field : before) {
        gone[field.name] = field.text;
    }
    std::vector<FieldChange> changes;
    for (const Field& field : after) {
        const auto known = gone.find(field.name);
        if (known == gone.end()) {
            changes.push_back({field.name, "", field.text});
            continue;
        }
        if (known->second != field.text) {
            changes.push_back({field.name, std::string(known->second), field.text});
        }
        gone.erase(known);
    }
    for (const auto& [name, text] : gone) {
        changes.push_back({std::string(name), std::string(text), ""});
    }
    return changes;
}

}  // namespace sim
