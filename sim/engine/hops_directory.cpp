// SPDX-License-Identifier: MIT
// Hops inside the directory: import, activation, rules, memberships.
#include <algorithm>

#include "sim/directory/decide.h"
#include "sim/directory/import.h"
#include "sim/directory/rules.h"
#include "sim/engine/hops.h"

namespace sim::hops {

namespace {

WorkItem about_user(WorkKind kind, UserId user, EventId cause) {
    WorkItem item;
    item.kind = kind;
    item.user = user;
    item.cause = cause;
    return item;
}

std::string okta_user_id(const World& world, UserId user) {
    return "00u" + stream_of(world.seed, "user/" + std::to_string(user.value)).letters(17);
}

// Ids follow the imports that this draft has already started.
ImportId next_import(const Draft& draft) {
    const std::size_t started = draft.world().directory.imports.size() + draft.count_of_imports();
    return {static_cast<std::uint32_t>(started + 1)};
}

void count(directory::Import& import, directory::ImportNeed need) {
    using enum directory::ImportNeed;
    ++import.scanned;
    import.created += need == create ? 1 : 0;
    import.updated += need == update || need == reactivate ? 1 : 0;
    import.removed += need == deactivate ? 1 : 0;
    import.unchanged += need == nothing ? 1 : 0;
    import.skipped += need == wait ? 1 : 0;
}

}  // namespace

void plan_reconciliation(Draft& draft, UserId user, EventId cause) {
    draft.plan(about_user(WorkKind::reconcile_apps, user, cause));
}

void plan_after_status_change(Draft& draft, UserId user, directory::UserStatus after,
                              EventId cause) {
    if (after == directory::UserStatus::active) {
        draft.plan(about_user(WorkKind::evaluate_rules, user, cause));
    } else if (after == directory::UserStatus::deprovisioned) {
        plan_reconciliation(draft, user, cause);
    }
}

void start_import(Draft& draft, SourceId source, EventId cause) {
    const World& world = draft.world();
    const ImportId id = next_import(draft);
    directory::Import import;
    import.source = source;
    import.started = draft.at();
    std::vector<WorkItem> planned;
    EventId latest;
    for (auto place = world.hr.employees.lower_bound({source, ""});
         place != world.hr.employees.end() && place->first.first == source; ++place) {
        const auto& [key, employee] = *place;
        const auto need =
            directory::import_need(world.directory, {key, hr::source_profile(key.second, employee),
                                                     hr::works_on(employee, date_of(draft.at()))});
        count(import, need);
        if (need == directory::ImportNeed::nothing || need == directory::ImportNeed::wait) {
            continue;
        }
        WorkItem item;
        item.kind = WorkKind::import_record;
        item.cause = employee.last_change;
        item.import = id;
        item.source = source;
        item.record = key.second;
        planned.push_back(std::move(item));
        latest = std::max(latest, employee.last_change);
    }
    WorkItem finish;
    finish.kind = WorkKind::finish_import;
    finish.import = id;
    finish.cause = draft.add(directory::Event(directory::ImportStarted{id, import}),
                             cause.exists() ? cause : latest);
    for (WorkItem& item : planned) {
        draft.plan(std::move(item));
    }
    draft.plan(std::move(finish));
}

void import_record(Draft& draft, const WorkItem& item) {
    const World& world = draft.world();
    const hr::Employee& employee = world.hr.employees.at({item.source, item.record});
    const directory::ImportedRecord record{{item.source, item.record},
                                           hr::source_profile(item.record, employee),
                                           hr::works_on(employee, date_of(draft.at()))};
    const directory::ImportNeed need = directory::import_need(world.directory, record);
    const auto events = directory::import_record(world.directory, item.import, record,
                                                 okta_user_id(world, world.directory.next_user));
    UserId user = directory::user_of_record(world.directory, record.key);
    EventId cause = item.cause;
    for (const directory::Event& event : events) {
        cause = draft.add(event, item.cause, ActorId::directory);
        if (const auto* created = std::get_if<directory::UserCreated>(&event)) {
            user = created->user;
        }
        if (std::holds_alternative<directory::RecordSkipped>(event)) {
            return;
        }
    }
    if (need == directory::ImportNeed::update) {
        draft.plan(about_user(WorkKind::evaluate_rules, user, cause));
    }
    if (need == directory::ImportNeed::create || need == directory::ImportNeed::reactivate) {
        WorkItem next = about_user(WorkKind::activate_user, user, cause);
        next.import = item.import;
        draft.plan(next);
    }
    if (need == directory::ImportNeed::deactivate) {
        WorkItem next = about_user(WorkKind::deactivate_user, user, cause);
        next.import = item.import;
        draft.plan(next);
    }
}

void finish_import(Draft& draft, const WorkItem& item) {
    draft.add(directory::Event(directory::ImportFinished{item.import}), item.cause,
              ActorId::directory);
}

void move_user_status(Draft& draft, const WorkItem& item, std::string_view operation) {
    const auto move =
        directory::move_status(draft.world().directory, item.user, operation, item.import);
    if (!move) {
        return;  // somebody was faster: the user already is where this hop wanted to bring them
    }
    const EventId moved = draft.add(directory::Event(*move), item.cause, ActorId::directory);
    plan_after_status_change(draft, item.user, move->after, moved);
}

void evaluate_rules(Draft& draft, const WorkItem& item) {
    if (!draft.world().directory.users.contains(item.user)) {
        return;
    }
    auto outcome = directory::evaluate_rules(draft.world().directory, item.user);
    EventId cause = item.cause;
    if (outcome.event.checked > 0) {
        cause =
            draft.add(directory::Event(std::move(outcome.event)), item.cause, ActorId::directory);
    }
    for (const directory::MembershipMove& move : outcome.moves) {
        WorkItem next =
            about_user(move.add ? WorkKind::add_member : WorkKind::remove_member, item.user, cause);
        next.group = move.group;
        next.rule = move.rule;
        draft.plan(next);
    }
    plan_reconciliation(draft, item.user, cause);
}

void evaluate_everybody(Draft& draft, const WorkItem& item) {
    for (const auto& [user, details] : draft.world().directory.users) {
        if (directory::rules_apply_to(details.status)) {
            draft.plan(about_user(WorkKind::evaluate_rules, user, item.cause));
        }
    }
}

void move_member(Draft& draft, const WorkItem& item) {
    const directory::State& state = draft.world().directory;
    const auto* membership = state.memberships.find({item.user, item.group});
    const bool is_so = directory::is_member_by(state, item.rule, item.user, item.group);
    if (is_so == (item.kind == WorkKind::add_member) || !state.users.contains(item.user)) {
        return;  // an evaluation before this one has already moved the person
    }
    if (item.kind == WorkKind::add_member) {
        const EventId added =
            draft.add(directory::Event(directory::MemberAdded{item.group, item.user, item.rule}),
                      item.cause, ActorId::directory);
        if (membership == nullptr) {
            note_member(draft, item.group, item.user, provisioning::MemberMove::add, added);
        }
        return;
    }
    const bool last_reason = !membership->manual && membership->rules.size() == 1;
    const EventId removed = draft.add(
        directory::Event(directory::MemberRemoved{item.group, item.user, item.rule, last_reason}),
        item.cause, ActorId::directory);
    if (last_reason) {
        note_member(draft, item.group, item.user, provisioning::MemberMove::remove, removed);
    }
}

}  // namespace sim::hops
