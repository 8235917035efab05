// SPDX-License-Identifier: MIT
// Walks causes up: from an account, or from an account that should be gone, to the HR record.
#include "sim/engine/explain.h"

#include <algorithm>

#include "sim/base/overloaded.h"

namespace sim {

namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

ChainLink happened(std::string code, Arguments arguments, const Event& event,
                   std::string evidence) {
    return chain_link(ChainLink::State::happened, std::move(code), std::move(arguments), &event,
                      std::move(evidence));
}

// What the chain says about an event, or nothing for events that a reader can do without.
class LinkWriter {
public:
    LinkWriter(const World& world, const Event& event) : world_(&world), event_(&event) {}

    std::optional<ChainLink> operator()(const hr::EmployeeHired& hired) const {
        return of("why.hired", {{"person", person(hired.key)}}, hired.key.second);
    }
    std::optional<ChainLink> operator()(const hr::EmployeeChanged& changed) const {
        std::string evidence;
        for (const auto& [name, value] : changed.changes.entries()) {
            evidence += (evidence.empty() ? "" : ", ") + name + ": " + to_literal(value);
        }
        return of("why.changed", {{"person", person(changed.key)}}, evidence);
    }
    std::optional<ChainLink> operator()(const hr::EmployeeTerminated& gone) const {
        return of("why.terminated", {{"person", person(gone.key)}}, to_text(gone.last_day));
    }
    std::optional<ChainLink> operator()(const hr::EmployeeRehired& back) const {
        return of("why.rehired", {{"person", person(back.key)}}, to_text(back.start_date));
    }
    std::optional<ChainLink> operator()(const hr::LeaveRecorded& leave) const {
        return of("why.on_leave", {{"person", person(leave.key)}}, to_text(leave.first_day));
    }
    std::optional<ChainLink> operator()(const hr::ReturnRecorded& back) const {
        return of("why.back_from_leave", {{"person", person(back.key)}}, to_text(back.back_on));
    }
    std::optional<ChainLink> operator()(const hr::RecordCorrected& corrected) const {
        return of("why.corrected", {{"person", person(corrected.key)}}, corrected.key.second);
    }
    std::optional<ChainLink> operator()(const hr::TerminationRescinded& rescinded) const {
        return of("why.rescinded", {{"person", person(rescinded.key)}}, rescinded.key.second);
    }
    std::optional<ChainLink> operator()(const hr::RecordDeleted& deleted) const {
        return of("why.record_deleted", {{"person", deleted.person}}, deleted.key.second);
    }
    std::optional<ChainLink> operator()(const directory::UserCreated& created) const {
        return of("why.imported", {{"person", person(created.user)}}, "user.lifecycle.create");
    }
    std::optional<ChainLink> operator()(const directory::UserLinked& linked) const {
        const hr::Source* source = world_->hr.sources.find(linked.source);
        return of("why.matched",
                  {{"person", person(linked.user)},
                   {"source", source != nullptr ? source->name : std::string()}},
                  "system.import.user.match");
    }
    std::optional<ChainLink> operator()(const directory::ProfileSourceChanged& changed) const {
        const hr::Source* source = world_->hr.sources.find(changed.source);
        return of(source != nullptr ? "why.source_changed" : "why.source_lost",
                  {{"person", person(changed.user)},
                   {"source", source != nullptr ? source->name : std::string()}},
                  changed.record);
    }
    std::optional<ChainLink> operator()(const directory::UserProfileUpdated& updated) const {
        if (!updated.source.exists()) {
            return of("why.profile_edited", {{"person", person(updated.user)}},
                      "user.account.update_profile");
        }
        return of("why.profile_updated", {{"person", person(updated.user)}},
                  "user.account.update_profile");
    }
    std::optional<ChainLink> operator()(const directory::UserStatusChanged& changed) const {
        return of("why.status." + changed.operation, {{"person", person(changed.user)}},
                  std::string(name_of(changed.after)));
    }
    std::optional<ChainLink> operator()(const directory::RulesEvaluated& evaluated) const {
        for (const directory::RuleVerdict& verdict : evaluated.verdicts) {
            auto link = of(verdict.matched ? "why.rule_matched" : "why.rule_stopped_matching",
                           {{"rule", name_of_rule(world_->directory, verdict.rule)}},
                           expression_of(verdict.rule));
            link->comparisons = verdict.comparisons;
            return link;
        }
        return std::nullopt;
    }
    std::optional<ChainLink> operator()(const directory::MemberAdded& added) const {
        return of(added.rule.exists() ? "why.member_by_rule" : "why.member_by_hand",
                  {{"person", person(added.user)}, {"group", group(added.group)}},
                  "group.user_membership.add");
    }
    std::optional<ChainLink> operator()(const directory::MemberRemoved& removed) const {
        return of("why.member_removed",
                  {{"person", person(removed.user)}, {"group", group(removed.group)}},
                  "group.user_membership.remove");
    }
    std::optional<ChainLink> operator()(const apps::UserAssigned& assigned) const {
        const bool by_group = assigned.scope == apps::Scope::group;
        return of(by_group ? "why.assigned_by_group" : "why.assigned_by_hand",
                  {{"person", person(assigned.user)},
                   {"app", app(assigned.app)},
                   {"group", by_group ? group(assigned.via) : std::string()}},
                  "application.user_membership.add");
    }
    std::optional<ChainLink> operator()(const apps::UserUnassigned& gone) const {
        return of("why.unassigned", {{"person", person(gone.user)}, {"app", app(gone.app)}},
                  "application.user_membership.remove");
    }
    std::optional<ChainLink> operator()(const apps::AccountConfirmed& confirmed) const {
        return of("why.confirmed",
                  {{"person", person(confirmed.user)}, {"app", app(confirmed.app)}},
                  confirmed.external_id);
    }
    std::optional<ChainLink> operator()(const apps::AccountLinked& linked) const {
        return of("why.linked", {{"person", person(linked.user)}, {"app", app(linked.app)}},
                  "id: " + linked.external_id);
    }
    std::optional<ChainLink> operator()(const provisioning::TaskQueued& queued) const {
        return of("why.queued." + std::string(name_of(queued.details->kind)),
                  {{"app", app(queued.details->app)}}, "");
    }
    std::optional<ChainLink> operator()(const provisioning::ResponseReceived& received) const {
        const provisioning::Task* task = world_->provisioning.tasks.find(received.task);
        const std::string status = std::to_string(received.response.status);
        return of("why.answered",
                  {{"app", task != nullptr ? app(task->app) : ""}, {"status", status}},
                  status + " " + std::string(scim::reason_phrase(received.response.status)));
    }
    template <class Other>
    std::optional<ChainLink> operator()(const Other&) const {
        return std::nullopt;
    }

private:
    std::optional<ChainLink> of(std::string code, Arguments arguments, std::string evidence) const {
        return happened(std::move(code), std::move(arguments), *event_, std::move(evidence));
    }
    std::string person(UserId user) const {
        return name_of_person(*world_, person_of(*world_, user));
    }
    std::string person(const hr::EmployeeKey& key) const {
        return name_of_person(*world_, person_of(*world_, key));
    }
    std::string app(AppId id) const { return world_->apps.apps.at(id).label; }
    std::string group(GroupId id) const { return name_of_group(world_->directory, id); }
    // Of a deleted rule only the name is kept.
    std::string expression_of(RuleId id) const {
        const directory::GroupRule* rule = world_->directory.rules.find(id);
        return rule != nullptr ? rule->expression : std::string();
    }

