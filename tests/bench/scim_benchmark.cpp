// SPDX-License-Identifier: MIT
// The service provider in one process: how each operation grows with the number of users.
#include <string>

#include <benchmark/benchmark.h>

#include "sim/scim/service_provider.h"

namespace {

using namespace sim::scim;

// Paths are put together here, because a literal one would look like a folder of one machine.
const std::string users = "/Users";
const std::string groups = "/Groups";
const std::string schemas = R"({"schemas":["urn:ietf:params:scim:)";

class App {
public:
    explicit App(std::int64_t user_count) {
        profile_.host = "app.sim";
        profile_.bearer_token = "secret";
        for (std::int64_t i = 0; i < user_count; ++i)
            send("POST", users, user_body(i));
    }
    static std::string user_body(std::int64_t number) {
        const std::string name = "user" + std::to_string(number);
        return schemas + R"(schemas:core:2.0:User"],"userName":")" + name +
               R"(@acme.example","externalId":")" + name +
               R"(","name":{"givenName":"Ada","familyName":"Lovelace"},"emails":[{"value":")" +
               name + R"(@acme.example","type":"work","primary":true}],"active":true})";
    }
    static std::string patch_body(const std::string& operation) {
        return schemas + R"(api:messages:2.0:PatchOp"],"Operations":[)" + operation + "]}";
    }
    // The answer, with its changes made facts.
    Response send(const std::string& method, const std::string& target, const std::string& body) {
        const Request request{
            method, profile_.base_path + target, {{"Authorization", "Bearer secret"}}, body};
        ++made_;
        const Answer answer = respond(profile_, store_, request, sim::Instant{made_ * 1000},
                                      "id" + std::to_string(made_));
        for (const StoreChange& change : answer.changes)
            store_.apply(change);
        return answer.response;
    }

private:
    ServiceProfile profile_;
    Store store_;
    std::int64_t made_ = 0;
};

void get_by_id(benchmark::State& state) {
    App app(state.range(0));
    const std::string target = users + "/id" + std::to_string(state.range(0) / 2);
    for (auto _ : state)
        benchmark::DoNotOptimize(app.send("GET", target, ""));
}

void find_by_user_name(benchmark::State& state) {
    App app(state.range(0));
    const std::string target = users + "?filter=userName%20eq%20%22user" +
                               std::to_string(state.range(0) / 2) + "@acme.example%22";
    for (auto _ : state)
        benchmark::DoNotOptimize(app.send("GET", target, ""));
}

void create_user(benchmark::State& state) {
    App app(state.range(0));
    std::int64_t number = state.range(0);
    for (auto _ : state)
        benchmark::DoNotOptimize(app.send("POST", users, App::user_body(number++)));
}

void patch_active(benchmark::State& state) {
    App app(state.range(0));
    const std::string target = users + "/id" + std::to_string(state.range(0) / 2);
    const std::string on = App::patch_body(R"({"op":"replace","value":{"active":true}})");
    const std::string off = App::patch_body(R"({"op":"replace","value":{"active":false}})");
    bool is_on = true;
    for (auto _ : state) {
        is_on = !is_on;
        benchmark::DoNotOptimize(app.send("PATCH", target, is_on ? on : off));
    }
}

// One member joins or leaves a group of 5,000.
void patch_large_group(benchmark::State& state, const std::string& query) {
    App app(state.range(0));
    std::string members;
    for (int i = 1; i <= 5000; ++i)
        members += (i > 1 ? ",{\"value\":\"id" : "{\"value\":\"id") + std::to_string(i) + "\"}";
    app.send(
        "POST", groups,
        schemas + R"(schemas:core:2.0:Group"],"displayName":"All","members":[)" + members + "]}");
    const std::string target = groups + "/id" + std::to_string(state.range(0) + 1) + query;
    std::int64_t number = 0;
    for (auto _ : state) {
        const std::string id = "new" + std::to_string(number++ / 2);
        const std::string operation =
            number % 2 == 1 ? R"({"op":"add","path":"members","value":[{"value":")" + id + "\"}]}"
                            : R"({"op":"remove","path":"members[value eq \")" + id + "\\\"]\"}";
        const Response response = app.send("PATCH", target, App::patch_body(operation));
        if (response.status != 200)
            state.SkipWithError(response.body.c_str());
    }
}

void search_all(benchmark::State& state) {
    App app(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            app.send("GET", users + "?filter=name.familyName%20eq%20%22x%22", ""));
    }
}

}  // namespace

BENCHMARK(get_by_id)->RangeMultiplier(10)->Range(1000, 100'000);
BENCHMARK(find_by_user_name)->RangeMultiplier(10)->Range(1000, 100'000);
BENCHMARK(create_user)->RangeMultiplier(10)->Range(1000, 100'000);
BENCHMARK(patch_active)->RangeMultiplier(10)->Range(1000, 100'000);
BENCHMARK_CAPTURE(patch_large_group, shown, "")->RangeMultiplier(10)->Range(1000, 100'000);
BENCHMARK_CAPTURE(patch_large_group, left_out, "?excludedAttributes=members")
    ->RangeMultiplier(10)
    ->Range(1000, 100'000);
BENCHMARK(search_all)->RangeMultiplier(10)->Range(1000, 10'000);
