// SPDX-License-Identifier: MIT
// Looks for the move among the pending work.
#include "sim/engine/transition.h"

#include "sim/directory/decide.h"

namespace sim {

std::optional<directory::UserStatus> transitioning_to(const World& world, UserId user) {
    for (const auto& [key, item] : world.pending) {
        const bool activates = item.kind == WorkKind::activate_user;
        const bool moves = activates || item.kind == WorkKind::deactivate_user;
        if (!moves || item.user != user) {
            continue;
        }
        const auto move = directory::move_status(
            world.directory, user, activates ? "activate" : "deactivate", item.import);
        return move ? std::optional{move->after} : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace sim