    const World* world_;
    const Event* event_;
};

std::optional<ChainLink> link_of(const World& world, const Event& event) {
    const LinkWriter write(world, event);
    return std::visit([&](const auto& part) { return std::visit(write, part); }, event.what);
}

// The request of a flow that touched the account last; nullptr where anything else did.
const Event* flow_request_behind(const Timeline& timeline, AppId app, const std::string& account) {
    const Event* changed =
        last_event<apps::StoreChanged>(timeline, [&](const apps::StoreChanged& payload) {
            return payload.app == app && payload.change->id == account;
        });
    if (changed == nullptr || !changed->cause.exists()) {
        return nullptr;
    }
    const Event& cause = timeline.event(changed->cause);
    return as<workflows::AppRequestSent>(cause) != nullptr ? &cause : nullptr;
}

ChainLink woken_by_flow(const World& world, const Event& request, AppId app) {
    const auto& sent = *as<workflows::AppRequestSent>(request);
    const std::string& flow = world.workflows.runs.at(sent.flow_run).flow;
    ChainLink link;
    link.state = ChainLink::State::unmet;
    link.code = "whynot.deactivation.undone_by_flow";
    link.arguments = {{"app", world.apps.apps.at(app).label},
                      {"flow", workflows::title_of(world.workflows, flow)}};
    link.event = request.id;
    link.evidence = sent.request.method + " " + sent.request.target;
    return link;
}

// The deactivation that should have reached the app: what stopped it, or how it failed.
ChainLink broken_deactivation(const Timeline& timeline, const Person& person, AppId app) {
    const World& world = timeline.world();
    const std::string label = world.apps.apps.at(app).label;
    ChainLink link;
    link.state = ChainLink::State::unmet;
    link.evidence = "application.provision.user.deactivate";
    const Event* withheld = last_event<provisioning::TaskWithheld>(
        timeline, [&](const provisioning::TaskWithheld& task) {
            return task.user == person.user && task.app == app &&
                   task.kind == provisioning::TaskKind::deactivate;
        });
    for (const auto& [id, task] : world.provisioning.tasks) {
        const bool its = task.user == person.user && task.app == app &&
                         task.kind == provisioning::TaskKind::deactivate &&
                         task.status == provisioning::TaskStatus::failed;
        if (its) {
            link.code = "whynot.deactivation_failed";
            link.arguments = {{"app", label}, {"status", std::to_string(task.error.status)}};
            link.event = task.last;
            link.setting = "setting.token";
            link.setting_value = std::to_string(task.error.status) + " " + task.error.detail;
            return link;
        }
    }
    link.arguments = {{"app", label}};
    if (withheld == nullptr) {
        link.code = "whynot.deactivation_pending";
        return link;
    }
    link.event = withheld->id;
    const auto reason = as<provisioning::TaskWithheld>(*withheld)->reason;
    link.code = "whynot.deactivation." + std::string(name_of(reason));
    if (reason == provisioning::WithheldReason::capability_off) {
        link.setting = "setting.deactivate_users";
        link.setting_value =
            world.apps.apps.at(app).deactivate_users ? "setting.on" : "setting.off";
    }
    return link;
}

std::vector<ChainLink> chain_of_orphan(const Timeline& timeline, const Person& person, AppId app,
                                       const scim::Resource& account) {
    std::vector<ChainLink> links;
    const Event* unassigned =
        last_event<apps::UserUnassigned>(timeline, [&](const apps::UserUnassigned& gone) {
            return gone.user == person.user && gone.app == app;
        });
    if (unassigned != nullptr) {
        links = chain_of_causes(timeline, unassigned->id);
    }
    const Event* by_flow = flow_request_behind(timeline, app, account.id);
    links.push_back(by_flow != nullptr ? woken_by_flow(timeline.world(), *by_flow, app)
                                       : broken_deactivation(timeline, person, app));
    ChainLink consequence;
    consequence.state = ChainLink::State::consequence;
    consequence.code = "why.stays_active";
    consequence.arguments = {{"account", account.unique_name}};
    consequence.evidence = "active: true";
    links.push_back(std::move(consequence));
    return links;
}

}  // namespace

