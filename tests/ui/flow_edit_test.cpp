// SPDX-License-Identifier: MIT
// Building a flow on the canvas by mouse and by keyboard alone; files, test runs and exercises.
#include <filesystem>
#include <fstream>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "sim/scenario/read_flow.h"
#include "sim/scenario/write_flow.h"
#include "tests/support/lab_fixture.h"

using support::LabFixture;
using support::LabSetting;
using support::UiDriver;
using ui::kit::Key;

namespace {

LabSetting at_exercise(const char* key) {
    LabSetting setting = support::at_start("flow-offboarding");
    setting.state.flow.exercise = key;
    return setting;
}

const ui::views::FlowView& flow(LabFixture& lab) { return *lab.program().session().view().flow; }

// The keys of the flow's own row.
std::string keys(LabFixture& lab) {
    std::string text;
    for (const auto& card : flow(lab).cards) {
        text += (text.empty() ? "" : " ") + card.key;
    }
    return text;
}

// The place of a kind in the menu of kinds.
std::string kind_entry(LabFixture& lab, const char* type) {
    const auto& kinds = flow(lab).edit.kinds;
    for (std::size_t index = 0; index < kinds.size(); ++index) {
        if (kinds[index].key == type) {
            return "lab.flow.add." + std::to_string(index);
        }
    }
    return {};
}

std::string wire_entry(LabFixture& lab, std::size_t input, const char* label) {
    const auto& field = flow(lab).edit.form->inputs.at(input);
    for (std::size_t index = 0; index < field.wires.size(); ++index) {
        if (field.wires[index].label.starts_with(label)) {
            const std::size_t place = index + (field.takes_typed ? 1 : 0);
            return "lab.flow.input." + std::to_string(input) + ".source.menu." +
                   std::to_string(place);
        }
    }
    return {};
}

void click_in_menu(UiDriver& driver, const std::string& id) {
    driver.settle();
    driver.scroll_to(id);
    driver.click(id);
    driver.settle();
}

void add_by_mouse(LabFixture& lab, const char* type) {
    lab.driver().click("lab.flow.add_card");
    click_in_menu(lab.driver(), kind_entry(lab, type));
}

void wire_by_mouse(LabFixture& lab, std::size_t input, const char* label) {
    UiDriver& driver = lab.driver();
    const std::string source = "lab.flow.input." + std::to_string(input) + ".source";
    driver.scroll_to(source);
    driver.click(source);
    click_in_menu(driver, wire_entry(lab, input, label));
}

void type_into(LabFixture& lab, std::size_t input, const std::string& text) {
    UiDriver& driver = lab.driver();
    const std::string field = "lab.flow.input." + std::to_string(input);
    driver.scroll_to(field);
    driver.click(field);
    driver.type(text);
    driver.settle();
}

const sim::workflows::State& flows(LabFixture& lab) { return lab.run().world().workflows; }

std::filesystem::path scratch(const char* name) {
    const auto folder = std::filesystem::temp_directory_path() / "lab-flow-test";
    std::filesystem::create_directories(folder);
    return folder / name;
}

}  // namespace

TEST_CASE("a card is added, wired and saved by mouse, and undone before that") {
    LabFixture lab(support::at_start("flow-offboarding"));
    UiDriver& driver = lab.driver();
    driver.click("lab.flow.card.1");
    driver.settle();
    driver.key(Key::escape);
    driver.settle();
    add_by_mouse(lab, "ticket.create");
    CHECK(keys(lab) == "archive create manager revoke");
    CHECK(driver.shows("Not saved yet"));
    CHECK(driver.node("lab.flow.save").states.disabled);  // the flow is on, and the card is empty
    driver.click("lab.flow.card.2");
    driver.settle();
    type_into(lab, 0, "A mailbox was archived");
    wire_by_mouse(lab, 1, "Archive mailbox, archive");
    driver.key(Key::escape);
    driver.settle();
    CHECK(flow(lab).edit.problems.empty());
    driver.click("lab.flow.save");
    driver.settle();
    CHECK(design_of(flows(lab), "finish-the-offboarding").cards.size() == 4);
    CHECK(lab.step() == 1);
    CHECK_FALSE(driver.has("lab.flow.save"));
}

TEST_CASE("type errors stand on the card that has them, and undo takes changes back") {
    LabFixture lab(support::at_start("flow-offboarding"));
    UiDriver& driver = lab.driver();
    driver.focus_by_keyboard("lab.flow.card.3");
    driver.key(Key::del);
    driver.settle();
    CHECK(driver.shows("1 problem"));
    CHECK(driver.shows("Expected a wire from a card that has surely run before, found \"words\"."));
    driver.key(ctrl(Key::z));
    driver.settle();
    CHECK_FALSE(driver.shows("1 problem"));
    CHECK(lab.step() == 0);
    CHECK(flow(lab).edit.problems.empty());
}

