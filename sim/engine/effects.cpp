// SPDX-License-Identifier: MIT
// Each effect of the catalogue as events and planned work.
#include "sim/engine/effects.h"

#include <algorithm>

#include "sim/engine/apply.h"
#include "sim/engine/decide.h"
#include "sim/engine/effect_meanings.h"
#include "sim/engine/effect_steps.h"
#include "sim/engine/hops.h"
#include "sim/faults/catalogue.h"

namespace sim::effects {

namespace {

using Decision = Result<std::vector<Event>, Refusal>;
using faults::Effect;
using faults::Fault;
using faults::Needs;

Failure<Refusal> refuse(std::string code, std::string about = {}) {
    return Failure{Refusal{std::move(code), {{"about", std::move(about)}}}};
}

// Several commands and facts as one step: each is decided in the world that the ones before it
// made, and all follow from the first.
class Chain {
public:
    Chain(const World& world, ActorId actor) : world_(world), actor_(actor) {}

    [[nodiscard]] const World& world() const { return world_; }

    EventId add(What what, EventId cause, ActorId actor) {
        Draft draft(world_, world_.now, cause, actor);
        const EventId id = draft.add(std::move(what));
        take(draft.take());
        return id;
    }
    EventId add(What what, EventId cause) { return add(std::move(what), cause, actor_); }

    void carry_out(const Effect& effect, const Fault& fault, EventId cause) {
        for (Step& step : steps_of(world_, effect, fault)) {
            if (auto* outside = std::get_if<Outside>(&step)) {
                add(std::move(outside->what), cause, outside->actor);
            } else {
                give(std::get<Command>(step), cause);
            }
        }
    }

    [[nodiscard]] std::vector<Event> events() { return std::move(events_); }

private:
    void give(const Command& command, EventId cause) {
        auto decided = decide(world_, command);
        if (!decided) {
            return;  // already so, or not possible any more
        }
        for (Event& event : *decided) {
            const bool begins = !event.cause.exists() && as<EngineEvent>(event) == nullptr;
            if (begins) {
                event.cause = cause;
                event.actor = event.actor == ActorId::administrator ? actor_ : event.actor;
            }
        }
        take(std::move(*decided));
    }

    void take(std::vector<Event> events) {
        for (Event& event : events) {
            apply(world_, event);
            events_.push_back(std::move(event));
        }
    }

