// SPDX-License-Identifier: MIT
// Hops of an import: reading a source's records, matching them, and what each leads to.
#include <algorithm>

#include "sim/directory/decide.h"
#include "sim/directory/import.h"
#include "sim/engine/hops.h"

namespace sim::hops {

namespace {

using directory::ImportedRecord;
using directory::ImportMode;
using directory::ImportNeed;
using directory::RecordStanding;

// A record with the fact that it follows from.
struct Reading {
    ImportedRecord record;
    EventId cause;
};

struct PlannedRecord {
    std::string number;
    ImportNeed need = ImportNeed::nothing;
    EventId cause;
};

RecordStanding standing_of(hr::Standing standing) {
    switch (standing) {
        case hr::Standing::not_started:
            return RecordStanding::not_started;
        case hr::Standing::working:
            return RecordStanding::working;
        case hr::Standing::on_leave:
            return RecordStanding::on_leave;
        case hr::Standing::left:
            break;
    }
    return RecordStanding::ended;
}

Reading reading_of(const hr::EmployeeKey& key, const hr::Employee& employee, Date today) {
    return {{key, hr::source_profile(key.second, employee, today),
             standing_of(hr::standing_on(employee, today)), false},
            employee.last_change};
}

// The record as it stands now; one that was deleted keeps the profile that was read last.
std::optional<Reading> read_record(const World& world, const hr::EmployeeKey& key, Date today) {
    const hr::Employee* employee = world.hr.employees.find(key);
    if (employee != nullptr && hr::is_exported(world.hr.sources.at(key.first), key.second)) {
        return reading_of(key, *employee, today);
    }
    const hr::Deletion* deletion = world.hr.deletions.find(key);
    const UserId user = directory::user_of_record(world.directory, key);
    if ((deletion == nullptr && employee == nullptr) || !user.exists()) {
        return std::nullopt;
    }
    return Reading{
        {key, world.directory.links.at({user, key.first}).profile, RecordStanding::ended, true},
        deletion != nullptr ? deletion->last_change : employee->last_change};
}

// What the last import that was not cancelled had not seen yet: later changes, and days that passed
// and changed how somebody stands.
class News {
public:
    News(const World& world, SourceId source, ImportMode mode) {
        if (mode == ImportMode::full) {
            return;
        }
        for (const auto& [id, import] : world.directory.imports) {
            if (import.source == source && import.status == directory::ImportStatus::finished) {
                since_ = import.since;
                day_ = date_of(import.started);
            }
        }
    }
    [[nodiscard]] bool is(const hr::Employee& employee, Date today) const {
        return !since_.exists() || employee.last_change > since_ ||
               hr::standing_on(employee, today) != hr::standing_on(employee, day_);
    }

private:
    EventId since_;
    Date day_;
};

// A record that the source does not give any more.
void plan_missing(const World& world, const hr::EmployeeKey& key, Date today,
                  std::vector<PlannedRecord>& planned) {
    if (const auto reading = read_record(world, key, today)) {
        planned.push_back(
            {key.second, import_need(world.directory, reading->record), reading->cause});
    }
}

// The day by whose date the source tells how people stand.
Date day_at(const World& world, SourceId source, Instant at) {
    return hr::day_of_export(world.hr.sources.at(source), date_of(at));
}

std::vector<PlannedRecord> plan_records(const World& world, SourceId source, ImportMode mode,
                                        Date today) {
    std::vector<PlannedRecord> planned;
    const News news(world, source, mode);
    for (auto place = world.hr.employees.lower_bound({source, ""});
         place != world.hr.employees.end() && place->first.first == source; ++place) {
        const auto& [key, employee] = *place;
        if (!hr::is_exported(world.hr.sources.at(source), key.second)) {
            if (mode == ImportMode::full) {
                plan_missing(world, key, today, planned);
            }
            continue;
        }
        if (news.is(employee, today)) {
            const Reading reading = reading_of(key, employee, today);
            planned.push_back(
                {key.second, import_need(world.directory, reading.record), reading.cause});
        }
    }
    // Only a full import can miss a record: an incremental one asks for changes alone.
    for (auto place = world.hr.deletions.lower_bound({source, ""});
         mode == ImportMode::full && place != world.hr.deletions.end() &&
         place->first.first == source;
         ++place) {
        plan_missing(world, place->first, today, planned);
    }
    return planned;
}

// Whether a hop has to follow for the record.
bool asks_for_something(ImportNeed need) {
    return need != ImportNeed::nothing && need != ImportNeed::wait &&
           need != ImportNeed::awaiting && need != ImportNeed::ignored;
}

void count_records(directory::Import& import, const std::vector<PlannedRecord>& records) {
    for (const PlannedRecord& record : records) {
        ++import.scanned;
        ++count_in(import, bucket_of(record.need));
    }
}

int count_of_removals(const std::vector<PlannedRecord>& records) {
    return static_cast<int>(
        std::count_if(records.begin(), records.end(),
                      [](const PlannedRecord& record) { return takes_away(record.need); }));
}

EventId latest_cause(const std::vector<PlannedRecord>& records) {
    EventId latest;
    for (const PlannedRecord& record : records) {
        if (asks_for_something(record.need)) {
            latest = std::max(latest, record.cause);
        }
    }
    return latest;
}

void plan_hops(Draft& draft, ImportId id, SourceId source,
               const std::vector<PlannedRecord>& records, EventId started) {
    for (const PlannedRecord& record : records) {
        if (!asks_for_something(record.need)) {
            continue;
        }
        WorkItem item;
        item.kind = WorkKind::import_record;
        item.cause = record.cause;
        item.import = id;
        item.source = source;
        item.record = record.number;
        item.counted_as = bucket_of(record.need);
        draft.plan(std::move(item));
    }
    WorkItem finish;
    finish.kind = WorkKind::finish_import;
    finish.import = id;
    finish.cause = started;
    draft.plan(std::move(finish));
}

// Ids follow the imports that this draft has already started.
ImportId next_import(const Draft& draft) {
    const std::size_t started = draft.world().directory.imports.size() + draft.count_of_imports();
    return {static_cast<std::uint32_t>(started + 1)};
}

// Notes that a record stands differently now, and why nothing more follows from it.
void note_standing(Draft& draft, const WorkItem& item, UserId user, RecordStanding standing,
                   std::string reason, EventId cause) {
    draft.add(directory::Event(directory::RecordStandingNoted{user, item.source, standing,
                                                              std::move(reason), item.import}),
              cause, ActorId::directory);
}

WorkKind work_of(std::string_view operation) {
    if (operation == "activate") {
        return WorkKind::activate_user;
    }
    if (operation == "deactivate") {
        return WorkKind::deactivate_user;
    }
    return operation == "suspend" ? WorkKind::suspend_user : WorkKind::unsuspend_user;
}

// The status operation that follows once the record itself is taken in; empty for none.
std::string_view operation_after(const World& world, const ImportedRecord& record, UserId user,
                                 ImportNeed need) {
    const auto settings = directory::settings_of(world.directory, record.key.first);
    if (need == ImportNeed::create) {
        return settings.activates_new ? "activate" : "";
    }
    if (need == ImportNeed::link) {
        const directory::User& known = world.directory.users.at(user);
        const bool leads =
            !known.source.exists() || directory::rank_of(world.directory, record.key.first) <
                                          directory::rank_of(world.directory, known.source);
        const bool wakes = leads && settings.reactivates_deactivated &&
                           known.status == directory::UserStatus::deprovisioned;
        return wakes ? "activate" : "";
    }
    return directory::operation_of(need);
}

struct TakenIn {
    EventId last;  // of the facts about the record
    UserId user;   // whom the record belongs to now
    bool skipped = false;
    bool updated = false;   // the profile was compared, so the rules look again
    bool unlinked = false;  // another source fills the profile from now on
};

TakenIn take_in(Draft& draft, const WorkItem& item, std::vector<directory::Event> events,
                UserId user) {
    TakenIn taken{item.cause, user};
    for (directory::Event& event : events) {
        if (const auto* created = std::get_if<directory::UserCreated>(&event)) {
            taken.user = created->user;
        }
        if (const auto* linked = std::get_if<directory::UserLinked>(&event)) {
            taken.user = linked->user;
            taken.updated = true;
        }
        taken.skipped = taken.skipped || std::holds_alternative<directory::RecordSkipped>(event);
        taken.updated =
            taken.updated || std::holds_alternative<directory::UserProfileUpdated>(event);
        taken.unlinked = taken.unlinked || std::holds_alternative<directory::UserUnlinked>(event);
        taken.last = draft.add(std::move(event), item.cause, ActorId::directory);
    }
    return taken;
}

}  // namespace

void start_import(Draft& draft, const ImportRequest& request, EventId cause) {
    const World& world = draft.world();
    const auto records = plan_records(world, request.source, request.mode,
                                      day_at(world, request.source, draft.at()));
    const ImportId id = next_import(draft);
    directory::Import import;
    import.source = request.source;
    import.started = draft.at();
    import.mode = request.mode;
    import.trigger = request.trigger;
    count_records(import, records);
    const EventId latest = latest_cause(records);
    const EventId started = draft.add(directory::Event(directory::ImportStarted{id, import}),
                                      cause.exists() && !request.follows_records ? cause
                                      : latest.exists()                          ? latest
                                                                                 : cause);
    const int removed = count_of_removals(records);
    const auto safeguard = directory::safeguard_reached(world.directory, request.source, removed);
    if (safeguard) {
        draft.add(directory::Event(
                      directory::ImportHalted{id, safeguard->level, removed, safeguard->total,
                                              world.directory.settings.safeguard_percent}),
                  started);
        return;
    }
    plan_hops(draft, id, request.source, records, started);
}

void resume_import(Draft& draft, ImportId id) {
    const World& world = draft.world();
    const directory::Import& halted = world.directory.imports.at(id);
    const auto records =
        plan_records(world, halted.source, halted.mode, day_at(world, halted.source, draft.at()));
    directory::Import import;
    import.source = halted.source;
    import.started = halted.started;
    import.mode = halted.mode;
    import.trigger = halted.trigger;
    count_records(import, records);
    const EventId resumed = draft.add(directory::Event(directory::ImportResumed{id, import}));
    plan_hops(draft, id, halted.source, records, resumed);
}

void scheduled_import(Draft& draft, const WorkItem& item) {
    if (draft.world().directory.halted.exists()) {
        draft.add(directory::Event(directory::ImportPassedOver{item.source}), item.cause,
                  ActorId::directory);
        return;
    }
    start_import(draft, {item.source, item.mode, directory::ImportTrigger::scheduled, true},
                 item.cause);
}

void import_record(Draft& draft, const WorkItem& item) {
    const World& world = draft.world();
    const auto reading =
        read_record(world, {item.source, item.record}, day_at(world, item.source, draft.at()));
    if (!reading) {
        return;  // the record was deleted in the meantime, and nobody belongs to it
    }
    const ImportedRecord& record = reading->record;
    const ImportNeed need = directory::import_need(world.directory, record);
    const UserId known = directory::user_of_record(world.directory, record.key);
    auto events =
        directory::import_record(world.directory, item.import, record,
                                 okta_user_id(world, world.directory.next_user), item.counted_as);
    const TakenIn taken = take_in(draft, item, std::move(events), known);
    if (taken.skipped || !taken.user.exists()) {
        return;
    }
    const std::string_view operation = operation_after(world, record, taken.user, need);
    if (!operation.empty()) {
        WorkItem next = about_user(work_of(operation), taken.user, taken.last);
        next.import = item.import;
        next.source = item.source;
        next.record = item.record;
        draft.plan(next);
    } else if (known.exists() && need != ImportNeed::unlink &&
               world.directory.links.at({known, item.source}).standing != record.standing) {
        note_standing(draft, item, known, record.standing,
                      directory::reason_of_no_move(world.directory, record), taken.last);
    }
    const bool rules_follow = operation == "activate" || operation == "unsuspend";
    if (taken.updated && !rules_follow) {
        draft.plan(about_user(WorkKind::evaluate_rules, taken.user, taken.last));
    }
    if (taken.unlinked) {
        draft.plan(about_user(WorkKind::source_user, taken.user, taken.last));
    }
}

void finish_import(Draft& draft, const WorkItem& item) {
    draft.add(directory::Event(directory::ImportFinished{item.import}), item.cause,
              ActorId::directory);
}

void move_user_status(Draft& draft, const WorkItem& item, std::string_view operation) {
    const World& world = draft.world();
    if (!world.directory.users.contains(item.user)) {
        return;
    }
    const auto move = directory::move_status(world.directory, item.user, operation, item.import);
    EventId cause = item.cause;
    if (move) {
        cause = draft.add(directory::Event(*move), item.cause, ActorId::directory);
        plan_after_status_change(draft, *move, cause);
    }
    // Otherwise somebody was faster: the user already is where this hop wanted to bring them.
    const auto* link = world.directory.links.find({item.user, item.source});
    const auto reading =
        read_record(world, {item.source, item.record}, day_at(world, item.source, draft.at()));
    if (link != nullptr && reading && link->standing != reading->record.standing) {
        note_standing(draft, item, item.user, reading->record.standing,
                      move ? "moved" : "already_so", cause);
    }
}

}  // namespace sim::hops
