// SPDX-License-Identifier: MIT
// Walks every table of the world once for its digest, its text and its differences.
#include "sim/engine/world.h"

#include <array>

namespace sim {

namespace {

// A world without authorization servers says nothing of them, so its digest is what it always was.
template <class Visit>
void each_access_table(const access::State& access, Visit&& visit) {
    const auto where_any = [&](const char* name, const auto& rows) {
        if (!rows.empty()) {
            visit(name, rows);
        }
    };
    where_any("access.servers", access.servers);
    where_any("access.clients", access.clients);
    where_any("access.apis", access.apis);
    where_any("access.shared_keys", access.shared_keys);
    where_any("access.requests", access.requests);
    where_any("access.tokens", access.tokens);
    where_any("access.refresh_tokens", access.refresh_tokens);
    where_any("access.calls", access.calls);
}

// The same holds for a world without flows.
template <class Visit>
void each_workflow_table(const workflows::State& workflows, Visit&& visit) {
    const auto where_any = [&](const char* name, const auto& rows) {
        if (!rows.empty()) {
            visit(name, rows);
        }
    };
    where_any("workflows.flows", workflows.flows);
    where_any("workflows.designs", workflows.designs);
    where_any("workflows.runs", workflows.runs);
    where_any("workflows.cards", workflows.cards);
    where_any("workflows.deliveries", workflows.deliveries);
    where_any("workflows.services", workflows.services);
}

bool has_flows(const World& world) { return !world.workflows.designs.empty(); }

// Calls back with the name and the table of each part. The one list of what the world holds.
template <class Visit>
void each_table(const World& world, Visit&& visit) {
    visit("hr.sources", world.hr.sources);
    visit("hr.employees", world.hr.employees);
    visit("hr.deletions", world.hr.deletions);
    visit("directory.users", world.directory.users);
    visit("directory.groups", world.directory.groups);
    visit("directory.rules", world.directory.rules);
    visit("directory.memberships", world.directory.memberships);
    visit("directory.mappings", world.directory.mappings);
    visit("directory.imports", world.directory.imports);
    visit("directory.links", world.directory.links);
    visit("directory.source_settings", world.directory.source_settings);
    visit("directory.attribute_sourcing", world.directory.attribute_sourcing);
    visit("directory.confirmations", world.directory.confirmations);
    visit("directory.former_groups", world.directory.former_groups);
    visit("directory.former_rules", world.directory.former_rules);
    visit("apps.apps", world.apps.apps);
    visit("apps.app_users", world.apps.app_users);
    visit("apps.group_assignments", world.apps.group_assignments);
    visit("apps.app_groups", world.apps.app_groups);
    visit("provisioning.tasks", world.provisioning.tasks);
    visit("provisioning.pushed_groups", world.provisioning.pushed_groups);
    visit("provisioning.push_rules", world.provisioning.push_rules);
    visit("provisioning.app_imports", world.provisioning.app_imports);
    visit("provisioning.found_accounts", world.provisioning.found_accounts);
    visit("faults.faults", world.faults.faults);
    visit("pending", world.pending);
    each_access_table(world.access, visit);
    each_workflow_table(world.workflows, visit);
}

// What is no table: counters and clocks, as one row.
std::vector<Field> scalars_of(const World& world) {
    FieldList list;
    list.add("seed", world.seed);
    list.add("now", world.now);
    list.add("next_event", world.next_event);
    list.add("next_work", world.next_work);
    list.add("worker_due", world.worker_due);
    list.add("worker_free", world.worker_free);
    list.add("next_user", world.directory.next_user);
    list.add("next_group", world.directory.next_group);
    list.add("next_rule", world.directory.next_rule);
    list.add("halted_import", world.directory.halted);
    list.add("source_priority", world.directory.source_priority);
    list.add("settings", world.directory.settings);
    list.add("next_task", world.provisioning.next_task);
    list.add("next_exchange", world.provisioning.next_exchange);
    if (has_flows(world)) {
        list.add("workflows.limits", world.workflows.limits);
        list.add("workflows.use", world.workflows.use);
    }
    return list.take();
}

const scim::Store& store_of(const World& world, AppId app) {
    static const scim::Store no_store;
    const auto found = world.apps.stores.find(app);
    return found != world.apps.stores.end() ? found->second : no_store;
}

template <class Rows>
std::string text_of_table(const std::string& name, const Rows& rows) {
    std::string text;
    for (const auto& [key, row] : rows) {
        for (const Field& field : fields_of(row)) {
            text += name + "/" + field_text(key) + "." + field.name + " = " + field.text + "\n";
        }
    }
    return text;
}

template <class Rows>
void diff_tables(const std::string& name, const Rows& before, const Rows& after,
                 std::vector<RowChange>& changes) {
    before.each_difference(after, [&](const auto& key, const auto* old_row, const auto* new_row) {
        const auto old_fields = old_row != nullptr ? fields_of(*old_row) : std::vector<Field>{};
        const auto new_fields = new_row != nullptr ? fields_of(*new_row) : std::vector<Field>{};
        auto fields = diff(old_fields, new_fields);
        if (!fields.empty()) {
            changes.push_back({name, field_text(key), std::move(fields)});
        }
    });
}

}  // namespace

std::string_view name_of(WorkKind kind) {
    constexpr std::array<std::string_view, 35> names = {"import_record",
                                                        "finish_import",
                                                        "activate_user",
                                                        "deactivate_user",
                                                        "suspend_user",
                                                        "unsuspend_user",
                                                        "scheduled_import",
                                                        "source_everybody",
                                                        "source_user",
                                                        "evaluate_rules",
                                                        "evaluate_everybody",
                                                        "add_member",
                                                        "remove_member",
                                                        "reconcile_apps",
                                                        "assign_app",
                                                        "unassign_app",
                                                        "change_giver",
                                                        "check_profiles",
                                                        "reapply_mappings",
                                                        "queue_create",
                                                        "queue_update",
                                                        "queue_deactivate",
                                                        "queue_password",
                                                        "queue_read_back",
                                                        "queue_rename",
                                                        "push_members",
                                                        "run_push_rules",
                                                        "work",
                                                        "deactivate_unowned",
                                                        "evaluate_access",
                                                        "issue_token",
                                                        "validate_call",
                                                        "answer_call",
                                                        "start_flow",
                                                        "run_card"};
    return names.at(static_cast<std::size_t>(kind));
}

Digest digest_of_world(const World& world) {
    Digest digest = digest_of(canonical_text(scalars_of(world)));
    each_table(world, [&](const char* name, const auto& rows) {
        digest = combine(digest, combine(digest_of(name), rows.digest()));
    });
    for (const auto& [app, store] : world.apps.stores) {
        digest = combine(digest, combine(app.value, store.digest()));
    }
    return digest;
}

std::string canonical_text_of_world(const World& world) {
    std::string text = canonical_text(scalars_of(world));
    each_table(world,
               [&](const char* name, const auto& rows) { text += text_of_table(name, rows); });
    for (const auto& [app, store] : world.apps.stores) {
        const std::string prefix = "stores." + std::to_string(app.value);
        text += text_of_table(prefix + ".users", store.users());
        text += text_of_table(prefix + ".groups", store.groups());
        text += text_of_table(prefix + ".memberships", store.memberships());
    }
    return text;
}

std::vector<RowChange> diff_worlds(const World& before, const World& after) {
    std::vector<RowChange> changes;
    const auto diff_named = [&](const std::string& name, const auto& old_rows,
                                const auto& new_rows) {
        diff_tables(name, old_rows, new_rows, changes);
    };
    diff_named("hr.employees", before.hr.employees, after.hr.employees);
    diff_named("directory.links", before.directory.links, after.directory.links);
    diff_named("directory.imports", before.directory.imports, after.directory.imports);
    diff_named("directory.confirmations", before.directory.confirmations,
               after.directory.confirmations);
    diff_named("directory.users", before.directory.users, after.directory.users);
    diff_named("directory.groups", before.directory.groups, after.directory.groups);
    diff_named("directory.rules", before.directory.rules, after.directory.rules);
    diff_named("directory.memberships", before.directory.memberships, after.directory.memberships);
    diff_named("apps.apps", before.apps.apps, after.apps.apps);
    diff_named("apps.app_users", before.apps.app_users, after.apps.app_users);
    diff_named("apps.app_groups", before.apps.app_groups, after.apps.app_groups);
    diff_named("provisioning.tasks", before.provisioning.tasks, after.provisioning.tasks);
    diff_named("provisioning.pushed_groups", before.provisioning.pushed_groups,
               after.provisioning.pushed_groups);
    diff_named("access.servers", before.access.servers, after.access.servers);
    diff_named("access.clients", before.access.clients, after.access.clients);
    diff_named("access.apis", before.access.apis, after.access.apis);
    diff_named("access.shared_keys", before.access.shared_keys, after.access.shared_keys);
    diff_named("access.requests", before.access.requests, after.access.requests);
    diff_named("access.tokens", before.access.tokens, after.access.tokens);
    diff_named("access.refresh_tokens", before.access.refresh_tokens, after.access.refresh_tokens);
    diff_named("access.calls", before.access.calls, after.access.calls);
    diff_named("workflows.flows", before.workflows.flows, after.workflows.flows);
    diff_named("workflows.designs", before.workflows.designs, after.workflows.designs);
    diff_named("workflows.runs", before.workflows.runs, after.workflows.runs);
    diff_named("workflows.cards", before.workflows.cards, after.workflows.cards);
    diff_named("workflows.deliveries", before.workflows.deliveries, after.workflows.deliveries);
    diff_named("workflows.services", before.workflows.services, after.workflows.services);
    for (const auto& [app, store] : after.apps.stores) {
        const scim::Store& old_store = store_of(before, app);
        const std::string prefix = "stores." + std::to_string(app.value);
        diff_named(prefix + ".users", old_store.users(), store.users());
        diff_named(prefix + ".groups", old_store.groups(), store.groups());
        diff_named(prefix + ".memberships", old_store.memberships(), store.memberships());
    }
    return changes;
}

}  // namespace sim
