// SPDX-License-Identifier: MIT
// Every command can be written in a scenario, under the name that the engine gives it.
#include <catch2/catch_test_macros.hpp>

#include "sim/scenario/reader.h"

namespace {

const std::string head = R"({"version":1,"key":"k","title":"T","summary":"S","seed":1,
 "starts":"2026-11-23T09:00:00Z","world":{"version":1,
 "settings":{"safeguard_percent":30},
 "sources":[{"key":"hr","name":"HR","mappings":{"login":"source.email"}},
 {"key":"file","name":"List","kind":"csv_file","settings":{"confirms_new":false},
 "mappings":{"login":"source.email"}}],
 "groups":["Sales"],"rules":[{"name":"R","if":"user.a == \"b\"","groups":["Sales"]}],
 "app_mappings":{"userName":"user.login"},
 "apps":[{"key":"slack","label":"Slack","tile":"SL","groups":["Sales"]}]},"script":)";

sim::Result<sim::scenario::ReadScenario, sim::Problems> read(const std::string& script,
                                                             const std::string& expect = "[]") {
    const auto fetch = [](std::string_view name) -> sim::Result<std::string, sim::Problem> {
        return sim::Failure{sim::Problem{std::string(name), "", "there is no such file"}};
    };
    return sim::scenario::read_scenario(head + script + ",\"expect\":" + expect + "}", "s.json",
                                        fetch);
}

// The rest of each command after its name.
const std::vector<std::pair<std::string, std::string>>& commands() {
    static const std::vector<std::pair<std::string, std::string>> all = {
        {"record_hire", R"("employee":"1","start":"2026-01-01","profile":{})"},
        {"record_change", R"("employee":"1","profile":{"title":"x"})"},
        {"record_termination", R"("employee":"1","last_day":"2026-01-01")"},
        {"record_rehire", R"("employee":"1","start":"2026-01-01")"},
        {"record_leave", R"("employee":"1","first_day":"2026-01-01","back_on":"2026-02-01")"},
        {"record_return", R"("employee":"1","back_on":"2026-02-01")"},
        {"correct_record", R"("employee":"1","kind":"contractor","end":"2026-02-01")"},
        {"rescind_termination", R"("employee":"1")"},
        {"delete_record", R"("employee":"1","source":"file")"},
        {"run_import", R"("source":"hr","mode":"incremental")"},
        {"schedule_imports", R"("every_hours":6,"times":4)"},
        {"resume_imports", ""},
        {"cancel_halted_import", ""},
        {"confirm_record", R"("employee":"1","as":"match","login":"a@b")"},
        {"unignore_record", R"("employee":"1")"},
        {"create_user", R"("profile":{"login":"a@b"},"activation":"staged")"},
        {"edit_user", R"("login":"a@b","profile":{"title":"x"})"},
        {"activate_user", R"("employee":"1")"},
        {"reactivate_user", R"("login":"a@b")"},
        {"deactivate_user", R"("employee":"1")"},
        {"suspend_user", R"("employee":"1")"},
        {"unsuspend_user", R"("employee":"1")"},
        {"reset_password", R"("employee":"1")"},
        {"expire_password", R"("employee":"1")"},
        {"unlock_user", R"("employee":"1")"},
        {"set_password", R"("employee":"1")"},
        {"sign_in", R"("employee":"1","right":false)"},
        {"delete_user", R"("employee":"1")"},
        {"create_group", R"("group":"New")"},
        {"rename_group", R"("group":"Sales","name":"Retail")"},
        {"delete_group", R"("group":"Sales")"},
        {"create_rule", R"("rule":"N","if":"user.a == \"c\"","groups":["Sales"])"},
        {"edit_rule", R"("rule":"R","if":"user.a == \"c\"","groups":["Sales"])"},
        {"activate_rule", R"("rule":"R")"},
        {"deactivate_rule", R"("rule":"R")"},
        {"delete_rule", R"("rule":"R","remove_members":true)"},
        {"add_member", R"("employee":"1","group":"Sales")"},
        {"remove_member", R"("employee":"1","group":"Sales")"},
        {"set_mapping", R"("source":"hr","attribute":"title","expression":"source.title")"},
        {"set_source", R"("source":"hr","settings":{"when_deactivated":"suspend"})"},
        {"set_source_priority", R"("order":["file","hr"])"},
        {"set_attribute_sourcing",
         R"("attribute":"title","sourcing":"override_source","order":["file"])"},
        {"change_settings", R"("settings":{"failed_sign_ins_max":3})"}};
    return all;
}

std::string written(const std::string& name, const std::string& rest) {
    return R"({"do":")" + name + "\"" + (rest.empty() ? "" : "," + rest) + "}";
}

}  // namespace

TEST_CASE("Every command is read under the name that the engine gives it") {
    for (const auto& [name, rest] : commands()) {
        CAPTURE(name);
        const auto result = read("[" + written(name, rest) + "]");
        if (!result) {
            FAIL_CHECK(to_line(result.error().front()));
            continue;
        }
        REQUIRE(result->scenario.script.size() == 1);
        CHECK(name_of(result->scenario.script.front().command) == name);
    }
}

TEST_CASE("A misspelt key of any command is a problem") {
    for (const auto& [name, rest] : commands()) {
        CAPTURE(name);
        const std::string more = rest.empty() ? R"("wrong":1)" : rest + R"(,"wrong":1)";
        CHECK_FALSE(read("[" + written(name, more) + "]").has_value());
    }
}

TEST_CASE("A group and a rule that the script creates can be named after it") {
    const auto result = read(R"([{"do":"create_group","group":"New"},
      {"do":"create_rule","rule":"N","if":"user.a == \"c\"","groups":["New"]},
      {"do":"activate_rule","rule":"N"}])",
                             R"([{"rule":"N","is":"ACTIVE"}])");
    REQUIRE(result.has_value());
    const auto& command = std::get<sim::directory::Command>(result->scenario.script.at(1).command);
    CHECK(std::get<sim::directory::CreateRule>(command).groups ==
          std::vector<sim::GroupId>{sim::GroupId{2}});
    CHECK_FALSE(read(R"([{"do":"activate_rule","rule":"N"}])").has_value());
}

TEST_CASE("Settings of a source and of the directory are read from the world") {
    const auto result = read("[]");
    REQUIRE(result.has_value());
    std::size_t found = 0;
    for (const auto& scripted : result->scenario.setup) {
        const auto* command = std::get_if<sim::directory::Command>(&scripted.command);
        const auto* source =
            command != nullptr ? std::get_if<sim::directory::SetSourceSettings>(command) : nullptr;
        const auto* all =
            command != nullptr ? std::get_if<sim::directory::ChangeSettings>(command) : nullptr;
        if (source != nullptr) {
            ++found;
            CHECK(source->source == sim::SourceId{2});
            CHECK_FALSE(source->settings.confirms_new);
        }
        if (all != nullptr) {
            ++found;
            CHECK(all->settings.safeguard_percent == 30);
        }
    }
    CHECK(found == 2);
}

TEST_CASE("Somebody without a record is named by the login") {
    const auto result = read(R"([{"do":"suspend_user","login":"a@b"}])",
                             R"([{"status":"SUSPENDED","login":"a@b"},
      {"attribute":"title","employee":"1","value":""},
      {"import":1,"bucket":"created","count":0}])");
    REQUIRE(result.has_value());
    CHECK(result->scenario.script.front().person == sim::hr::EmployeeKey{{}, "a@b"});
    CHECK_FALSE(read("[]", R"([{"import":1,"bucket":"lost","count":0}])").has_value());
}
