// SPDX-License-Identifier: MIT
// Walks conditions down: from the HR record to the account, up to the first that does not hold.
#include <algorithm>

#include "sim/directory/rules.h"
#include "sim/engine/explain.h"

namespace sim {

namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

// Collects links until one is unmet; later conditions are not asked.
class Conditions {
public:
    Conditions(const Timeline& timeline, const Person& person, AppId app)
        : timeline_(&timeline), world_(&timeline.world()), person_(person), app_(app) {}

    std::vector<ChainLink> walk() {
        if (works_here() && is_imported() && may_hold_apps() && is_in_a_giving_group() &&
            is_assigned() && was_told() && was_done()) {
            account_is_inactive();
        }
        ChainLink end;
        end.state = ChainLink::State::consequence;
        end.code = "whynot.no_account";
        end.arguments = {{"person", name()}, {"app", app().label}};
        links_.push_back(std::move(end));
        return std::move(links_);
    }

private:
    bool works_here() {
        const hr::Employee* employee = world_->hr.employees.find(person_.record);
        if (const hr::Deletion* gone = world_->hr.deletions.find(person_.record)) {
            return unmet("whynot.record_deleted", {{"person", name()}}, person_.record.second,
                         gone->last_change);
        }
        if (employee == nullptr) {
            return true;  // somebody made in the directory has no record to ask
        }
        const Date today = date_of(world_->now);
        if (!hr::works_on(*employee, today)) {
            const bool early = today < employee->start_date;
            return unmet(early ? "whynot.not_started" : "whynot.has_left", {{"person", name()}},
                         to_text(early ? employee->start_date : employee->end_date.value_or(today)),
                         employee->last_change);
        }
        return met("whynot.works_here", {{"person", name()}}, person_.record.second,
                   employee->last_change);
    }

    bool is_imported() {
        if (!person_.user.exists()) {
            return unmet("whynot.not_imported", {{"person", name()}}, "system.import.complete");
        }
        const directory::User& user = world_->directory.users.at(person_.user);
        return met("whynot.imported", {{"person", name()}}, user.okta_id, {});
    }

    bool may_hold_apps() {
        const directory::User& user = world_->directory.users.at(person_.user);
        const std::string status(name_of(user.status));
        if (!directory::can_hold_apps(user.status) || !rules_look_at(user.status)) {
            return unmet("whynot.status", {{"person", name()}, {"status", status}}, status,
                         user.last_change);
        }
        return met("whynot.is_active", {{"person", name()}}, status, user.last_change);
    }

    [[nodiscard]] bool rules_look_at(directory::UserStatus status) const {
        return directory::rules_apply_to(status, world_->directory.settings.rules_move_pending);
    }

    bool is_in_a_giving_group() {
        if (apps::is_assigned(world_->apps, person_.user, app_)) {
            return true;
        }
        std::vector<GroupId> givers;
        for (const auto& [key, assignment] : world_->apps.group_assignments) {
            if (key.second == app_) {
                givers.push_back(key.first);
            }
        }
        if (givers.empty()) {
            return unmet("whynot.no_group_gives_it", {{"app", app().label}}, "");
        }
        for (const GroupId group : givers) {
            if (world_->directory.memberships.contains({person_.user, group})) {
                return met("whynot.in_group", {{"group", group_name(group)}}, "", {});
            }
        }
        return no_rule_matched(givers.front());
    }

    // Shows the rule of the first group that would give the app, with the values that it compared.
    bool no_rule_matched(GroupId group) {
        for (const auto& [id, rule] : world_->directory.rules) {
            const bool fills =
                std::find(rule.groups.begin(), rule.groups.end(), group) != rule.groups.end();
            if (!fills) {
                continue;
            }
            const Arguments arguments = {
                {"person", name()}, {"rule", rule.name}, {"group", group_name(group)}};
            if (rule.status != directory::RuleStatus::active) {
                return unmet("whynot.rule_inactive", arguments, std::string(name_of(rule.status)));
            }
            const bool excluded = std::find(rule.excluded.begin(), rule.excluded.end(),
                                            person_.user) != rule.excluded.end();
            unmet(excluded ? "whynot.rule_excludes" : "whynot.rule_no_match", arguments,
                  rule.expression);
            links_.back().comparisons =
                directory::evaluate_rule(world_->directory, id, person_.user).comparisons;
            links_.back().setting = "setting.rule";
            links_.back().setting_value = rule.expression;
            return false;
        }
        return unmet("whynot.no_rule_fills", {{"group", group_name(group)}}, "");
    }

