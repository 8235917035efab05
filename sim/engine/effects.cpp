// SPDX-License-Identifier: MIT
// Each effect of the catalogue as events and planned work.
#include "sim/engine/effects.h"

#include <algorithm>

#include "sim/engine/hops.h"
#include "sim/faults/catalogue.h"

namespace sim::effects {

namespace {

using Decision = Result<std::vector<Event>, Refusal>;
using faults::Effect;
using faults::Fault;

Failure<Refusal> refuse(std::string code, std::string about = {}) {
    return Failure{Refusal{std::move(code), {{"about", std::move(about)}}}};
}

// The expression with a space inside its first text literal, at the end: the typical typing slip.
std::string with_trailing_space(std::string expression) {
    const std::size_t open = expression.find('"');
    const std::size_t close = open == std::string::npos ? open : expression.find('"', open + 1);
    if (close != std::string::npos) {
        expression.insert(close, " ");
    }
    return expression;
}

void set_deactivation(Draft& draft, AppId app, apps::Switch position, EventId cause) {
    const bool on = position == apps::Switch::on;
    if (draft.world().apps.apps.at(app).deactivate_users == on) {
        return;  // already so: trying it again changes nothing
    }
    draft.add(apps::Event(apps::CapabilitySet{app, apps::Capability::deactivate_users, position}),
              cause);
}

// Rules are edited while inactive and look at everybody once they are active again.
void edit_rule(Draft& draft, RuleId rule, const std::string& expression, EventId cause) {
    using directory::RuleStatus;
    const directory::GroupRule* known = draft.world().directory.rules.find(rule);
    if (known == nullptr) {
        return;  // somebody deleted it since the fault
    }
    if (known->status == RuleStatus::invalid) {
        draft.add(directory::Event(directory::RuleEdited{rule, expression, {}}), cause);
        return;  // the text is right again, but a group that it names is still gone
    }
    draft.add(directory::Event(directory::RuleStatusChanged{rule, RuleStatus::inactive}), cause);
    draft.add(directory::Event(directory::RuleEdited{rule, expression, {}}), cause);
    WorkItem item;
    item.kind = WorkKind::evaluate_everybody;
    item.cause =
        draft.add(directory::Event(directory::RuleStatusChanged{rule, RuleStatus::active}), cause);
    draft.plan(std::move(item));
}

void rotate_token(Draft& draft, AppId app, EventId cause) {
    const auto count = static_cast<std::uint32_t>(draft.world().faults.faults.size());
    Random chance = stream_of(draft.world().seed,
                              "token/" + std::to_string(app.value) + "/" + std::to_string(count));
    draft.add(apps::Event(apps::ServiceTokenRotated{app, chance.letters(24)}), cause, ActorId::app);
}

void delete_deprovisioned(Draft& draft, EventId cause) {
    for (const auto& [user, details] : draft.world().directory.users) {
        if (details.status == directory::UserStatus::deprovisioned) {
            const EventId deleted =
                draft.add(directory::Event(directory::UserDeleted{user}), cause);
            hops::forget_app_users(draft, user, deleted);
        }
    }
}

void run_imports(Draft& draft, EventId cause) {
    if (draft.world().directory.halted.exists()) {
        return;
    }
    for (const auto& [source, details] : draft.world().hr.sources) {
        hops::start_import(draft, {source}, cause);
    }
}

void carry_out(Draft& draft, Effect effect, const Fault& fault, EventId cause) {
    const World& world = draft.world();
    switch (effect) {
        case Effect::switch_deactivation_off:
            return set_deactivation(draft, fault.app, apps::Switch::off, cause);
        case Effect::switch_deactivation_on:
            return set_deactivation(draft, fault.app, apps::Switch::on, cause);
        case Effect::add_space_to_rule_value:
            return edit_rule(draft, fault.rule, with_trailing_space(fault.original), cause);
        case Effect::correct_rule_value:
            return edit_rule(draft, fault.rule, fault.original, cause);
        case Effect::rotate_service_token:
            return rotate_token(draft, fault.app, cause);
        case Effect::use_current_token:
            draft.add(apps::Event(apps::ConnectionTokenSet{
                          fault.app, world.apps.apps.at(fault.app).service.bearer_token}),
                      cause);
            return;
        case Effect::retry_failed_tasks:
            retry_failed_tasks(draft, fault.app, cause);
            return;
        case Effect::test_connection:
            return hops::queue_app_task(draft, fault.app, provisioning::TaskKind::test_connection,
                                        provisioning::Unowned::report, cause);
        case Effect::force_sync:
            return force_sync(draft, fault.app, cause);
        case Effect::deactivate_unowned_accounts:
            return hops::queue_app_task(draft, fault.app, provisioning::TaskKind::import_accounts,
                                        provisioning::Unowned::deactivate, cause);
        case Effect::delete_deprovisioned_users:
            return delete_deprovisioned(draft, cause);
        case Effect::run_import:
            return run_imports(draft, cause);
    }
}

// Whether the effect takes the fault's cause out of the world.
bool removes_cause(Effect effect) {
    return effect == Effect::switch_deactivation_on || effect == Effect::correct_rule_value ||
           effect == Effect::use_current_token;
}

bool is_present(const World& world, const faults::InjectFault& wanted, AppId app, RuleId rule) {
    return std::any_of(world.faults.faults.begin(), world.faults.faults.end(),
                       [&](const auto& entry) {
                           const Fault& fault = entry.second;
                           return fault.present && fault.key == wanted.key && fault.app == app &&
                                  fault.rule == rule;
                       });
}

Decision inject(const World& world, const faults::InjectFault& wanted) {
    const faults::CatalogueEntry* entry = faults::find_entry(wanted.key);
    if (entry == nullptr) {
        return refuse("refusal.faults.unknown_fault", wanted.key);
    }
    Fault fault{wanted.key, wanted.app, wanted.rule, world.now, true, ""};
    if (entry->target == faults::Target::app) {
        if (!fault.app.exists() && !world.apps.apps.empty()) {
            fault.app = world.apps.apps.begin()->first;
        }
        fault.rule = {};
        if (!world.apps.apps.contains(fault.app)) {
            return refuse("refusal.faults.no_target", wanted.key);
        }
    } else {
        if (!fault.rule.exists() && !world.directory.rules.empty()) {
            fault.rule = world.directory.rules.begin()->first;
        }
        fault.app = {};
        const auto* rule = world.directory.rules.find(fault.rule);
        if (rule == nullptr || rule->status == directory::RuleStatus::invalid ||
            with_trailing_space(rule->expression) == rule->expression) {
            return refuse("refusal.faults.no_target", wanted.key);
        }
        fault.original = rule->expression;
    }
    if (is_present(world, wanted, fault.app, fault.rule)) {
        return refuse("refusal.faults.already_there", wanted.key);
    }
    Draft draft(world, world.now, {}, ActorId::lab);
    const FaultId id{static_cast<std::uint32_t>(world.faults.faults.size() + 1)};
    const EventId injected = draft.add(faults::Event(faults::FaultInjected{id, fault}));
    for (const Effect effect : entry->cause) {
        carry_out(draft, effect, fault, injected);
    }
    return draft.take();
}

Decision apply_repair(const World& world, const faults::ApplyRepair& wanted) {
    const Fault* fault = world.faults.faults.find(wanted.fault);
    if (fault == nullptr) {
        return refuse("refusal.faults.unknown_fault");
    }
    const faults::CatalogueEntry* entry = faults::find_entry(fault->key);
    const faults::Repair* repair =
        entry != nullptr ? faults::find_repair(*entry, wanted.repair) : nullptr;
    if (repair == nullptr) {
        return refuse("refusal.faults.unknown_repair", wanted.repair);
    }
    Draft draft(world, world.now, {}, ActorId::administrator);
    const EventId applied =
        draft.add(faults::Event(faults::RepairApplied{wanted.fault, wanted.repair}));
    for (const Effect effect : repair->effects) {
        if (removes_cause(effect) && fault->present) {
            draft.add(faults::Event(faults::FaultRemoved{wanted.fault}), applied);
        }
        carry_out(draft, effect, *fault, applied);
    }
    return draft.take();
}

// A PUT is built on a fresh read, because the failed attempt's copy may be old; an account is
// looked for again, because another task may have made it meanwhile.
provisioning::Stage stage_of_retry(provisioning::Stage failed) {
    using provisioning::Stage;
    if (failed == Stage::create) {
        return Stage::find;
    }
    return failed == Stage::replace ? Stage::read : failed;
}

}  // namespace

bool retry_failed_tasks(Draft& draft, AppId app, EventId cause) {
    const World& world = draft.world();
    const auto failed = provisioning::failed_tasks(world.provisioning, app);
    for (const TaskId id : failed) {
        const provisioning::Task& task = world.provisioning.tasks.at(id);
        draft.add(provisioning::Event(
                      provisioning::TaskRetried{id, stage_of_retry(task.stage), draft.at()}),
                  cause);
    }
    if (!failed.empty()) {
        draft.plan_worker(std::max(draft.at() + hop_time, world.worker_free));
    }
    return !failed.empty();
}

void force_sync(Draft& draft, AppId app, EventId cause) {
    const EventId forced = draft.add(provisioning::Event(provisioning::SyncForced{app}), cause);
    hops::plan_profile_checks(draft, app, WorkKind::reapply_mappings, forced);
    hops::plan_read_backs(draft, app, forced);
}

Decision decide_fault(const World& world, const faults::Command& command) {
    if (const auto* wanted = std::get_if<faults::InjectFault>(&command)) {
        return inject(world, *wanted);
    }
    return apply_repair(world, std::get<faults::ApplyRepair>(command));
}

}  // namespace sim::effects
