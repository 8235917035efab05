// SPDX-License-Identifier: MIT
// Guards of what is set for profile sources, and of decisions about imported records.
#include <set>

#include "sim/directory/decide_parts.h"

namespace sim::directory {

Decision decide_part(const State& /*state*/, const SetMapping& set) {
    if (auto objection = objection_to(set.expression, expression::Place::attribute_mapping)) {
        return Failure{*objection};
    }
    return one(MappingSet{{set.source, set.attribute}, set.expression});
}

Decision decide_part(const State& /*state*/, const SetSourceSettings& set) {
    if (set.settings.exact_match.empty()) {
        return refuse("refusal.directory.match_needs_attribute");
    }
    return one(SourceSettingsChanged{set.source, set.settings});
}

Decision decide_part(const State& state, const SetSourcePriority& set) {
    if (std::set<SourceId>(set.order.begin(), set.order.end()).size() != set.order.size()) {
        return refuse("refusal.directory.source_named_twice");
    }
    if (set.order == state.source_priority) {
        return refuse("refusal.directory.priority_already_so");
    }
    return one(SourcePrioritySet{set.order});
}

Decision decide_part(const State& /*state*/, const SetAttributeSourcing& set) {
    const bool overrides = set.sourcing.kind == Sourcing::override_source;
    if (overrides == set.sourcing.order.empty()) {
        return refuse("refusal.directory.override_needs_order", set.attribute);
    }
    return one(AttributeSourcingSet{set.attribute, set.sourcing});
}

Decision decide_part(const State& state, const ChangeSettings& change) {
    const Settings& wanted = change.settings;
    const bool makes_sense = wanted.failed_sign_ins_max > 0 && wanted.safeguard_percent >= 0 &&
                             wanted.safeguard_percent <= 100;
    if (!makes_sense) {
        return refuse("refusal.directory.setting_out_of_range");
    }
    if (wanted == state.settings) {
        return refuse("refusal.directory.settings_already_so");
    }
    return one(SettingsChanged{wanted});
}

Decision decide_part(const State& state, const ConfirmRecord& confirm) {
    const Confirmation* waiting = state.confirmations.find(confirm.record);
    if (waiting == nullptr || waiting->choice != MatchChoice::open) {
        return refuse("refusal.directory.nothing_to_confirm", confirm.record.second);
    }
    UserId user;
    if (confirm.choice == MatchChoice::link) {
        user = confirm.user.exists() ? confirm.user : waiting->user;
        if (!state.users.contains(user)) {
            return refuse("refusal.directory.no_match_proposed", confirm.record.second);
        }
        if (state.links.contains({user, confirm.record.first})) {
            return refuse("refusal.directory.linked_already",
                          display_name(state.users.at(user).profile));
        }
    }
    return one(RecordConfirmed{confirm.record, confirm.choice, user});
}

Decision decide_part(const State& state, const UnignoreRecord& unignore) {
    const Confirmation* waiting = state.confirmations.find(unignore.record);
    if (waiting == nullptr || waiting->choice != MatchChoice::ignore) {
        return refuse("refusal.directory.not_ignored", unignore.record.second);
    }
    return one(RecordUnignored{unignore.record});
}

Decision decide_part(const State& state, const ResumeImports& /*resume*/) {
    if (!state.halted.exists()) {
        return refuse("refusal.directory.no_import_is_halted");
    }
    return one(ImportResumed{state.halted, state.imports.at(state.halted)});
}

Decision decide_part(const State& state, const CancelHaltedImport& /*cancel*/) {
    if (!state.halted.exists()) {
        return refuse("refusal.directory.no_import_is_halted");
    }
    return one(ImportCancelled{state.halted});
}

}  // namespace sim::directory