TEST_CASE("cards move by keyboard and keep the focus") {
    LabFixture lab(support::at_start("flow-offboarding"));
    UiDriver& driver = lab.driver();
    driver.focus_by_keyboard("lab.flow.card.1");
    driver.key(alt(Key::right));
    driver.settle();
    CHECK(keys(lab) == "manager archive revoke");
    CHECK(driver.focused() == "lab.flow.card.4");
    driver.key(alt(Key::down));
    driver.settle();
    CHECK(keys(lab) == "manager revoke");
    CHECK(flow(lab).cards[0].inside.size() == 3);
    driver.key(alt(Key::up));
    driver.settle();
    CHECK(keys(lab) == "manager archive revoke");
    driver.key(alt(Key::right));
    driver.key(alt(Key::right));
    driver.settle();
    CHECK(driver.shows("This card stands at the end of its row already."));
}

TEST_CASE("a flow is built by keyboard alone") {
    LabFixture lab(support::at_start("flow-offboarding"));
    UiDriver& driver = lab.driver();
    driver.key(Key::t);
    driver.settle();
    driver.activate_by_keyboard("lab.tools.new");
    driver.settle();
    CHECK(driver.shows("Workflow: My flow"));
    driver.key(Key::n);
    driver.settle();
    driver.activate_by_keyboard(kind_entry(lab, "chat.message"));
    driver.settle();
    CHECK(driver.focused() == "lab.flow.card.1");
    driver.key(Key::enter);
    driver.settle();
    driver.activate_by_keyboard("lab.flow.input.0.source");
    driver.settle();
    driver.activate_by_keyboard(wire_entry(lab, 0, "Trigger, manager"));
    driver.settle();
    driver.focus_by_keyboard("lab.flow.input.1");
    driver.settle();
    driver.type("Somebody has left.");
    driver.settle();
    CHECK(flow(lab).edit.problems.empty());
    driver.key(Key::escape);
    driver.key(Key::escape);
    driver.settle();
    driver.key(ctrl(Key::s));
    driver.settle();
    REQUIRE(flows(lab).flows.contains("flow-1"));
    driver.key(Key::s);
    driver.settle();
    CHECK(flows(lab).flows.at("flow-1").active);
    driver.key(Key::end);
    driver.settle();
    CHECK(driver.node("lab.flow.card.1").value.find("Somebody has left.") != std::string::npos);
}

TEST_CASE("unsaved changes are not lost by picking something else") {
    LabFixture lab(support::at_start("flow-offboarding"));
    UiDriver& driver = lab.driver();
    driver.focus_by_keyboard("lab.flow.card.1");
    driver.key(Key::del);
    driver.settle();
    driver.key(Key::w);
    driver.settle();
    driver.activate_by_keyboard("lab.scenarios.2");
    driver.settle();
    CHECK(driver.shows("Save or discard the changes of Finish the offboarding first."));
    driver.key(Key::t);
    driver.settle();
    driver.activate_by_keyboard("lab.tools.discard");
    driver.settle();
    CHECK(keys(lab) == "archive manager revoke");
}

TEST_CASE("a test run is a step of the run, and shows each card's values") {
    LabFixture lab(support::at_start("flow-offboarding"));
    UiDriver& driver = lab.driver();
    driver.click("lab.flow.run_for");
    driver.settle();
    CHECK(driver.shows("A real run: its cards act. Undo takes it back."));
    driver.click("lab.flow.people.0");
    driver.settle();
    const auto& runs = flows(lab).runs;
    REQUIRE(runs.size() >= 1);
    CHECK(driver.node("lab.flow.card.0").value.find("Started by hand") != std::string::npos);
    CHECK(driver.node("lab.flow.card.1").value.find("dev.patel@juno.example") != std::string::npos);
    CHECK(driver.node("lab.flow.card.5").value.find("Ran at") != std::string::npos);
    driver.key(ctrl(Key::z));
    driver.settle();
    CHECK(lab.step() == 0);
}

TEST_CASE("a flow goes to a file and comes back the same") {
    LabFixture lab(support::at_start("flow-offboarding"));
    lab.program().session().keep_flow_files_in(scratch(""));
    UiDriver& driver = lab.driver();
    driver.key(Key::t);
    driver.settle();
    driver.click("lab.tools.file");
    driver.settle();
    std::ifstream stream(scratch("finish-the-offboarding.json"));
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    CHECK(text == flow(lab).edit.json);
    const auto read = sim::scenario::read_fitting_flow(text, "f.json");
    REQUIRE(read);
    CHECK(*read == design_of(flows(lab), "finish-the-offboarding"));
    driver.click("lab.flow.open.text");
    driver.type(scratch("finish-the-offboarding.json").string());
    driver.settle();
    driver.click("lab.flow.open.button");
    driver.settle();
    CHECK(driver.shows("The flow is on the canvas. Save it to keep it in this org."));
    CHECK_FALSE(flow(lab).edit.is_changed);
}

