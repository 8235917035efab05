// SPDX-License-Identifier: MIT
// Rehearses the command and reads each stage from the world and from what the rehearsal did.
#include "sim/engine/provision_preview.h"

#include <algorithm>
#include <array>

#include "sim/base/check.h"
#include "sim/engine/preview_facts.h"

namespace sim {

namespace {

const apps::AppUser* app_user_of(const World& world, UserId user, AppId app) {
    const apps::AppUser* app_user = world.apps.app_users.find({user, app});
    const bool assigned = app_user != nullptr && apps::is_assigned(world.apps, user, app);
    return assigned ? app_user : nullptr;
}

class Previewer {
public:
    Previewer(const World& world, UserId user, AppId app) : world_(&world) {
        preview_.user = user;
        preview_.app = app;
        preview_.commands = {command_to_provision(world, user, app)};
        preview_.rehearsal = rehearse(world, preview_.commands);
    }

    ProvisionPreview take() {
        read_exchanges();
        preview_.verdict = verdict();
        preview_.stages = stages_of(*world_, preview_);
        read_mappings();
        return std::move(preview_);
    }

private:
    [[nodiscard]] PreviewFacts facts() const {
        return {preview_.rehearsal, preview_.user, preview_.app};
    }
    [[nodiscard]] const apps::App& app() const { return world_->apps.apps.at(preview_.app); }
    void read_exchanges() {
        for (const Event& event : preview_.rehearsal.events) {
            if (const auto* sent = as<provisioning::RequestSent>(event)) {
                if (facts().task(sent->task) != nullptr) {
                    preview_.exchanges.push_back({sent->stage, sent->request, std::nullopt});
                    open_ = sent->exchange;
                }
            } else if (const auto* received = as<provisioning::ResponseReceived>(event)) {
                if (received->exchange == open_ && !preview_.exchanges.empty()) {
                    preview_.exchanges.back().response = received->response;
                }
            }
        }
    }

    [[nodiscard]] PreviewVerdict verdict() const {
        if (preview_.rehearsal.refusal || facts().find<provisioning::TaskWithheld>() != nullptr) {
            return PreviewVerdict::not_sent;
        }
        if (facts().failure() != nullptr) {
            return preview_.exchanges.empty() ? PreviewVerdict::not_sent : PreviewVerdict::refused;
        }
        if (facts().find<apps::AccountLinked>() != nullptr) {
            const bool created = std::any_of(
                preview_.exchanges.begin(), preview_.exchanges.end(),
                [](const auto& exchange) { return exchange.stage == provisioning::Stage::create; });
            return created ? PreviewVerdict::created : PreviewVerdict::linked;
        }
        if (facts().find<apps::AppUserSynchronized>() != nullptr) {
            return PreviewVerdict::updated;
        }
        if (facts().find<apps::AppUserFailed>() != nullptr) {
            return PreviewVerdict::refused;
        }
        return facts().has_open_task() ? PreviewVerdict::waits : PreviewVerdict::unchanged;
    }

    // The profile is the one that the task carries; without a task, what the app was told last.
    void read_mappings() {
        Profile profile;
        for (const Event& event : preview_.rehearsal.events) {
            const auto* queued = as<provisioning::TaskQueued>(event);
            if (queued != nullptr &&
                facts().is_about(queued->details->user, queued->details->app)) {
                profile = queued->details->app_profile;
            }
        }
        const World& after = preview_.rehearsal.at_once;
        const apps::AppUser* app_user = after.apps.app_users.find({preview_.user, preview_.app});
        if (profile.entries().empty() && app_user != nullptr) {
            profile = app_user->pushed;
        }
        const expression::Context context = context_of(after);
        for (const apps::Mapping& mapping : app().mappings) {
            PreviewedMapping told{
                mapping.target, mapping.expression, profile.get(mapping.target), {}, false};
            if (mapping.parsed) {
                const auto value = expression::evaluate(*mapping.parsed, context);
                told.fails = !value;
                if (value) {
                    told.comparisons = value->comparisons;
                }
            }
            preview_.mappings.push_back(std::move(told));
        }
    }

    [[nodiscard]] expression::Context context_of(const World& world) const {
        const directory::User& known = world.directory.users.at(preview_.user);
        expression::Context context;
        context.user = &known.profile;
        context.user_id = known.okta_id;
        context.user_status = std::string(name_of(known.status));
        for (const GroupId group : directory::groups_of(world.directory, preview_.user)) {
            context.group_names.push_back(world.directory.groups.at(group).name);
        }
        return context;
    }

    const World* world_;
    ProvisionPreview preview_;
    ExchangeId open_;
};

}  // namespace

const provisioning::TaskFailed* PreviewFacts::failure() const {
    const provisioning::TaskFailed* last = nullptr;
    for (const Event& event : rehearsal_->events) {
        const auto* failed = as<provisioning::TaskFailed>(event);
        last = failed != nullptr && task(failed->task) != nullptr ? failed : last;
    }
    return last;
}

bool PreviewFacts::has_open_task() const {
    using provisioning::TaskStatus;
    const auto& tasks = rehearsal_->afterwards.provisioning.tasks;
    return std::any_of(tasks.begin(), tasks.end(), [&](const auto& row) {
        const provisioning::Task& task = row.second;
        return is_about(task.user, task.app) && task.status != TaskStatus::done &&
               task.status != TaskStatus::failed && task.status != TaskStatus::cancelled;
    });
}

std::string_view name_of(PreviewStage stage) {
    constexpr std::array<std::string_view, preview_stage_count> names = {
        "connection", "import", "scope", "match", "action"};
    return names.at(static_cast<std::size_t>(stage));
}

Command command_to_provision(const World& world, UserId user, AppId app) {
    const apps::AppUser* assigned = app_user_of(world, user, app);
    if (assigned == nullptr) {
        return apps::Command(apps::AssignUser{user, app});
    }
    if (assigned->status != apps::AppUserStatus::provisioned) {
        return apps::Command(apps::ProvisionUser{user, app});
    }
    return ForceSync{app};
}

ProvisionPreview preview_provisioning(const World& world, UserId user, AppId app) {
    SIM_CHECK(world.directory.users.contains(user) && world.apps.apps.contains(app),
              "a preview is about somebody and an app that are there");
    return Previewer(world, user, app).take();
}

}  // namespace sim
