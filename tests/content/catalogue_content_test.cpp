// SPDX-License-Identifier: MIT
// The shipped integration catalogue is whole, and each entry becomes an app that can be set up.
#include <filesystem>
#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "sim/engine/decide.h"
#include "sim/scenario/read_integration.h"
#include "tests/content/texts.h"

namespace {

namespace fs = std::filesystem;
using sim::apps::Integration;

std::map<std::string, Integration> catalogue() {
    std::map<std::string, Integration> all;
    for (const auto& entry :
         fs::directory_iterator(fs::path(LAB_SOURCE_DIR) / "assets" / "catalogue")) {
        const auto read = sim::scenario::read_integration(tests::text_of_file(entry.path()),
                                                          entry.path().filename().string());
        INFO(entry.path());
        REQUIRE(read.has_value());
        all.emplace(read->key, *read);
    }
    return all;
}

}  // namespace

TEST_CASE("the catalogue has every app that the lessons name") {
    const auto all = catalogue();
    CHECK(all.size() >= 24);
    for (const char* key :
         {"salesforce", "microsoft-365", "slack", "box", "zoom", "google-workspace", "aws",
          "servicenow", "workday", "successfactors", "bamboohr"}) {
        INFO(key);
        CHECK(all.count(key) == 1);
    }
}

TEST_CASE("tiles are unique, and what is no SCIM says so") {
    std::set<std::string> tiles;
    for (const auto& [key, entry] : catalogue()) {
        INFO(key);
        CHECK(tiles.insert(entry.tile).second);
        CHECK_FALSE(entry.summary.empty());
        CHECK_FALSE(entry.note.empty());
        CHECK_FALSE(entry.setup.empty());
    }
}

TEST_CASE("an app of the catalogue begins with everything off, and only what it offers goes on") {
    using namespace sim;
    for (const auto& [key, entry] : catalogue()) {
        INFO(key);
        World world;
        const auto added = decide(world, apps::Command(apps::AddApp{apps::app_from(entry)}));
        REQUIRE(added.has_value());
        const apps::App app = apps::app_from(entry);
        CHECK_FALSE(app.provisioning_enabled);
        for (int i = 0; i < apps::capability_count; ++i) {
            const auto capability = static_cast<apps::Capability>(i);
            CHECK_FALSE(app.*apps::switch_of(capability));
            const bool offered = std::find(entry.offers.begin(), entry.offers.end(), capability) !=
                                 entry.offers.end();
            const bool lacking =
                std::find(app.lacks.begin(), app.lacks.end(), capability) != app.lacks.end();
            CHECK(offered != lacking);
        }
    }
}

TEST_CASE("a wrong entry is refused with its place") {
    const auto wrong = sim::scenario::read_integration(R"({"version": 1, "key": "a"})", "b.json");
    REQUIRE_FALSE(wrong.has_value());
    const auto mentions = [&](const std::string& place) {
        for (const sim::Problem& problem : wrong.error()) {
            if (problem.place == place) {
                return true;
            }
        }
        return false;
    };
    CHECK(mentions("/key"));
    CHECK(wrong.error().size() > 5);
}
