// SPDX-License-Identifier: MIT
// Looks up display names and makes ids from streams of the world's seed.
#include "sim/log/names.h"

namespace sim::log {

namespace {

constexpr int vendor_id_letters = 17;  // after a prefix of three
constexpr int transaction_letters = 20;

std::string number_of(std::uint32_t value) { return std::to_string(value); }

}  // namespace

std::string Names::person(UserId user) const {
    return name_of_person(*world_, person_of(*world_, user));
}

std::string Names::person(const hr::EmployeeKey& record) const {
    return name_of_person(*world_, person_of(*world_, record));
}

std::string Names::app(AppId id) const {
    const apps::App* app = world_->apps.apps.find(id);
    return app != nullptr ? app->label : std::string();
}

std::string Names::group(GroupId id) const { return name_of_group(world_->directory, id); }

std::string Names::rule(RuleId id) const { return name_of_rule(world_->directory, id); }

std::string Names::source(SourceId id) const {
    const hr::Source* source = world_->hr.sources.find(id);
    return source != nullptr ? source->name : std::string();
}

Party Names::user_party(UserId user) const {
    const directory::User* known = world_->directory.users.find(user);
    if (known == nullptr) {
        return {"", "User", "", ""};
    }
    return {known->okta_id, "User", std::string(known->profile.text("login")), person(user)};
}

Party Names::record_party(const hr::EmployeeKey& record) const {
    return {record.second, "User", "", person(record)};
}

Party Names::app_user_party(UserId user, AppId app) const {
    const std::string key = number_of(user.value) + "/" + number_of(app.value);
    Party party = user_party(user);
    party.id = vendor_id("0ua", "app_user/" + key);
    party.type = "AppUser";
    return party;
}

Party Names::app_party(AppId id) const {
    const apps::App* known = world_->apps.apps.find(id);
    const std::string label = app(id);
    return {vendor_id("0oa", "app/" + number_of(id.value)), "AppInstance",
            known != nullptr ? known->key : std::string(), label};
}

Party Names::group_party(GroupId id) const {
    return {vendor_id("00g", "group/" + number_of(id.value)), "UserGroup", "unknown", group(id)};
}

Party Names::rule_party(RuleId id) const {
    return {vendor_id("0pr", "rule/" + number_of(id.value)), "GroupRule", "unknown", rule(id)};
}

Party Names::actor_party(ActorId actor) const {
    const bool by_hand = actor == ActorId::administrator || actor == ActorId::lab;
    if (by_hand) {
        return {vendor_id("00u", "administrator"), "User", "admin", "Administrator"};
    }
    if (actor == ActorId::workflows) {
        return {vendor_id("0oa", "workflows"), "PublicClientApp", "workflows", "Okta Workflows"};
    }
    return {vendor_id("00u", "system"), "SystemPrincipal", "system", "Okta System"};
}

std::string Names::vendor_id(std::string_view prefix, const std::string& name) const {
    return std::string(prefix) + stream_of(world_->seed, "id/" + name).letters(vendor_id_letters);
}

std::string Names::transaction_id(const std::string& name) const {
    return stream_of(world_->seed, "transaction/" + name).letters(transaction_letters);
}

}  // namespace sim::log
