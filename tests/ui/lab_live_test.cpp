// SPDX-License-Identifier: MIT
// Watching a running app, by mouse and by keyboard, with a feed that stands for the server.
#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/lab_fixture.h"
#include "ui/app/saved_feed.h"

using support::LabFixture;
using support::UiDriver;
using ui::app::SavedFeed;
using ui::kit::Key;

namespace {

// The feed of the session; the session owns it.
struct Attached {
    std::string address;
    std::string token;
    SavedFeed* feed = nullptr;
    int times = 0;
};

ui::serve::WatchedExchange request(const std::string& method, const std::string& target, int status,
                                   const std::string& body = "") {
    ui::serve::WatchedExchange made;
    made.microseconds = 1200;
    made.request = {method, target, {{"User-Agent", "my-client/1.0"}}, body};
    made.response = {status, {{"Content-Type", "application/scim+json"}}, R"({"id":"u-1"})"};
    return made;
}

ui::serve::FeedNews connected() {
    ui::serve::FeedNews news;
    news.link = ui::serve::Link::connected;
    news.app = {"Salesforce", "http://127.0.0.1:8089/scim/v2", "one"};
    return news;
}

void stand_in(LabFixture& lab, Attached& attached) {
    lab.program().live().use(
        [&attached](const ui::serve::LocalAddress& address, const std::string& token) {
            auto feed = std::make_unique<SavedFeed>(connected());
            attached.address = address.text();
            attached.token = token;
            attached.feed = feed.get();
            ++attached.times;
            return feed;
        });
}

void attach(LabFixture& lab, Attached& attached) {
    stand_in(lab, attached);
    lab.program().live().apply(ui::screens::intent::Attach{"127.0.0.1:8089", "secret"});
    lab.driver().settle();
}

void give_three(UiDriver& driver, Attached& attached) {
    attached.feed->give(request("GET", "/scim/v2/Users", 200));
    attached.feed->give(request("POST", "/scim/v2/Users", 201, R"({"userName":"zoe"})"));
    attached.feed->give(request("DELETE", "/scim/v2/Groups/g", 404));
    driver.settle();
}

}  // namespace

TEST_CASE("an app is watched from the screen by mouse, and Detach gives the run back") {
    LabFixture lab(support::at_step("joiner", 7));
    UiDriver& driver = lab.driver();
    Attached attached;
    stand_in(lab, attached);
    driver.click("lab.attach_button");
    driver.settle();
    driver.click("lab.attach.token");
    driver.type("secret");
    driver.settle();
    // Not even its length is told.
    CHECK(driver.node("lab.attach.token").value == "••••••");
    driver.click("lab.attach.go");
    driver.settle();
    CHECK(attached.address == "127.0.0.1:8089");
    CHECK(attached.token == "secret");
    CHECK(lab.program().state().live.token.empty());
    CHECK(driver.shows("Live, read only"));
    CHECK(driver.shows("Salesforce"));
    CHECK_FALSE(driver.has("lab.play"));
    CHECK_FALSE(driver.has("lab.attach.go"));
    CHECK(driver.description().find("secret") == std::string::npos);
    driver.click("lab.live.detach");
    driver.settle();
    CHECK(driver.has("lab.play"));
    CHECK(lab.step() == 7);
}

TEST_CASE("an address elsewhere and a missing token are refused in words") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    Attached attached;
    stand_in(lab, attached);
    driver.click("lab.attach_button");
    driver.settle();
    const auto replace_address = [&driver](const std::string& text) {
        driver.click("lab.attach.address");
        driver.key(ctrl(Key::a));
        driver.type(text);
        driver.click("lab.attach.go");
        driver.settle();
    };
    replace_address("http://example.com:8089");
    CHECK(driver.node("lab.attach.address").states.invalid);
    CHECK(driver.node("lab.attach.address").note.find("this machine") != std::string::npos);
    replace_address("localhost:8089");
    CHECK_FALSE(driver.node("lab.attach.address").states.invalid);
    CHECK(driver.node("lab.attach.token").states.invalid);
    CHECK(attached.times == 0);
    CHECK(driver.clipped().empty());
}

TEST_CASE("requests appear as they come, and the newest is shown") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    Attached attached;
    attach(lab, attached);
    CHECK(driver.shows("No request yet. Send one, with curl or with your own client."));
    give_three(driver, attached);
    CHECK(driver.node("lab.live.row.3").states.selected);
    CHECK(driver.shows("Deletes a group"));
    CHECK(driver.shows("my-client"));
    attached.feed->give(request("PUT", "/scim/v2/Users/u-1", 200, R"({"active":false})"));
    driver.settle();
    CHECK(driver.node("lab.live.row.4").states.selected);
    CHECK(driver.shows("Replaces a user, switched off"));
}

TEST_CASE("a row that is chosen stays, whatever comes, until the list follows again") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    Attached attached;
    attach(lab, attached);
    give_three(driver, attached);
    driver.click("lab.live.row.2");
    driver.settle();
    CHECK_FALSE(driver.node("lab.live.follow").states.checked);
    attached.feed->give(request("GET", "/scim/v2/Users", 200));
    driver.settle();
    CHECK(driver.node("lab.live.row.2").states.selected);
    driver.click("lab.message.next");
    driver.settle();
    CHECK(driver.node("lab.live.row.3").states.selected);
    driver.click("lab.message.previous");
    driver.click("lab.message.previous");
    driver.settle();
    CHECK(driver.node("lab.live.row.1").states.selected);
    CHECK(driver.node("lab.message.previous").states.disabled);
    driver.click("lab.live.follow");
    driver.settle();
    CHECK(driver.node("lab.live.row.4").states.selected);
}

