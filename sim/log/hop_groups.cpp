// SPDX-License-Identifier: MIT
// Sentences about Group Push and about the apps' own groups.
#include "sim/log/hop_teller.h"

namespace sim::log {

Arguments HopTeller::about_push(GroupId group, AppId app) const {
    return {{"group", names_.group(group)}, {"app", names_.app(app)}};
}

Telling HopTeller::about_group_change(const apps::StoreChanged& changed) const {
    const auto& resource = changed.change->resource;
    Arguments arguments = {{"app", names_.app(changed.app)},
                           {"group", resource ? resource->unique_name : changed.change->id}};
    if (!resource) {
        return {"hop.store.group_removed", std::move(arguments)};
    }
    if (resource->version <= 1) {
        return {"hop.store.group_created", std::move(arguments)};
    }
    if (changed.change->members.empty()) {
        return {"hop.store.group_changed", std::move(arguments)};
    }
    arguments.emplace_back("count", std::to_string(changed.change->members.size()));
    return {"hop.store.group_members", std::move(arguments)};
}

Telling HopTeller::operator()(const apps::AppGroupImported& imported) const {
    return {"hop.app_group_imported",
            {{"group", imported.group_name}, {"app", names_.app(imported.app)}}};
}

Telling HopTeller::operator()(const apps::AppGroupGone& gone) const {
    return {"hop.app_group_gone", {{"group", gone.group_name}, {"app", names_.app(gone.app)}}};
}

Telling HopTeller::operator()(const provisioning::PushedGroupAdded& added) const {
    Arguments arguments = about_push(added.group, added.app);
    if (!added.push_rule.empty()) {
        arguments.emplace_back("rule", added.push_rule);
        return {"hop.push_added.by_rule", std::move(arguments)};
    }
    return {added.app_group.empty() ? "hop.push_added" : "hop.push_added.link",
            std::move(arguments)};
}

Telling HopTeller::operator()(const provisioning::PushRuleAdded& added) const {
    return {"hop.push_rule_added." + std::string(name_of(added.match)),
            {{"app", names_.app(added.app)}, {"rule", added.push_rule}, {"text", added.text}}};
}

Telling HopTeller::operator()(const provisioning::PushRuleRemoved& removed) const {
    return {"hop.push_rule_removed",
            {{"app", names_.app(removed.app)}, {"rule", removed.push_rule}}};
}

Telling HopTeller::operator()(const provisioning::PushStatusSet& set) const {
    const bool active = set.status == provisioning::PushStatus::active;
    return {active ? "hop.push_activated" : "hop.push_paused", about_push(set.group, set.app)};
}

Telling HopTeller::operator()(const provisioning::PushedGroupLinked& linked) const {
    Arguments arguments = about_push(linked.group, linked.app);
    arguments.emplace_back("id", linked.app_group);
    return {"hop.push_linked", std::move(arguments)};
}

Telling HopTeller::operator()(const provisioning::PushMemberWaits& waits) const {
    Arguments arguments = about_push(waits.group, waits.app);
    arguments.emplace_back("person", names_.person(waits.member.user));
    return {"hop.push_member_waits", std::move(arguments)};
}

Telling HopTeller::operator()(const provisioning::PushMembersIgnored& ignored) const {
    Arguments arguments = about_push(ignored.group, ignored.app);
    std::string people;
    for (const UserId user : ignored.users) {
        people += (people.empty() ? "" : ", ") + names_.person(user);
    }
    arguments.emplace_back("people", std::move(people));
    return {"hop.push_members_ignored", std::move(arguments)};
}

Telling HopTeller::operator()(const provisioning::PushMembersTaken& taken) const {
    return {"hop.push_members_taken", about_push(taken.group, taken.app)};
}

Telling HopTeller::operator()(const provisioning::PushedGroupSynchronized& done) const {
    return {"hop.push_synchronized", about_push(done.group, done.app)};
}

Telling HopTeller::operator()(const provisioning::PushedGroupFailed& failed) const {
    return {"hop.push_failed", about_push(failed.group, failed.app)};
}

Telling HopTeller::operator()(const provisioning::PushedGroupUnlinked& unlinked) const {
    const bool removes = unlinked.fate == provisioning::AppGroupFate::remove;
    return {removes ? "hop.push_unlinked.remove" : "hop.push_unlinked.leave",
            about_push(unlinked.group, unlinked.app)};
}

}  // namespace sim::log
