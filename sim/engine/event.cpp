// SPDX-License-Identifier: MIT
// Names and fields of events, asked through both levels of the variant.
#include "sim/engine/event.h"

#include <array>

namespace sim {

std::string_view name_of(const Event& event) {
    return std::visit(
        [](const auto& part) {
            return std::visit(
                [](const auto& payload) { return std::decay_t<decltype(payload)>::name; }, part);
        },
        event.what);
}

std::vector<Field> fields_of(const Event& event) {
    return std::visit(
        [](const auto& part) {
            return std::visit([](const auto& payload) { return fields_of(payload); }, part);
        },
        event.what);
}

std::string_view name_of(ActorId actor) {
    constexpr std::array<std::string_view, 7> names = {
        "hr_admin", "directory", "provisioning", "app", "administrator", "lab", "workflows"};
    return names.at(static_cast<std::size_t>(actor));
}

bool is_bookkeeping(const Event& event) { return std::holds_alternative<EngineEvent>(event.what); }

}  // namespace sim
