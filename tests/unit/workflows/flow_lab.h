// SPDX-License-Identifier: MIT
// A small org with one person, one group and one app, to run flows in.
#pragma once

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "sim/engine/run.h"
#include "sim/scenario/read_flow.h"

namespace tests {

class FlowLab {
public:
    explicit FlowLab(std::uint64_t seed = 7) : run_(start(seed), {}, {}) {
        give(sim::directory::Command(sim::directory::CreateGroup{"Contractors"}));
        sim::apps::App app;
        app.key = "slack";
        app.label = "Slack";
        app.token = "slack-token";
        app.service.host = "slack.sim";
        app.service.base_path = "/scim/v2";
        app.service.bearer_token = app.token;
        app.mappings = {{"userName", "user.login", sim::apps::Applies::create_and_update, {}}};
        give(sim::apps::Command(sim::apps::AddApp{app}));
        add_person("asha@juno.example", "Asha", "meera@juno.example");
    }

    void add_person(const std::string& login, const std::string& first,
                    const std::string& manager) {
        give(sim::directory::Command(
            sim::directory::CreateUser{sim::Profile{{"login", login},
                                                    {"email", login},
                                                    {"firstName", first},
                                                    {"lastName", std::string("Rao")},
                                                    {"manager", manager}},
                                       sim::directory::Activation::active}));
    }

    // The refusal's code, or nothing. Nothing else is played.
    std::string submit(const sim::Command& command) {
        const auto done = run_.submit(command);
        return done ? std::string() : done.error().code;
    }
    void give(const sim::Command& command) {
        INFO(sim::name_of(command));
        REQUIRE(submit(command).empty());
        play();
    }
    void ask(sim::workflows::Command command) { give(sim::Command(std::move(command))); }
    void play() {
        run_.play_out();
        run_.go_to(run_.timeline().end());
    }

    // Saves the flow and turns it on. The cards are JSON; so is the trigger.
    void install(const std::string& key, const std::string& trigger, const std::string& cards) {
        ask(sim::workflows::SaveFlow{flow(key, trigger, cards)});
        ask(sim::workflows::ActivateFlow{key});
    }
    static sim::workflows::Flow flow(const std::string& key, const std::string& trigger,
                                     const std::string& cards) {
        const std::string text = R"({"version":1,"key":")" + key + R"(","title":")" + key +
                                 R"(","summary":"s","trigger":)" + trigger + R"(,"cards":[)" +
                                 cards + "]}";
        const auto read = sim::scenario::read_flow(text, "flow.json");
        INFO(text);
        REQUIRE(read);
        return *read;
    }

    void suspend() { give(sim::directory::Command(sim::directory::SuspendUser{sim::UserId{1}})); }
    void unsuspend() {
        give(sim::directory::Command(sim::directory::UnsuspendUser{sim::UserId{1}}));
    }

    [[nodiscard]] const sim::World& world() const { return run_.world(); }
    [[nodiscard]] const sim::Run& run() const { return run_; }
    [[nodiscard]] const sim::workflows::State& state() const { return world().workflows; }
    [[nodiscard]] const sim::workflows::FlowRun& flow_run(std::uint32_t number) const {
        return state().runs.at({number});
    }
    // "succeeded", or the error that it ended with.
    [[nodiscard]] std::string outcome(std::uint32_t number) const {
        const auto& run = flow_run(number);
        return run.error.empty() ? std::string(name_of(run.outcome)) : run.error;
    }
    // The cards of a run in their order, a failed one with its error.
    [[nodiscard]] std::string cards(std::uint32_t number) const {
        std::string text;
        for (const auto& [key, card] : state().cards) {
            if (key.first.value == number) {
                text += card.card + (card.error.empty() ? "" : "!" + card.error) + " ";
            }
        }
        return text;
    }
    // What the services around received, in order: "chat asha: hello; ".
    [[nodiscard]] std::string delivered() const {
        std::string text;
        for (const auto& [id, delivery] : state().deliveries) {
            text += delivery.service + " " + delivery.to + ": " + delivery.text + "; ";
        }
        return text;
    }

private:
    static sim::World start(std::uint64_t seed) {
        sim::World world;
        world.seed = seed;
        world.now = *sim::parse_instant("2026-11-23T09:00:00Z");
        return world;
    }
    sim::Run run_;
};

// JSON of cards, short.
inline std::string wired(const std::string& card, const std::string& output) {
    return R"({"card":")" + card + R"(","output":")" + output + R"("})";
}
inline std::string chat(const std::string& key, const std::string& to, const std::string& text) {
    return R"({"key":")" + key + R"(","type":"chat.message","inputs":{"to":)" + to + R"(,"text":)" +
           text + "}}";
}

}  // namespace tests
