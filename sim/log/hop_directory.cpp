// SPDX-License-Identifier: MIT
// Sentences about groups, the rules that fill them, and what is set for sources.
#include "sim/log/hop_teller.h"

namespace sim::log {

Telling HopTeller::operator()(const directory::GroupCreated& created) const {
    return {"hop.group_created", {{"group", created.group_name}}};
}

Telling HopTeller::operator()(const directory::GroupRenamed& renamed) const {
    return {"hop.group_renamed", {{"group", renamed.group_name}}};
}

Telling HopTeller::operator()(const directory::GroupDeleted& deleted) const {
    return {"hop.group_deleted", {{"group", deleted.group_name}}};
}

Telling HopTeller::operator()(const directory::RuleDeleted& deleted) const {
    return {"hop.rule_deleted", {{"rule", deleted.rule_name}}};
}

Telling HopTeller::operator()(const directory::SourceSettingsChanged& changed) const {
    return {"hop.source_settings_changed", {{"source", names_.source(changed.source)}}};
}

Telling HopTeller::operator()(const directory::SourcePrioritySet& set) const {
    std::string order;
    for (const SourceId source : set.order) {
        order += (order.empty() ? "" : ", ") + names_.source(source);
    }
    return {"hop.source_priority_set", {{"order", order}}};
}

Telling HopTeller::operator()(const directory::AttributeSourcingSet& set) const {
    return {"hop.attribute_sourcing_set." + std::string(name_of(set.sourcing.kind)),
            {{"attribute", set.attribute},
             {"source", set.sourcing.order.empty() ? std::string()
                                                   : names_.source(set.sourcing.order.front())}}};
}

Telling HopTeller::operator()(const directory::SettingsChanged& /*changed*/) const {
    return {"hop.settings_changed", {}};
}

Telling HopTeller::operator()(const directory::RuleCreated& created) const {
    return {"hop.rule_created", {{"rule", created.details.name}}};
}

Telling HopTeller::operator()(const directory::RuleEdited& edited) const {
    return {"hop.rule_edited",
            {{"rule", names_.rule(edited.rule)}, {"expression", edited.expression}}};
}

Telling HopTeller::operator()(const directory::RuleStatusChanged& changed) const {
    const Arguments about = {{"rule", names_.rule(changed.rule)}};
    if (changed.status == directory::RuleStatus::invalid) {
        return {"hop.rule_invalidated", about};
    }
    const bool on = changed.status == directory::RuleStatus::active;
    return {on ? "hop.rule_activated" : "hop.rule_deactivated", about};
}

Telling HopTeller::operator()(const directory::RuleExclusionAdded& added) const {
    return {"hop.rule_exclusion_added",
            {{"rule", names_.rule(added.rule)}, {"person", names_.person(added.user)}}};
}

Telling HopTeller::operator()(const directory::MappingSet& set) const {
    return {"hop.mapping_set",
            {{"attribute", set.key.second}, {"source", names_.source(set.key.first)}}};
}

Telling HopTeller::operator()(const directory::RulesEvaluated& evaluated) const {
    std::string matched;
    std::string stopped;
    for (const directory::RuleVerdict& verdict : evaluated.verdicts) {
        std::string& list = verdict.matched ? matched : stopped;
        list += (list.empty() ? "" : ", ") + names_.rule(verdict.rule);
    }
    const Arguments about = {{"person", names_.person(evaluated.user)},
                             {"checked", std::to_string(evaluated.checked)},
                             {"matched", matched},
                             {"stopped", stopped}};
    if (matched.empty() && stopped.empty()) {
        return {"hop.rules_none", about};
    }
    if (stopped.empty()) {
        return {"hop.rules_matched", about};
    }
    return {matched.empty() ? "hop.rules_stopped" : "hop.rules_changed", about};
}

Telling HopTeller::operator()(const directory::MemberAdded& added) const {
    return {added.rule.exists() ? "hop.member_added.by_rule" : "hop.member_added.by_hand",
            {{"person", names_.person(added.user)},
             {"group", names_.group(added.group)},
             {"rule", names_.rule(added.rule)}}};
}

Telling HopTeller::operator()(const directory::MemberRemoved& removed) const {
    const Arguments about = {{"person", names_.person(removed.user)},
                             {"group", names_.group(removed.group)},
                             {"rule", names_.rule(removed.rule)}};
    if (!removed.membership_ends) {
        return {"hop.member_removed.other_reason", about};
    }
    return {removed.rule.exists() ? "hop.member_removed.by_rule" : "hop.member_removed.by_hand",
            about};
}

}  // namespace sim::log