std::vector<ChainLink> chain_of_causes(const Timeline& timeline, EventId last) {
    std::vector<ChainLink> links;
    std::vector<EventId> path;
    for (EventId id = last; id.exists(); id = timeline.event(id).cause) {
        path.push_back(id);
        SIM_CHECK(path.size() <= timeline.events().size(), "causes come before their effects");
    }
    std::reverse(path.begin(), path.end());
    for (const EventId id : path) {
        if (auto link = link_of(timeline.world(), timeline.event(id))) {
            const bool repeats =
                !links.empty() && links.back().code == link->code && link->code == "why.answered";
            if (repeats) {
                links.pop_back();  // of several answers in a row the last one tells the outcome
            }
            links.push_back(std::move(*link));
        }
    }
    return links;
}

ChainLink chain_link(ChainLink::State state, std::string code, Arguments arguments,
                     const Event* event, std::string evidence) {
    ChainLink link;
    link.state = state;
    link.code = std::move(code);
    link.arguments = std::move(arguments);
    link.event = event != nullptr ? event->id : EventId{};
    link.evidence = std::move(evidence);
    return link;
}

Explanation explain_account(const Timeline& timeline, const Person& person, AppId app) {
    const World& world = timeline.world();
    Explanation explanation{AccountQuestion::why_not_there, person, app, {}};
    const scim::Resource* account = apps::linked_account(world.apps, person.user, app);
    if (account != nullptr && account->active) {
        if (!apps::is_assigned(world.apps, person.user, app)) {
            explanation.question = AccountQuestion::why_still_active;
            explanation.links = chain_of_orphan(timeline, person, app, *account);
            return explanation;
        }
        const Event* linked =
            last_event<apps::AccountLinked>(timeline, [&](const apps::AccountLinked& link) {
                return link.user == person.user && link.app == app;
            });
        if (linked == nullptr) {
            linked = last_event<apps::AccountConfirmed>(
                timeline, [&](const apps::AccountConfirmed& link) {
                    return link.user == person.user && link.app == app;
                });
        }
        explanation.question = AccountQuestion::why_there;
        explanation.links = chain_of_causes(timeline, linked->id);
        return explanation;
    }
    explanation.links = chain_of_conditions(timeline, person, app);
    return explanation;
}

}  // namespace sim
