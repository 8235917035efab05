// SPDX-License-Identifier: MIT
// Sentences about imports and about what happens to users.
#include <map>

#include "sim/log/hop_teller.h"

namespace sim::log {

namespace {

std::string names_in(const Profile& changes) {
    std::string text;
    for (const auto& [name, value] : changes.entries()) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

Arguments counts_of(const directory::Import& import, const Names& names) {
    return {{"source", names.source(import.source)},
            {"scanned", std::to_string(import.scanned)},
            {"created", std::to_string(import.created)},
            {"updated", std::to_string(import.updated)},
            {"removed", std::to_string(import.removed)},
            {"unchanged", std::to_string(import.unchanged)},
            {"skipped", std::to_string(import.skipped)}};
}

}  // namespace

std::string HopTeller::source_of(ImportId import) const {
    return names_.source(world_->directory.imports.at(import).source);
}

Telling HopTeller::operator()(const directory::ImportStarted& started) const {
    return {"hop.import_started", counts_of(started.details, names_)};
}

Telling HopTeller::operator()(const directory::ImportsScheduled& scheduled) const {
    return {"hop.imports_scheduled",
            {{"source", names_.source(scheduled.source)},
             {"hours", std::to_string(scheduled.every.milliseconds / 3'600'000)},
             {"times", std::to_string(scheduled.times)}}};
}

Telling HopTeller::operator()(const directory::ImportHalted& halted) const {
    return {halted.level == directory::SafeguardLevel::app ? "hop.import_halted.app"
                                                           : "hop.import_halted.org",
            {{"source", source_of(halted.import)},
             {"removed", std::to_string(halted.removed)},
             {"total", std::to_string(halted.total)},
             {"percent", std::to_string(halted.limit_percent)}}};
}

Telling HopTeller::operator()(const directory::ImportResumed& resumed) const {
    return {"hop.import_resumed", {{"source", source_of(resumed.import)}}};
}

Telling HopTeller::operator()(const directory::ImportCancelled& cancelled) const {
    return {"hop.import_cancelled", {{"source", source_of(cancelled.import)}}};
}

Telling HopTeller::operator()(const directory::ImportPassedOver& passed) const {
    return {"hop.import_passed_over", {{"source", names_.source(passed.source)}}};
}

Telling HopTeller::operator()(const directory::ConfirmationAsked& asked) const {
    return {"hop.confirmation_asked." + std::string(name_of(asked.details.kind)),
            {{"record", asked.record.second},
             {"person", names_.person(asked.details.user)},
             {"source", names_.source(asked.record.first)}}};
}

Telling HopTeller::operator()(const directory::RecordConfirmed& confirmed) const {
    return {"hop.record_confirmed." + std::string(name_of(confirmed.choice)),
            {{"record", confirmed.record.second}, {"person", names_.person(confirmed.user)}}};
}

Telling HopTeller::operator()(const directory::RecordUnignored& back) const {
    return {"hop.record_unignored", {{"record", back.record.second}}};
}

Telling HopTeller::operator()(const directory::UserLinked& linked) const {
    return {"hop.user_linked",
            {{"person", names_.person(linked.user)},
             {"record", linked.record.record},
             {"source", names_.source(linked.source)}}};
}

Telling HopTeller::operator()(const directory::UserUnlinked& unlinked) const {
    return {"hop.user_unlinked",
            {{"person", names_.person(unlinked.user)},
             {"source", names_.source(unlinked.record.first)}}};
}

Telling HopTeller::operator()(const directory::ProfileSourceChanged& changed) const {
    return {changed.source.exists() ? "hop.profile_source_changed" : "hop.profile_source_lost",
            {{"person", names_.person(changed.user)}, {"source", names_.source(changed.source)}}};
}

Telling HopTeller::operator()(const directory::RecordStandingNoted& noted) const {
    return {"hop.standing." + noted.reason,
            {{"person", names_.person(noted.user)},
             {"source", names_.source(noted.source)},
             {"standing", "@hop.standing_is." + std::string(name_of(noted.standing))}}};
}

Telling HopTeller::operator()(const directory::SignInSucceeded& succeeded) const {
    return {"hop.sign_in_succeeded", {{"person", names_.person(succeeded.user)}}};
}

Telling HopTeller::operator()(const directory::SignInFailed& failed) const {
    return {"hop.sign_in_failed",
            {{"person", names_.person(failed.user)}, {"count", std::to_string(failed.failures)}}};
}

Telling HopTeller::operator()(const directory::RecordSkipped& skipped) const {
    return {"hop.record_skipped",
            {{"person", names_.person(skipped.record)}, {"reason", "@" + skipped.reason}}};
}

Telling HopTeller::operator()(const directory::ImportFinished& finished) const {
    return {"hop.import_finished",
            counts_of(world_->directory.imports.at(finished.import), names_)};
}

Telling HopTeller::operator()(const directory::UserCreated& created) const {
    return {"hop.user_created", {{"person", names_.person(created.user)}}};
}

Telling HopTeller::operator()(const directory::UserProfileUpdated& updated) const {
    if (!updated.source.exists()) {
        return {
            "hop.user_profile_edited",
            {{"person", names_.person(updated.user)}, {"attributes", names_in(updated.changes)}}};
    }
    if (updated.changes.entries().empty()) {
        return {"hop.user_read_again", {{"person", names_.person(updated.user)}}};
    }
    return {"hop.user_profile_updated",
            {{"person", names_.person(updated.user)}, {"attributes", names_in(updated.changes)}}};
}

Telling HopTeller::operator()(const directory::UserStatusChanged& changed) const {
    const Arguments about = {{"person", names_.person(changed.user)},
                             {"status", std::string(name_of(changed.after))}};
    if (changed.operation == "activate") {
        const bool again = changed.before == directory::UserStatus::deprovisioned;
        if (changed.after == directory::UserStatus::provisioned) {
            return {"hop.user_activation_sent", about};
        }
        return {again ? "hop.user_reactivated" : "hop.user_activated", about};
    }
    static const std::map<std::string, std::string> keys = {
        {"reactivate", "hop.user_activation_sent_again"},
        {"suspend", "hop.user_suspended"},
        {"unsuspend", "hop.user_unsuspended"},
        {"deactivate", "hop.user_deactivated"},
        {"reset_password", "hop.user_password_reset"},
        {"expire_password", "hop.user_password_expired"},
        {"unlock", "hop.user_unlocked"},
        {"lock", "hop.user_locked"},
        {"set_password", "hop.user_password_set"}};
    return {keys.at(changed.operation), about};
}

Telling HopTeller::operator()(const directory::UserDeleted& deleted) const {
    const std::string name = names_.person(deleted.user);
    if (name.empty()) {
        return {"hop.user_deleted_unnamed", {}};
    }
    return {"hop.user_deleted", {{"person", name}}};
}

}  // namespace sim::log
