// SPDX-License-Identifier: MIT
// Looks at rows of the world, at the System Log, and asks an app whether it answers.
#include "lessons/evidence.h"

#include <algorithm>
#include <array>
#include <map>

#include "lessons/access_evidence.h"
#include "lessons/evidence_parts.h"
#include "sim/apps/owner_view.h"
#include "sim/base/text.h"
#include "sim/directory/rules.h"
#include "sim/directory/sourcing.h"
#include "sim/log/system_log.h"

namespace lessons {

namespace {

using sim::World;

void add_profile(Finding& finding, const sim::Profile& profile) {
    for (const auto& [name, value] : profile.entries()) {
        finding.push_back({name, sim::to_plain(value)});
    }
}

// How often each kind of row is there; the log has no rows for what never happened.
Finding rows_about(const sim::Run& run, const Look& look) {
    sim::log::SystemLog log(run.start());
    log.follow(run.timeline());
    std::map<std::string, int> counts;
    for (const sim::log::LogEntry& row : log.rows_until(run.timeline().cursor())) {
        const bool about_person = row.subject.person == look.person;
        if (row.number > 0 && about_person && row.subject.app == look.app) {
            ++counts[row.event_type + " " + std::string(name_of(row.outcome))];
        }
    }
    Finding finding;
    for (const auto& [name, count] : counts) {
        finding.push_back({name, std::to_string(count)});
    }
    return finding;
}

Finding hr_record(const World& world, const Look& look) {
    const auto* employee = world.hr.employees.find(look.person.record);
    if (employee == nullptr) {
        return {};
    }
    const std::string& number = look.person.record.second;
    Finding finding;
    add_profile(finding, sim::hr::source_profile(number, *employee, sim::date_of(world.now)));
    return finding;
}

Finding import_read(const World& world, const Look& look) {
    Finding finding;
    for (const auto& [id, source] : world.hr.sources) {
        if (const auto* link = world.directory.links.find({look.person.user, id})) {
            finding.push_back({source.name, std::string(name_of(link->standing))});
        }
    }
    return finding;
}

Finding source(const World& world, const Look& look) {
    const auto settings = sim::directory::settings_of(world.directory, look.source);
    Finding finding = {
        {"priority", std::to_string(sim::directory::rank_of(world.directory, look.source) + 1)}};
    sim::FieldList fields;
    settings.each_field([&](std::string_view name, const auto& part) { fields.add(name, part); });
    for (const sim::Field& field : fields.take()) {
        finding.push_back({field.name, field.text});
    }
    return finding;
}

Finding user(const World& world, const Look& look) {
    const auto* user = world.directory.users.find(look.person.user);
    if (user == nullptr) {
        return {};
    }
    Finding finding = {{"status", std::string(name_of(user->status))}};
    add_profile(finding, user->profile);
    return finding;
}

Finding memberships(const World& world, const Look& look) {
    Finding finding;
    for (const sim::GroupId group : sim::directory::groups_of(world.directory, look.person.user)) {
        const auto& membership = world.directory.memberships.at({look.person.user, group});
        std::string reason = membership.manual ? "manual" : "";
        for (const sim::RuleId rule : membership.rules) {
            reason += (reason.empty() ? "" : ", ") + name_of_rule(world.directory, rule);
        }
        finding.push_back({"group " + name_of_group(world.directory, group), reason});
    }
    return finding;
}

Finding rule(const World& world, const Look& look) {
    const auto* rule = world.directory.rules.find(look.rule);
    if (rule == nullptr) {
        return {{"status", "DELETED"}};
    }
    Finding finding = {{"status", std::string(name_of(rule->status))},
                       {"expression", rule->expression}};
    for (const sim::UserId excluded : rule->excluded) {
        const auto* user = world.directory.users.find(excluded);
        if (user != nullptr) {
            finding.push_back({"except " + sim::directory::display_name(user->profile), "true"});
        }
    }
    return finding;
}

Finding assignment(const World& world, const Look& look) {
    const auto* app_user = world.apps.app_users.find({look.person.user, look.app});
    if (app_user == nullptr) {
        return {};
    }
    Finding finding = {{"status", std::string(name_of(app_user->status))},
                       {"scope", std::string(name_of(app_user->scope))},
                       {"sync", std::string(name_of(app_user->sync))},
                       {"external_id", app_user->external_id.empty() ? "none" : "known"}};
    if (!app_user->error.empty()) {
        finding.push_back({"error", app_user->error});
    }
    return finding;
}

// The person's record in the app: the linked one, and any other of the same user name.
Finding account(const World& world, const Look& look) {
    const auto* user = world.directory.users.find(look.person.user);
    const std::string login = user != nullptr ? std::string(user->profile.text("login")) : "";
    Finding finding;
    int records = 0;
    for (const auto& [id, resource] : world.apps.stores.at(look.app).users()) {
        const auto* linked = sim::apps::linked_account(world.apps, look.person.user, look.app);
        if (linked != &resource &&
            sim::lower_case(resource.unique_name) != sim::lower_case(login)) {
            continue;
        }
        const std::string prefix = ++records == 1 ? "" : "second ";
        finding.push_back({prefix + "active", resource.active ? "true" : "false"});
        finding.push_back({prefix + "userName", resource.unique_name});
        for (const sim::apps::Mapping& mapping : world.apps.apps.at(look.app).mappings) {
            const std::string value = sim::apps::attribute_of(resource, mapping.target);
            if (mapping.target != "userName") {
                finding.push_back({prefix + mapping.target, value});
            }
        }
    }
    return finding;
}

Finding switches(const World& world, const Look& look) {
    const sim::apps::App& app = world.apps.apps.at(look.app);
    const auto truth = [](bool is_on) { return std::string(is_on ? "true" : "false"); };
    Finding finding = {{"provisioning", truth(app.provisioning_enabled)}};
    for (int i = 0; i < sim::apps::capability_count; ++i) {
        const auto capability = static_cast<sim::apps::Capability>(i);
        finding.push_back(
            {std::string(name_of(capability)), truth(app.*sim::apps::switch_of(capability))});
    }
    return finding;
}

Finding connection(const sim::Run& run, const Look& look) {
    constexpr std::size_t steps_max = 200;
    const std::string& address = run.world().apps.apps.at(look.app).base_url;
    Finding finding = {{"base_url", address.empty() ? "own" : address}};
    sim::Run copy = run;
    copy.go_to(copy.timeline().end());
    const sim::TaskId task = copy.world().provisioning.next_task;
    if (!copy.submit(sim::TestConnection{look.app})) {
        finding.push_back({"answer", "refused"});
        return finding;
    }
    copy.play_out(steps_max);
    copy.go_to(copy.timeline().end());
    const auto* tested = copy.world().provisioning.tasks.find(task);
    if (tested == nullptr || tested->status == sim::provisioning::TaskStatus::done) {
        finding.push_back({"answer", "200"});
        return finding;
    }
    const sim::provisioning::TaskError& error = tested->error;
    finding.push_back({"answer", error.status == 0 ? "none" : std::to_string(error.status)});
    finding.push_back({"error", error.code});
    return finding;
}

Finding mappings(const World& world, const Look& look) {
    Finding finding;
    for (const sim::apps::Mapping& mapping : world.apps.apps.at(look.app).mappings) {
        finding.push_back({mapping.target, mapping.expression});
        if (mapping.applies == sim::apps::Applies::create_only) {
            finding.push_back({mapping.target + " applies", std::string(name_of(mapping.applies))});
        }
    }
    return finding;
}

Finding tasks(const World& world, const Look& look) {
    std::map<std::string, int> counts;
    for (const sim::TaskId id : failed_tasks(world.provisioning, look.app)) {
        const sim::provisioning::Task& task = world.provisioning.tasks.at(id);
        ++counts[std::string(name_of(task.kind)) + " " + task.error.code];
    }
    Finding finding;
    for (const auto& [name, count] : counts) {
        finding.push_back({name, std::to_string(count)});
    }
    return finding;
}

Finding pushed_groups(const World& world, const Look& look) {
    Finding finding;
    for (const auto& [key, pushed] : world.provisioning.pushed_groups) {
        if (key.second != look.app) {
            continue;
        }
        const std::string name = name_of_group(world.directory, key.first);
        std::size_t members = 0;
        world.apps.stores.at(look.app).each_member(pushed.app_group,
                                                   [&](const auto&, const auto&) { ++members; });
        finding.push_back({name + " status", std::string(name_of(pushed.status))});
        finding.push_back({name + " members", std::to_string(members)});
        if (!pushed.error.empty()) {
            finding.push_back({name + " error", pushed.error});
        }
    }
    return finding;
}

}  // namespace

std::string_view name_of(LookKind kind) {
    constexpr std::array<std::string_view, look_kind_count> names = {
        "system_log",    "messages",      "hr_record",     "import_read", "source",
        "user",          "memberships",   "rule",          "assignment",  "account",
        "switches",      "connection",    "mappings",      "tasks",       "pushed_group",
        "access_server", "protected_api", "token_traffic", "shared_keys", "flows"};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<sim::Person> people_of(const World& world) {
    std::vector<sim::Person> people;
    for (const auto& [record, employee] : world.hr.employees) {
        const sim::Person person = sim::person_of(world, record);
        if (std::none_of(people.begin(), people.end(), [&](const sim::Person& known) {
                return known.user.exists() && known.user == person.user;
            })) {
            people.push_back(person);
        }
    }
    for (const auto& row : world.directory.users) {
        if (std::none_of(people.begin(), people.end(),
                         [&](const sim::Person& known) { return known.user == row.first; })) {
            people.push_back(sim::person_of(world, row.first));
        }
    }
    return people;
}

std::vector<Look> places_to_look(const World& world, const sim::Person& person) {
    std::vector<Look> looks;
    for (const LookKind kind : {LookKind::hr_record, LookKind::import_read, LookKind::user,
                                LookKind::memberships, LookKind::system_log}) {
        looks.push_back({kind, person, {}, {}});
    }
    for (const auto& [source, details] : world.hr.sources) {
        looks.push_back({LookKind::source, {}, {}, {}, source});
    }
    if (!world.workflows.designs.empty()) {
        looks.push_back({LookKind::flows, {}, {}, {}});
    }
    for (const auto& [rule, details] : world.directory.rules) {
        looks.push_back({LookKind::rule, {}, {}, rule});
    }
    for (const auto& [app, details] : world.apps.apps) {
        for (const LookKind kind :
             {LookKind::system_log, LookKind::messages, LookKind::assignment, LookKind::account}) {
            looks.push_back({kind, person, app, {}});
        }
        for (const LookKind kind :
             {LookKind::switches, LookKind::connection, LookKind::mappings, LookKind::tasks}) {
            looks.push_back({kind, {}, app, {}});
        }
        if (details.push_groups) {
            looks.push_back({LookKind::pushed_group, {}, app, {}});
            looks.push_back({LookKind::messages, {}, app, {}});
        }
    }
    if (!world.access.servers.empty()) {
        for (const LookKind kind : {LookKind::token_traffic, LookKind::access_server,
                                    LookKind::protected_api, LookKind::shared_keys}) {
            looks.push_back({kind, {}, {}, {}});
        }
    }
    return looks;
}

Finding look_at(const sim::Run& run, const Look& look) {
    const World& world = run.world();
    switch (look.kind) {
        case LookKind::system_log:
            return rows_about(run, look);
        case LookKind::messages:
            return evidence::messages(run, look);
        case LookKind::import_read:
            return import_read(world, look);
        case LookKind::source:
            return source(world, look);
        case LookKind::hr_record:
            return hr_record(world, look);
        case LookKind::user:
            return user(world, look);
        case LookKind::memberships:
            return memberships(world, look);
        case LookKind::rule:
            return rule(world, look);
        case LookKind::assignment:
            return assignment(world, look);
        case LookKind::account:
            return account(world, look);
        case LookKind::switches:
            return switches(world, look);
        case LookKind::connection:
            return connection(run, look);
        case LookKind::mappings:
            return mappings(world, look);
        case LookKind::tasks:
            return tasks(world, look);
        case LookKind::pushed_group:
            return pushed_groups(world, look);
        case LookKind::flows:
            return evidence::flows(world);
        case LookKind::access_server:
            return access_servers(world);
        case LookKind::protected_api:
            return protected_apis(world);
        case LookKind::token_traffic:
            return token_traffic(world);
        case LookKind::shared_keys:
            return shared_keys(world);
    }
    return {};
}

}  // namespace lessons