    bool is_assigned() {
        if (!apps::is_assigned(world_->apps, person_.user, app_)) {
            return unmet("whynot.not_assigned", {{"person", name()}, {"app", app().label}},
                         "application.user_membership.add");
        }
        const apps::AppUser& app_user = world_->apps.app_users.at({person_.user, app_});
        return met("whynot.assigned", {{"person", name()}, {"app", app().label}},
                   std::string(name_of(app_user.scope)), app_user.since);
    }

    bool was_told() {
        const Event* withheld = last_event<provisioning::TaskWithheld>(
            *timeline_, [&](const provisioning::TaskWithheld& task) {
                return task.user == person_.user && task.app == app_ &&
                       task.kind == provisioning::TaskKind::create;
            });
        if (withheld != nullptr && !app().provisioning_enabled) {
            unmet("whynot.provisioning_off", {{"app", app().label}}, "", withheld->id);
            links_.back().setting = "setting.provisioning";
            links_.back().setting_value = "setting.off";
            return false;
        }
        return true;
    }

    bool was_done() {
        const provisioning::Task* last = nullptr;
        for (const auto& [id, task] : world_->provisioning.tasks) {
            if (task.user == person_.user && task.app == app_) {
                last = &task;
            }
        }
        if (last == nullptr) {
            return unmet("whynot.no_task_yet", {{"app", app().label}}, "");
        }
        const std::string kind(name_of(last->kind));
        if (last->status == provisioning::TaskStatus::failed) {
            const std::string status = std::to_string(last->error.status);
            unmet("whynot.task_failed", {{"app", app().label}, {"status", status}},
                  status + " " + last->error.detail, last->last);
            const bool refused = last->error.code == "unauthorized";
            links_.back().setting = refused ? "setting.token" : "setting.task";
            links_.back().setting_value = last->error.code;
            return false;
        }
        if (last->status != provisioning::TaskStatus::done) {
            return unmet("whynot.task_open", {{"app", app().label}},
                         std::string(name_of(last->status)), last->last);
        }
        return met("whynot.task_done", {{"app", app().label}}, kind, last->last);
    }

    void account_is_inactive() {
        const scim::Resource* account = apps::linked_account(world_->apps, person_.user, app_);
        unmet(account == nullptr ? "whynot.record_is_gone" : "whynot.account_inactive",
              {{"app", app().label}}, account == nullptr ? "404" : "active: false");
    }

    bool met(std::string code, Arguments arguments, std::string evidence, EventId event) {
        ChainLink link;
        link.code = std::move(code);
        link.arguments = std::move(arguments);
        link.evidence = std::move(evidence);
        link.event = event;
        links_.push_back(std::move(link));
        return true;
    }
    bool unmet(std::string code, Arguments arguments, std::string evidence, EventId event = {}) {
        met(std::move(code), std::move(arguments), std::move(evidence), event);
        links_.back().state = ChainLink::State::unmet;
        return false;
    }

    [[nodiscard]] const apps::App& app() const { return world_->apps.apps.at(app_); }
    [[nodiscard]] std::string name() const { return name_of_person(*world_, person_); }
    [[nodiscard]] std::string group_name(GroupId group) const {
        return name_of_group(world_->directory, group);
    }

    const Timeline* timeline_;
    const World* world_;
    Person person_;
    AppId app_;
    std::vector<ChainLink> links_;
};

}  // namespace

std::vector<ChainLink> chain_of_conditions(const Timeline& timeline, const Person& person,
                                           AppId app) {
    return Conditions(timeline, person, app).walk();
}

}  // namespace sim