    World world_;
    ActorId actor_;
    std::vector<Event> events_;
};

bool is_present(const World& world, const Fault& wanted) {
    return std::any_of(
        world.faults.faults.begin(), world.faults.faults.end(), [&](const auto& entry) {
            const Fault& fault = entry.second;
            return fault.present && fault.key == wanted.key && fault.app == wanted.app &&
                   fault.rule == wanted.rule && fault.source == wanted.source &&
                   fault.group == wanted.group && fault.flow == wanted.flow;
        });
}

bool needs_group(Needs needs) {
    return needs == Needs::pushed_group || needs == Needs::unpushed_group ||
           needs == Needs::other_group;
}

bool can_have(const World& world, const faults::CatalogueEntry& entry, AppId id) {
    const apps::App* app = world.apps.apps.find(id);
    if (app == nullptr) {
        return false;
    }
    if (entry.needs == Needs::nothing) {
        return true;
    }
    if (entry.needs == Needs::patches) {
        return app->dialect == scim::Dialect::catalogue;
    }
    return apps::is_on(*app, apps::Capability::push_groups) &&
           (!needs_group(entry.needs) || group_for(world, entry.needs, id).exists());
}

bool can_have(const World& world, const faults::CatalogueEntry& entry, RuleId id) {
    const directory::GroupRule* rule = world.directory.rules.find(id);
    if (rule == nullptr || rule->status == directory::RuleStatus::invalid) {
        return false;
    }
    const Effect& cause = entry.cause.front();
    if (cause.action == faults::Action::spoil_rule) {
        return spoiled(rule->expression, cause.value) != rule->expression;
    }
    return rule->status == directory::RuleStatus::active &&
           (entry.needs != Needs::members || member_by(world, id).has_value());
}

bool can_have(const World& world, const faults::CatalogueEntry& entry, SourceId id) {
    return world.hr.sources.contains(id) &&
           (entry.needs != Needs::another_source || world.hr.sources.size() > 1);
}

// The named target, or else the first of the table that can have the fault; none when none can.
template <class Id, class Row>
Id choose(const World& world, const faults::CatalogueEntry& entry, Id named,
          const Table<Id, Row>& table) {
    if (named.exists()) {
        return can_have(world, entry, named) ? named : Id{};
    }
    for (const auto& [id, row] : table) {
        if (can_have(world, entry, id)) {
            return id;
        }
    }
    return {};
}

// The named flow, or else the first that is on; nothing where none is.
std::optional<std::string> choose_flow(const World& world, const std::string& named) {
    for (const auto& [key, flow] : world.workflows.flows) {
        if (flow.active && (named.empty() || named == key)) {
            return key;
        }
    }
    return std::nullopt;
}

// What stood there before any fault that is still in the world, so that two of them on one rule or
// mapping do not restore each other.
std::string original_text(const World& world, const Effect& effect, const Fault& fault) {
    for (const auto& [id, other] : world.faults.faults) {
        const bool same = other.present && other.rule == fault.rule && other.rule.exists() &&
                          !other.original.empty();
        if (same && effect.action == faults::Action::spoil_rule) {
            return other.original;
        }
    }
    return text_to_keep(world, effect, fault);
}

// The fault with its target, or why it cannot be.
Result<Fault, Refusal> aimed(const World& world, const faults::InjectFault& wanted) {
    const faults::CatalogueEntry* entry = faults::find_entry(wanted.key);
    if (entry == nullptr) {
        return refuse("refusal.faults.unknown_fault", wanted.key);
    }
    Fault fault;
    fault.key = wanted.key;
    fault.injected = world.now;
    if (entry->target == faults::Target::app) {
        fault.app = choose(world, *entry, wanted.app, world.apps.apps);
        fault.group = needs_group(entry->needs) && fault.app.exists()
                          ? group_for(world, entry->needs, fault.app)
                          : GroupId{};
    } else if (entry->target == faults::Target::rule) {
        fault.rule = choose(world, *entry, wanted.rule, world.directory.rules);
    } else if (entry->target == faults::Target::source) {
        fault.source = choose(world, *entry, wanted.source, world.hr.sources);
    } else if (entry->target == faults::Target::flow) {
        fault.flow = choose_flow(world, wanted.flow);
    }
    const bool found = entry->target == faults::Target::server
                           ? has_access_target(world, entry->needs)
                           : fault.app.exists() || fault.rule.exists() || fault.source.exists() ||
                                 fault.flow.has_value();
    if (!found) {
        return refuse("refusal.faults.no_target", wanted.key);
    }
    if (is_present(world, fault)) {
        return refuse("refusal.faults.already_there", wanted.key);
    }
    return fault;
}

Decision inject(const World& world, const faults::InjectFault& wanted) {
    auto fault = aimed(world, wanted);
    if (!fault) {
        return Failure{fault.error()};
    }
    const faults::CatalogueEntry& entry = *faults::find_entry(wanted.key);
    for (const Effect& effect : entry.cause) {
        const std::string text = original_text(world, effect, *fault);
        fault->original = text.empty() ? fault->original : text;
    }
    Chain chain(world, ActorId::lab);
    const FaultId id{static_cast<std::uint32_t>(world.faults.faults.size() + 1)};
    const EventId injected = chain.add(faults::Event(faults::FaultInjected{id, *fault}), {});
    for (const Effect& effect : entry.cause) {
        chain.carry_out(effect, *fault, injected);
    }
    return chain.events();
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
    Chain chain(world, ActorId::administrator);
    const EventId applied =
        chain.add(faults::Event(faults::RepairApplied{wanted.fault, wanted.repair}), {});
    if (repair->ends_cause && fault->present) {
        chain.add(faults::Event(faults::FaultRemoved{wanted.fault}), applied);
    }
    for (const Effect& effect : repair->effects) {
        chain.carry_out(effect, *fault, applied);
    }
    return chain.events();
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

provisioning::TaskRetried retried(const World& world, TaskId id, const provisioning::Task& task,
                                  Instant at) {
    provisioning::TaskRetried again{id, stage_of_retry(task.stage), at, task.app_profile,
                                    task.may_create};
    using provisioning::TaskKind;
    const bool sends_profile = task.kind == TaskKind::create || task.kind == TaskKind::update;
    if (sends_profile && apps::is_assigned(world.apps, task.user, task.app) &&
        world.directory.users.contains(task.user)) {
        again.app_profile = hops::app_profile(
            world, task.user, task.app,
            task.kind == TaskKind::create ? apps::Purpose::create : apps::Purpose::update);
        again.may_create =
            apps::is_on(world.apps.apps.at(task.app), apps::Capability::create_users);
    }
    return again;
}

}  // namespace

std::optional<Refusal> objection_to(const World& world, const faults::InjectFault& wanted) {
    const auto fault = aimed(world, wanted);
    return fault ? std::nullopt : std::optional{fault.error()};
}

bool retry_failed_tasks(Draft& draft, AppId app, EventId cause) {
    const World& world = draft.world();
    const auto failed = provisioning::failed_tasks(world.provisioning, app);
    for (const TaskId id : failed) {
        const provisioning::Task& task = world.provisioning.tasks.at(id);
        draft.add(provisioning::Event(retried(world, id, task, draft.at())), cause);
    }
    if (!failed.empty()) {
        draft.plan_worker(std::max(draft.at() + hop_time, world.worker_free));
    }
    return !failed.empty();
}

void force_sync(Draft& draft, AppId app, EventId cause) {
    const EventId forced = draft.add(provisioning::Event(provisioning::SyncForced{app}), cause);
    hops::plan_profile_checks(draft, app, WorkKind::reapply_mappings, forced);
}

Decision decide_fault(const World& world, const faults::Command& command) {
    if (const auto* wanted = std::get_if<faults::InjectFault>(&command)) {
        return inject(world, *wanted);
    }
    return apply_repair(world, std::get<faults::ApplyRepair>(command));
}

}  // namespace sim::effects
