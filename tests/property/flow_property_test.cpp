// SPDX-License-Identifier: MIT
// Any flow whose cards fit together comes to its end, and a replay of it is the same run.
#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "sim/engine/apply.h"
#include "sim/engine/invariants.h"
#include "sim/workflows/card_types.h"
#include "sim/workflows/type_check.h"
#include "tests/unit/workflows/flow_lab.h"

namespace {

using namespace sim;
using workflows::Card;
using workflows::CardKind;
using workflows::CardType;
using workflows::ValueType;
using workflows::Wire;

// Draws cards that mostly fit: a wire starts at what has run before where its type allows.
class FlowMaker {
public:
    explicit FlowMaker(std::uint64_t seed) : chance_(stream_of(seed, "flow")) {}

    workflows::Flow make() {
        workflows::Flow flow;
        flow.key = "f";
        flow.title = "f";
        flow.summary = "f";
        const auto& types = workflows::card_types();
        const CardType* trigger = &types[chance_.below(8)];
        flow.trigger = {"trigger", std::string(trigger->key), {}, {}, {}, ""};
        for (const workflows::Port& port : trigger->inputs) {
            flow.trigger.inputs.push_back({std::string(port.name), typed(port), ""});
        }
        give("trigger", *trigger);
        flow.cards = row(2);
        return flow;
    }

private:
    struct Output {
        Wire wire;
        ValueType type;
    };

    std::vector<Card> row(int depth) {
        const auto known = outputs_;
        std::vector<Card> cards;
        for (std::uint64_t left = 1 + chance_.below(4); left > 0; --left) {
            cards.push_back(card(depth));
            if (cards.back().type == "stop") {
                break;
            }
        }
        outputs_ = known;
        return cards;
    }

    Card card(int depth) {
        const auto& types = workflows::card_types();
        const CardType* type = &types[8 + chance_.below(types.size() - 8)];
        while (depth == 0 && type->holds_inside) {
            type = &types[8 + chance_.below(types.size() - 8)];
        }
        Card made{"c" + std::to_string(++count_), std::string(type->key), {}, {}, {}, ""};
        for (const workflows::Port& port : type->inputs) {
            if (port.required || chance_.below(2) == 0) {
                made.inputs.push_back({std::string(port.name), source(*type, port), ""});
            }
        }
        const auto known = outputs_;
        if (type->key == "for_each") {
            give(made.key, *type);
        }
        if (type->holds_inside) {
            made.inside = row(depth - 1);
        }
        if (type->key == "try") {
            give(made.key, *type);
        }
        if (type->holds_otherwise && chance_.below(2) == 0) {
            made.otherwise = row(depth - 1);
        }
        outputs_ = known;
        const bool leaves_nothing =
            type->key == "try" || type->key == "for_each" || type->key == "assign";
        if (!leaves_nothing) {
            give(made.key, *type);
        }
        return made;
    }

    void give(const std::string& key, const CardType& type) {
        for (const workflows::Port& port : type.outputs) {
            outputs_.push_back({{key, std::string(port.name)}, port.type});
        }
    }

    workflows::Source source(const CardType& type, const workflows::Port& port) {
        if (port.name == "test") {
            return std::string(chance_.below(2) == 0 ? "is_empty" : "is_not_empty");
        }
        std::vector<const Output*> fitting;
        for (const Output& output : outputs_) {
            if (port.type == output.type || port.type == ValueType::any) {
                fitting.push_back(&output);
            }
        }
        const bool wires = port.type == ValueType::texts || chance_.below(3) > 0;
        if (wires && !fitting.empty() && type.key != "compose") {
            return fitting[chance_.below(fitting.size())]->wire;
        }
        return typed(port);
    }

    workflows::Source typed(const workflows::Port& port) {
        if (port.type == ValueType::number) {
            return static_cast<std::int64_t>(1 + chance_.below(5));
        }
        if (port.type == ValueType::truth) {
            return chance_.below(2) == 0;
        }
        if (port.name == "group") {
            return std::string("Contractors");
        }
        if (port.name == "app") {
            return std::string("slack");
        }
        return std::string(chance_.below(2) == 0 ? "asha@juno.example" : "dev@juno.example");
    }

    Random chance_;
    std::vector<Output> outputs_;
    int count_ = 0;
};

// A flow that can be turned on; of the numbers from this one on, the first that gives one.
workflows::Flow fitting_flow(std::uint64_t seed) {
    for (;; ++seed) {
        workflows::Flow flow = FlowMaker(seed).make();
        if (workflows::type_check(flow, "f").empty()) {
            return flow;
        }
    }
}

tests::FlowLab played(std::uint64_t seed) {
    tests::FlowLab lab(seed);
    lab.add_person("dev@juno.example", "Dev", "asha@juno.example");
    lab.give(directory::Command(directory::AddMember{GroupId{1}, UserId{2}}));
    lab.ask(workflows::SetMockService{"http", seed % 3 == 0 ? -1 : static_cast<int>(seed % 3)});
    lab.ask(workflows::SaveFlow{fitting_flow(seed)});
    lab.ask(workflows::ActivateFlow{"f", 2});
    lab.ask(workflows::RunFlow{"f", UserId{1}});
    for (const Command& happens :
         {Command(apps::Command(apps::AssignUser{UserId{2}, AppId{1}})),
          Command(directory::Command(directory::AddMember{GroupId{1}, UserId{1}})),
          Command(directory::Command(directory::SuspendUser{UserId{2}})),
          Command(directory::Command(directory::DeactivateUser{UserId{1}}))}) {
        static_cast<void>(lab.submit(happens));
        lab.play();
    }
    return lab;
}

}  // namespace

TEST_CASE("every run of a flow that fits comes to its end") {
    CHECK(rc::check("flows end", [](std::uint16_t seed) {
        const tests::FlowLab lab = played(seed);
        RC_ASSERT(lab.world().pending.empty());
        RC_ASSERT(!lab.state().runs.empty());
        RC_ASSERT(find_invariant("flow_runs_end")->check(lab.world()).empty());
        for (const auto& [id, run] : lab.state().runs) {
            RC_ASSERT(run.frames.empty());
            RC_ASSERT(run.steps <= lab.state().limits.steps_a_run);
        }
    }));
}

TEST_CASE("a run of flows replays to the same world, and folds from its events") {
    CHECK(rc::check("flows replay", [](std::uint16_t seed) {
        const tests::FlowLab first = played(seed);
        const tests::FlowLab second = played(seed);
        RC_ASSERT(digest_of_world(first.world()) == digest_of_world(second.world()));
        World folded = first.run().timeline().world_at(0);
        for (const Event& event : first.run().timeline().events()) {
            apply(folded, event);
        }
        RC_ASSERT(canonical_text_of_world(folded) == canonical_text_of_world(first.world()));
    }));
}
