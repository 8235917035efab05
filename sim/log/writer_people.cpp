// SPDX-License-Identifier: MIT
// Rows about mappings, imports and users.
#include <map>

#include "sim/log/event_types.h"
#include "sim/log/writer.h"

namespace sim::log {

namespace {

std::string_view type_of_operation(std::string_view operation) {
    static const std::map<std::string_view, std::string_view> types_of = {
        {"activate", types::user_activate},
        {"reactivate", types::user_reactivate},
        {"suspend", types::user_suspend},
        {"unsuspend", types::user_unsuspend},
        {"deactivate", types::user_deactivate},
        {"reset_password", types::user_reset_password},
        {"expire_password", types::user_expire_password},
        {"unlock", types::user_unlock_by_admin},
        {"lock", types::user_lock},
        {"set_password", types::user_update_password}};
    return types_of.at(operation);
}

// What an import writes before the row about the user itself.
std::string_view type_of_import(std::string_view operation) {
    if (operation == "suspend") {
        return types::import_user_suspend;
    }
    return operation == "unsuspend" ? types::import_user_unsuspend : types::import_user_lifecycle;
}

std::string changed_attributes(const Profile& changes) {
    std::string names;
    for (const auto& [name, value] : changes.entries()) {
        names += (names.empty() ? "" : ",") + name;
    }
    return names;
}

}  // namespace

void Writer::operator()(const directory::MappingSet& set) {
    LogEntry& row = add(types::mapping_update, {});
    row.debug_data = {{"source", names_.source(set.key.first)},
                      {"attribute", set.key.second},
                      {"expression", set.expression}};
}

LogEntry& Writer::add_for_import(std::string_view type, ImportId import) {
    const directory::Import& details = world_->directory.imports.at(import);
    const std::string number = std::to_string(import.value);
    LogEntry& row = add(type, {});
    row.transaction_id = names_.transaction_id("import/" + number);
    row.debug_data = {{"source", names_.source(details.source)}, {"import", number}};
    return row;
}

void Writer::add_phase(std::string_view start, std::string_view complete, ImportId import) {
    add_for_import(start, import);
    add_for_import(complete, import);
}

bool Writer::reads_file(ImportId import) const {
    const directory::Import& details = world_->directory.imports.at(import);
    const hr::Source* source = world_->hr.sources.find(details.source);
    return source != nullptr && source->kind == hr::SourceKind::csv_file;
}

void Writer::operator()(const directory::SourceSettingsChanged& changed) {
    LogEntry& row = add(types::app_configuration, {});
    row.debug_data = {{"source", names_.source(changed.source)}};
}

void Writer::operator()(const directory::AttributeSourcingSet& set) {
    LogEntry& row = add(types::directory_profile_update, {});
    row.debug_data = {{"attribute", set.attribute},
                      {"sourcing", std::string(name_of(set.sourcing.kind))}};
}

void Writer::operator()(const directory::ImportsScheduled& scheduled) {
    LogEntry& row = add(types::import_schedule, {});
    row.debug_data = {{"source", names_.source(scheduled.source)},
                      {"mode", std::string(name_of(scheduled.mode))}};
}

// Reading and matching are done within the step that starts the import, so their phases are too.
void Writer::operator()(const directory::ImportStarted& started) {
    const ImportId import = started.import;
    add_for_import(types::import_start, import)
        .debug_data.emplace_back("mode", std::string(name_of(started.details.mode)));
    if (reads_file(import)) {
        add_for_import(types::import_csv_start, import);
    }
    add_phase(types::import_download_start, types::import_download_complete, import);
    add_phase(types::import_creation_start, types::import_creation_complete, import);
    add_phase(types::import_matching_start, types::import_matching_complete, import);
}

void Writer::operator()(const directory::ImportHalted& halted) {
    LogEntry& row = add_for_import(types::import_roadblock, halted.import);
    row.severity = Severity::warn;
    row.debug_data.emplace_back("level", std::string(name_of(halted.level)));
    row.debug_data.emplace_back("removed", std::to_string(halted.removed));
    row.debug_data.emplace_back("limitPercent", std::to_string(halted.limit_percent));
}

void Writer::operator()(const directory::ImportResumed& resumed) {
    add_for_import(types::import_roadblock_resume, resumed.import);
}

void Writer::operator()(const directory::ImportCancelled& cancelled) {
    add_for_import(types::import_roadblock_reschedule, cancelled.import);
}

void Writer::operator()(const directory::RecordSkipped& skipped) {
    LogEntry& row = add(types::import_user_create, {names_.record_party(skipped.record)});
    row.outcome = Outcome::skipped;
    row.severity = Severity::warn;
    row.reason_key = skipped.reason;
    row.transaction_id = names_.transaction_id("import/" + std::to_string(skipped.import.value));
}

void Writer::operator()(const directory::ImportFinished& finished) {
    const directory::Import& import = world_->directory.imports.at(finished.import);
    if (import.mode == directory::ImportMode::full) {
        add_phase(types::import_deletion_start, types::import_deletion_complete, finished.import);
    }
    if (reads_file(finished.import)) {
        add_for_import(types::import_csv_complete, finished.import);
    }
    LogEntry& row = add_for_import(types::import_complete, finished.import);
    const auto count = [&](const char* name, int value) {
        row.debug_data.emplace_back(name, std::to_string(value));
    };
    count("scanned", import.scanned);
    count("created", import.created);
    count("updated", import.updated);
    count("matched", import.matched);
    count("removed", import.removed);
    count("unchanged", import.unchanged);
    count("awaiting", import.awaiting);
    count("ignored", import.ignored);
    count("skipped", import.skipped);
}

void Writer::operator()(const directory::ConfirmationAsked& asked) {
    LogEntry& row = add(types::import_user_match, {names_.record_party(asked.record)});
    row.debug_data = {{"match", std::string(name_of(asked.details.kind))}};
}

void Writer::operator()(const directory::RecordConfirmed& confirmed) {
    LogEntry& row = add(types::import_match_confirm, {names_.record_party(confirmed.record)});
    row.debug_data = {{"choice", std::string(name_of(confirmed.choice))}};
}

void Writer::operator()(const directory::RecordUnignored& back) {
    add(types::import_match_unignore, {names_.record_party(back.record)});
}

void Writer::operator()(const directory::UserLinked& linked) {
    LogEntry& row = add_for_user(types::import_user_match, linked.user, linked.import);
    row.debug_data.emplace_back("source", names_.source(linked.source));
}

void Writer::operator()(const directory::UserUnlinked& unlinked) {
    add_for_user(types::import_user_delete, unlinked.user, unlinked.import)
        .debug_data.emplace_back("source", names_.source(unlinked.record.first));
}

void Writer::operator()(const directory::SignInSucceeded& succeeded) {
    add_for_user(types::session_start, succeeded.user, {});
}

void Writer::operator()(const directory::SignInFailed& failed) {
    LogEntry& row = add_for_user(types::session_start, failed.user, {});
    row.outcome = Outcome::failure;
    row.severity = Severity::warn;
    row.reason = "INVALID_CREDENTIALS";
}

void Writer::operator()(const directory::UserCreated& created) {
    if (created.import.exists()) {
        add_for_user(types::import_user_create, created.user, created.import);
    }
    add_for_user(types::user_create, created.user, created.import);
}

void Writer::operator()(const directory::UserProfileUpdated& updated) {
    if (updated.import.exists()) {
        add_for_user(types::import_user_update, updated.user, updated.import);
    }
    if (!updated.changes.entries().empty()) {
        add_for_user(types::user_update_profile, updated.user, updated.import)
            .debug_data.emplace_back("changedAttributes", changed_attributes(updated.changes));
    }
}

void Writer::operator()(const directory::UserStatusChanged& changed) {
    // A new user is activated as part of being created; a known one because the source says so.
    if (changed.import.exists() && changed.before != directory::UserStatus::staged) {
        add_for_user(type_of_import(changed.operation), changed.user, changed.import);
    }
    LogEntry& row =
        add_for_user(type_of_operation(changed.operation), changed.user, changed.import);
    row.debug_data.emplace_back("from", std::string(name_of(changed.before)));
    row.debug_data.emplace_back("to", std::string(name_of(changed.after)));
}

void Writer::operator()(const directory::UserDeleted& deleted) {
    add_for_user(types::user_delete_initiated, deleted.user, {});
    add_for_user(types::user_delete_completed, deleted.user, {});
}

}  // namespace sim::log