TEST_CASE("a flow from somebody else is opened safely, or refused with a reason") {
    LabFixture lab(support::at_start("flow-offboarding"));
    auto& session = lab.program().session();
    const auto open = [&](const std::string& text) {
        session.apply(ui::screens::intent::Flows(ui::screens::intent::OpenFlowText{text}));
        return session.view().flow->edit.file_problem;
    };
    CHECK(open("  ") == "Name a file, or paste the JSON of a flow.");
    CHECK(open("/no/such/file.json") == "There is no file /no/such/file.json that can be read.");
    CHECK(open("/") == "There is no file / that can be read.");
    CHECK(open("{").find("JSON") != std::string::npos);
    CHECK_FALSE(open("{}").empty());
    std::ofstream(scratch("large.json")) << std::string(sim::scenario::max_flow_bytes + 1, ' ');
    CHECK(open(scratch("large.json").string()) ==
          "The file is larger than 262144 bytes, the most for a flow.");
    std::string deep;
    for (int level = 0; level < 60; ++level) {
        deep += R"({"key":"k","type":"try","inside":[)";
    }
    CHECK_FALSE(open(R"({"version":1,"key":"a","title":"a","summary":"a","trigger":{"type":"x"},)"
                     R"("cards":[)" +
                     deep)
                    .empty());
    CHECK(keys(lab) == "archive manager revoke");
    const std::string strange = R"({"version":1,"key":"strange","title":"Strange","summary":"s",)"
                                R"("trigger":{"type":"user_created"},"cards":[{"key":"k",)"
                                R"("type":"launch.rocket","inputs":{"to":"Mars"}}]})";
    CHECK(open(strange).empty());
    lab.driver().settle();
    CHECK(lab.driver().shows("Workflow: Strange"));
    CHECK(lab.driver().shows("launch.rocket"));
    CHECK_FALSE(flows(lab).flows.contains("strange"));
}

TEST_CASE("an exercise is solved on the canvas, by mouse") {
    LabFixture lab(at_exercise("one-owner"));
    UiDriver& driver = lab.driver();
    driver.scroll_to("lab.flow.check");
    driver.click("lab.flow.check");
    driver.settle();
    CHECK(driver.shows("2 of 4 checks hold"));
    CHECK_FALSE(driver.shows("Every check holds. Your flow does what was asked for."));
    driver.scroll_to("lab.flow.hint");
    driver.click("lab.flow.hint");
    driver.settle();
    CHECK_FALSE(flow(lab).exercise.hint.empty());
    driver.scroll_to("lab.flow.keep");
    driver.click("lab.flow.keep");
    driver.settle();
    CHECK(driver.shows("The flow has changed since it was checked."));
    driver.scroll_to("lab.flow.check");
    driver.click("lab.flow.check");
    driver.settle();
    CHECK(flow(lab).exercise.is_solved);
    CHECK(driver.shows("Every check holds. Your flow does what was asked for."));
}

TEST_CASE("an exercise is solved by keyboard alone") {
    LabFixture lab(support::at_start("flow-offboarding"));
    UiDriver& driver = lab.driver();
    driver.key(Key::e);
    driver.settle();
    const auto& choices = flow(lab).exercise.choices;
    std::size_t place = 0;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        place = choices[index].key == "keep-the-mail" ? index : place;
    }
    driver.activate_by_keyboard("lab.flow.exercises." + std::to_string(place));
    driver.settle();
    driver.focus_by_keyboard("lab.flow.card.0");
    driver.key(Key::n);
    driver.settle();
    driver.activate_by_keyboard(kind_entry(lab, "try"));
    driver.settle();
    driver.focus_by_keyboard("lab.flow.card.2");
    driver.key(alt(Key::down));
    driver.settle();
    CHECK(flow(lab).edit.problems.empty());
    driver.activate_by_keyboard("lab.flow.check");
    driver.settle();
    CHECK(flow(lab).exercise.is_solved);
}

TEST_CASE("no text is clipped while a flow is built") {
    for (const char* layer : {"", "lab.flow.add", "lab.flow.people", "lab.flow.exercises",
                              "lab.tools", "lab.flow.details", "lab.flow.open", "lab.help"}) {
        for (const auto& [width, percent] : {std::pair{1440, 100}, {1024, 200}}) {
            LabSetting setting = at_exercise("tell-every-manager");
            setting.width = width;
            setting.height = width == 1440 ? 900 : 640;
            setting.preferences.text_percent = percent;
            LabFixture lab(setting);
            if (layer[0] != '\0') {
                lab.driver().kit().open_layer(ui::kit::Id(layer));
                lab.driver().settle();
            }
            CAPTURE(layer, width, percent);
            CHECK(lab.driver().clipped() == "");
        }
    }
}

TEST_CASE("no text is clipped in the dialog of a card") {
    for (const char* card : {"trigger", "manager", "words", "message"}) {
        for (const auto& [width, percent] : {std::pair{1440, 100}, {1024, 100}, {1024, 200}}) {
            LabSetting setting = support::at_start("flow-offboarding");
            setting.state.flow.card = card;
            setting.width = width;
            setting.height = width == 1440 ? 900 : 640;
            setting.preferences.text_percent = percent;
            LabFixture lab(setting);
            lab.driver().kit().open_layer("lab.flow.card_dialog");
            lab.driver().settle();
            CAPTURE(card, width, percent);
            CHECK(lab.driver().has("lab.flow.card_dialog.close"));
            CHECK(lab.driver().clipped() == "");
        }
    }
}
