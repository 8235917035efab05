// SPDX-License-Identifier: MIT
// What a rehearsal did about one person in one app; internal to the preview.
#pragma once

#include "sim/engine/provision_preview.h"

namespace sim {

class PreviewFacts {
public:
    PreviewFacts(const Rehearsal& rehearsal, UserId user, AppId app)
        : rehearsal_(&rehearsal), user_(user), app_(app) {}

    [[nodiscard]] bool is_about(UserId user, AppId app) const {
        return user == user_ && app == app_;
    }
    // The first event of that kind about them; nullptr where there is none.
    template <class Payload>
    [[nodiscard]] const Payload* find() const {
        for (const Event& event : rehearsal_->events) {
            const Payload* payload = as<Payload>(event);
            if (payload != nullptr && is_about(payload->user, payload->app)) {
                return payload;
            }
        }
        return nullptr;
    }
    // The task with that id, where it is about them.
    [[nodiscard]] const provisioning::Task* task(TaskId id) const {
        const auto* task = rehearsal_->afterwards.provisioning.tasks.find(id);
        return task != nullptr && is_about(task->user, task->app) ? task : nullptr;
    }
    // Their last task that failed, and whether one is not over.
    [[nodiscard]] const provisioning::TaskFailed* failure() const;
    [[nodiscard]] bool has_open_task() const;

private:
    const Rehearsal* rehearsal_;
    UserId user_;
    AppId app_;
};

// The stages of a preview whose rehearsal, exchanges and verdict are known.
[[nodiscard]] std::vector<PreviewedStage> stages_of(const World& world,
                                                    const ProvisionPreview& preview);

}  // namespace sim