TEST_CASE("segments and the filter choose among the requests") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    Attached attached;
    attach(lab, attached);
    give_three(driver, attached);
    driver.click("lab.live.segments.refused");
    driver.settle();
    CHECK_FALSE(driver.has("lab.live.row.1"));
    CHECK(driver.has("lab.live.row.3"));
    driver.click("lab.live.segments.all");
    driver.settle();
    driver.click("lab.live.filter");
    driver.type("zoe");
    driver.settle();
    CHECK(driver.has("lab.live.row.2"));
    CHECK_FALSE(driver.has("lab.live.row.3"));
    driver.type("x");
    driver.settle();
    CHECK(driver.shows("No request matches this filter."));
}

TEST_CASE("all of it works by keyboard alone") {
    LabFixture lab(support::at_step("joiner", 3));
    UiDriver& driver = lab.driver();
    Attached attached;
    stand_in(lab, attached);
    driver.key(Key::a);
    driver.settle();
    driver.focus_by_keyboard("lab.attach.token");
    driver.type("secret");
    driver.key(Key::enter);
    driver.settle();
    REQUIRE(attached.token == "secret");
    REQUIRE(driver.has("lab.live.detach"));
    give_three(driver, attached);
    driver.kit().blur();
    driver.key(Key::left);
    driver.settle();
    CHECK(driver.node("lab.live.row.2").states.selected);
    driver.key(Key::home);
    driver.settle();
    CHECK(driver.node("lab.live.row.1").states.selected);
    driver.key(Key::right);
    driver.settle();
    CHECK(driver.node("lab.live.row.2").states.selected);
    driver.key(Key::end);
    driver.settle();
    CHECK(driver.node("lab.live.row.3").states.selected);
    CHECK(driver.node("lab.live.follow").states.checked);
    driver.key(Key::f);
    driver.settle();
    CHECK_FALSE(driver.node("lab.live.follow").states.checked);
    driver.key(Key::l);
    driver.settle();
    CHECK(driver.focused() == "lab.live.row.3");
    driver.key(Key::up);
    driver.key(Key::enter);
    driver.settle();
    CHECK(driver.node("lab.live.row.2").states.selected);
    driver.key(Key::slash);
    driver.settle();
    CHECK(driver.focused() == "lab.live.filter");
    driver.kit().blur();
    driver.settle();
    driver.key(Key::f1);
    driver.settle();
    CHECK(driver.shows("Help for watching an app"));
    driver.key(Key::escape);
    driver.settle();
    driver.key(Key::a);
    driver.settle();
    CHECK(driver.has("lab.play"));
    CHECK(lab.step() == 3);
}

TEST_CASE("trouble is told in words, can be retried, and the requests stay") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    Attached attached;
    attach(lab, attached);
    give_three(driver, attached);
    attached.feed->news().link = ui::serve::Link::lost;
    driver.settle();
    CHECK(driver.description().find("Salesforce does not answer any more.") != std::string::npos);
    CHECK(driver.has("lab.live.row.3"));
    driver.click("lab.live.try_now");
    CHECK(attached.feed->tries() == 1);
    attached.feed->news().link = ui::serve::Link::wrong_token;
    driver.settle();
    CHECK(driver.description().find("does not accept this token") != std::string::npos);
    driver.click("lab.live.change");
    driver.settle();
    driver.click("lab.attach.token");
    driver.type("better");
    driver.click("lab.attach.go");
    driver.settle();
    CHECK(attached.times == 2);
    CHECK(attached.token == "better");
    CHECK_FALSE(driver.has("lab.attach.go"));
}

TEST_CASE("while nothing comes, nothing moves, and the run waits") {
    support::LabSetting setting = support::at_start("joiner");
    LabFixture lab(setting);
    UiDriver& driver = lab.driver();
    driver.click("lab.play");
    Attached attached;
    attach(lab, attached);
    give_three(driver, attached);
    driver.frames(10, 1.0);
    CHECK_FALSE(driver.kit().moving());
    CHECK_FALSE(lab.program().changed());
    CHECK(lab.program().next_step_in(driver.kit().seconds()) < 0);
    const std::size_t before = lab.step();
    driver.frames(10, 1.0);
    CHECK(lab.step() == before);
}

TEST_CASE("the live view fits every size, and everything in it is reached by keyboard") {
    struct Size {
        int width;
        int height;
        int percent;
    };
    for (const Size size : {Size{1440, 900, 100}, Size{1280, 800, 100}, Size{1024, 640, 100},
                            Size{1440, 900, 150}, Size{1440, 900, 200}, Size{1024, 640, 250}}) {
        support::LabSetting setting = support::at_start("joiner");
        setting.width = size.width;
        setting.height = size.height;
        setting.preferences.text_percent = size.percent;
        LabFixture lab(setting);
        UiDriver& driver = lab.driver();
        Attached attached;
        attach(lab, attached);
        give_three(driver, attached);
        CAPTURE(size.width, size.percent);
        CHECK(driver.clipped() == "");
        driver.focus_by_keyboard("lab.live.row.2");
        driver.focus_by_keyboard("lab.live.filter");
        driver.focus_by_keyboard("lab.live.follow");
        driver.focus_by_keyboard("lab.live.detach");
        driver.click("lab.live.row.2");
        driver.settle();
        CHECK(driver.clipped() == "");
        driver.focus_by_keyboard("lab.message.next");
        driver.kit().blur();
        driver.key(Key::escape);
        attached.feed->news().link = ui::serve::Link::absent;
        driver.settle();
        CHECK(driver.clipped() == "");
        driver.focus_by_keyboard("lab.live.try_now");
        driver.activate_by_keyboard("lab.live.change");
        driver.settle();
        CHECK(driver.clipped() == "");
        driver.focus_by_keyboard("lab.attach.go");
    }
}
