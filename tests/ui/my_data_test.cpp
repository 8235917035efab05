// SPDX-License-Identifier: MIT
// Profiles, exports and deletion, with a record on a disk.
#include <filesystem>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/double_strings.h"
#include "tests/support/learn_fixture.h"
#include "ui/strings/files.h"

namespace fs = std::filesystem;
using support::LearnFixture;
using support::LearnSetting;
using support::TemporaryFolder;
using ui::app::LearnPage;

namespace {

LearnSetting on_disk(const TemporaryFolder& folder) {
    LearnSetting setting = support::fresh(LearnPage::my_data);
    setting.record = folder.path();
    return setting;
}

const ui::views::MyDataView& view(LearnFixture& learn) {
    return learn.program().learn()->my_data();
}

void click(LearnFixture& learn, const std::string& id) {
    learn.driver().scroll_to(id);
    learn.driver().click(id);
    learn.driver().settle();
}

void type_into(LearnFixture& learn, const std::string& id, const std::string& text) {
    click(learn, id);
    learn.driver().type(text);
    learn.driver().settle();
}

std::string text_of(const fs::path& file) {
    const auto text = ui::read_file(file);
    return text ? *text : std::string();
}

}  // namespace

TEST_CASE("a profile is created, has a record of its own, and is left again") {
    const TemporaryFolder folder;
    LearnFixture learn(on_disk(folder));
    std::string kept;
    learn.program().on_preferences(
        [&](const ui::screens::Preferences& preferences) { kept = preferences.profile; });
    learn.program().learn()->open_lesson("lifecycle", "");
    learn.program().learn()->open(LearnPage::my_data);
    learn.driver().settle();
    CHECK(view(learn).profiles.size() == 1);
    type_into(learn, "data.profile_name", "asha");
    click(learn, "data.create");
    CHECK(view(learn).profile == "asha");
    CHECK(kept == "asha");
    CHECK(view(learn).profiles.size() == 2);
    CHECK(fs::exists(folder.path() / "profiles" / "asha" / "record"));
    CHECK_FALSE(learn.progress("lifecycle").is_opened);
    click(learn, "data.profile.0.use");
    CHECK(kept == "default");
    CHECK(learn.progress("lifecycle").is_opened);
}

TEST_CASE("a name that is no folder's, or is taken, is refused in words") {
    const TemporaryFolder folder;
    LearnFixture learn(on_disk(folder));
    CHECK(learn.driver().node("data.create").states.disabled);
    type_into(learn, "data.profile_name", "../up");
    click(learn, "data.create");
    CHECK(view(learn).name_fault == "Use up to 40 letters, digits, - or _.");
    type_into(learn, "data.profile_name", "default");
    click(learn, "data.create");
    CHECK(view(learn).name_fault == "There is a profile of that name.");
    CHECK(view(learn).profile == "default");
}

TEST_CASE("the record is exported beside itself, as lines of JSON") {
    const TemporaryFolder folder;
    LearnFixture learn(on_disk(folder));
    learn.program().learn()->open_lesson("provisioning", "");
    learn.program().learn()->open(LearnPage::my_data);
    learn.driver().settle();
    click(learn, "data.export.record");
    const fs::path file = folder.path() / "profiles" / "default" / "exports" / "record.jsonl";
    CHECK(view(learn).notice.find(file.string()) != std::string::npos);
    CHECK(text_of(file).find("\"what\":\"lesson_opened\"") != std::string::npos);
}

TEST_CASE("data are deleted only after the profile's name was typed") {
    const TemporaryFolder folder;
    LearnFixture learn(on_disk(folder));
    learn.program().learn()->open_lesson("lifecycle", "");
    learn.program().learn()->open(LearnPage::my_data);
    learn.driver().settle();
    const fs::path record = folder.path() / "profiles" / "default" / "record";
    CHECK(text_of(record).find("lesson_opened") != std::string::npos);
    click(learn, "data.delete");
    CHECK(learn.driver().node("data.confirm.delete").states.disabled);
    type_into(learn, "data.confirm.name", "default");
    click(learn, "data.confirm.delete");
    CHECK(text_of(record).find("lesson_opened") == std::string::npos);
    CHECK_FALSE(learn.progress("lifecycle").is_opened);
    CHECK(learn.driver().shows("Your record is empty now."));
}

TEST_CASE("who learns on no disk has one profile, and is told why") {
    LearnFixture learn(support::fresh(LearnPage::my_data));
    CHECK_FALSE(learn.driver().has("data.create"));
    CHECK_FALSE(view(learn).can_have_profiles);
}

TEST_CASE("the plan of the drill can be changed here too") {
    LearnFixture learn(support::fresh(LearnPage::my_data));
    click(learn, "data.plan.new_cards.20");
    const auto& plan = learn.program().learn()->learner().progress().drill.plan;
    CHECK(plan.new_cards_a_day == 20);
    click(learn, "data.plan.two");
    CHECK(learn.program().learn()->learner().progress().drill.plan.has_two_buttons);
}

TEST_CASE("the settings of every place lead here") {
    LearnFixture learn(support::fresh(LearnPage::home));
    click(learn, "lab.rail.lab");
    learn.driver().kit().open_layer("lab.settings");
    learn.driver().settle();
    click(learn, "lab.settings.data");
    CHECK(learn.program().learn()->page() == LearnPage::my_data);
    CHECK(learn.driver().shows("Profiles and my data"));
}
