// SPDX-License-Identifier: MIT
// Brings each event to its function, and keeps settings and imports; runs no rule.
#include "sim/directory/apply.h"

#include "sim/base/overloaded.h"
#include "sim/directory/apply_parts.h"

namespace sim::directory {

namespace {

void start_import(State& state, const ImportStarted& started, EventId id) {
    Import import = started.details;
    import.since = id;
    state.imports.put(started.import, import);
}

void end_halt(State& state, ImportId import, ImportStatus status) {
    state.imports.edit(import).status = status;
    state.halted = {};
}

void skip_record(State& state, const RecordSkipped& skipped) {
    Import& import = state.imports.edit(skipped.import);
    --count_in(import, skipped.counted_as);
    ++import.skipped;
}

void confirm_record(State& state, const RecordConfirmed& confirmed) {
    Confirmation& waiting = state.confirmations.edit(confirmed.record);
    waiting.choice = confirmed.choice;
    waiting.user = confirmed.user;
}

std::optional<expression::Expression> parsed(const std::string& text) {
    auto expression = expression::Expression::parse(text, expression::Place::attribute_mapping);
    return expression ? std::optional{std::move(*expression)} : std::nullopt;
}

}  // namespace

void apply(State& state, const Event& event, EventId id) {
    std::visit(
        Overloaded{[&](const MappingSet& set) {
                       state.mappings.put(set.key, {set.expression, parsed(set.expression)});
                   },
                   [&](const SourceSettingsChanged& changed) {
                       state.source_settings.put(changed.source, changed.settings);
                   },
                   [&](const SourcePrioritySet& set) { state.source_priority = set.order; },
                   [&](const AttributeSourcingSet& set) {
                       state.attribute_sourcing.put(set.attribute, set.sourcing);
                   },
                   [&](const SettingsChanged& changed) { state.settings = changed.settings; },
                   [](const ImportsScheduled& /*planned by the engine*/) {},
                   [&](const ImportStarted& started) { start_import(state, started, id); },
                   [&](const ImportHalted& halted) {
                       state.imports.edit(halted.import).status = ImportStatus::halted;
                       state.halted = halted.import;
                   },
                   [&](const ImportResumed& resumed) {
                       start_import(state, {resumed.import, resumed.details}, id);
                       end_halt(state, resumed.import, ImportStatus::running);
                   },
                   [&](const ImportCancelled& cancelled) {
                       end_halt(state, cancelled.import, ImportStatus::cancelled);
                   },
                   [](const ImportPassedOver& /*nothing was read*/) {},
                   [&](const RecordSkipped& skipped) { skip_record(state, skipped); },
                   [&](const ConfirmationAsked& asked) {
                       state.confirmations.put(asked.record, asked.details);
                   },
                   [&](const RecordConfirmed& confirmed) { confirm_record(state, confirmed); },
                   [&](const RecordUnignored& back) { state.confirmations.erase(back.record); },
                   [&](const ImportFinished& finished) {
                       state.imports.edit(finished.import).status = ImportStatus::finished;
                   },
                   [](const RulesEvaluated& /*changes nothing by itself*/) {},
                   [&](const auto& other) { apply_part(state, other, id); }},
        event);
}

}  // namespace sim::directory
