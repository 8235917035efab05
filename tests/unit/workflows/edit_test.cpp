// SPDX-License-Identifier: MIT
// Editing flows: add, remove, move, wire, undo; and flows as files.
#include "sim/workflows/edit.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "sim/scenario/write_flow.h"
#include "sim/workflows/type_check.h"
#include "tests/unit/workflows/flow_lab.h"

using namespace sim::workflows;
using tests::chat;
using tests::FlowLab;
using tests::wired;

namespace {

Flow offboarding() {
    return FlowLab::flow("f", R"({"type":"user_deactivated"})",
                         R"({"key":"archive","type":"mailbox.archive","inputs":{"mailbox":)" +
                             wired("trigger", "email") + R"(}},{"key":"manager","type":"if",
                             "inputs":{"value":)" +
                             wired("trigger", "manager") + R"(,"test":"is_not_empty"},"inside":[)" +
                             chat("message", wired("trigger", "manager"), R"("Hello")") + "]}");
}

// The keys of a row with those inside in brackets.
std::string keys(const std::vector<Card>& row) {
    std::string text;
    for (const Card& card : row) {
        text += (text.empty() ? "" : " ") + card.key;
        text += card.inside.empty() ? "" : "[" + keys(card.inside) + "]";
        text += card.otherwise.empty() ? "" : "{" + keys(card.otherwise) + "}";
    }
    return text;
}

std::string code(const std::optional<sim::Refusal>& refusal) {
    return refusal ? refusal->code : std::string();
}

std::string text_of_file(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("a card is added behind another, at the front, and into a row") {
    Editor editor(offboarding());
    const auto added = editor.add("ticket.create", {"archive"});
    REQUIRE(added);
    CHECK(*added == "create");
    CHECK(keys(editor.flow().cards) == "archive create manager[message]");
    CHECK(*editor.add("shares.revoke", {"trigger"}) == "revoke");
    CHECK(*editor.add("chat.message", {"", "manager", true}) == "message-2");
    CHECK(*editor.add("compose", {"message"}) == "compose");
    CHECK(keys(editor.flow().cards) == "revoke archive create manager[message compose]{message-2}");
    CHECK(editor.flow().cards[1].place == "/cards/1");
    CHECK(card_with(editor.flow().cards, "message-2")->place == "/cards/3/otherwise/0");
}

TEST_CASE("what cannot be added is refused and changes nothing") {
    Editor editor(offboarding());
    CHECK(editor.add("user_created", {"archive"}).error().code ==
          "refusal.workflows.edit.unknown_kind");
    CHECK(editor.add("nonsense", {"archive"}).error().code ==
          "refusal.workflows.edit.unknown_kind");
    CHECK(editor.add("stop", {"nobody"}).error().code == "refusal.workflows.edit.no_such_row");
    CHECK(editor.add("stop", {"", "archive"}).error().code == "refusal.workflows.edit.no_such_row");
    CHECK_FALSE(editor.can_undo());
    while (count_cards(editor.flow().cards) < max_cards) {
        REQUIRE(editor.add("shares.revoke", {"archive"}));
    }
    CHECK(editor.add("shares.revoke", {"archive"}).error().code ==
          "refusal.workflows.edit.too_many_cards");
}

TEST_CASE("cards inside cards go as deep as a file may") {
    Editor editor(offboarding());
    std::string holder = "manager";
    for (int level = 1; level <= max_nesting; ++level) {
        holder = *editor.add("try", {"", holder});
    }
    CHECK(editor.add("try", {"", holder}).error().code == "refusal.workflows.edit.too_deep");
    const auto read = sim::scenario::read_flow(sim::scenario::flow_json(editor.flow()), "f.json");
    CHECK(read);
}

TEST_CASE("cards move along their row, out of it and into the card before") {
    Editor editor(offboarding());
    CHECK(code(editor.move("archive", Way::left)) == "refusal.workflows.edit.at_the_end_of_row");
    CHECK(code(editor.move("archive", Way::right)) == "");
    CHECK(keys(editor.flow().cards) == "manager[message] archive");
    CHECK(code(editor.move("archive", Way::in)) == "");
    CHECK(keys(editor.flow().cards) == "manager[message archive]");
    CHECK(code(editor.move("message", Way::out)) == "");
    CHECK(keys(editor.flow().cards) == "manager[archive] message");
    CHECK(code(editor.move("manager", Way::out)) == "refusal.workflows.edit.nothing_holds_it");
    CHECK(code(editor.move("manager", Way::in)) == "refusal.workflows.edit.nothing_takes_it_in");
    editor.undo();
    editor.undo();
    editor.undo();
    CHECK_FALSE(editor.is_changed());
    CHECK_FALSE(editor.can_undo());
}

TEST_CASE("a removed card leaves wires that the type check tells of") {
    Editor editor(offboarding());
    CHECK(type_check(editor.flow(), "").empty());
    REQUIRE(editor.add("compose", {"archive"}));
    CHECK(code(editor.set_input("compose", "text", std::string("Hello {name}"))) == "");
    CHECK(code(editor.set_input("compose", "name", Wire{"trigger", "name"})) == "");
    CHECK(code(editor.set_input("message", "text", Wire{"compose", "text"})) == "");
    CHECK(type_check(editor.flow(), "").empty());
    CHECK(code(editor.remove("compose")) == "");
    const auto problems = type_check(editor.flow(), "");
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().place == "/cards/1/inside/0/inputs/text");
    CHECK(code(editor.remove("compose")) == "refusal.workflows.edit.unknown_card");
    editor.undo();
    CHECK(type_check(editor.flow(), "").empty());
}

TEST_CASE("inputs are set, cleared, and refused where the kind has none of that name") {
    Editor editor(offboarding());
    CHECK(code(editor.set_input("archive", "subject", std::string("x"))) ==
          "refusal.workflows.edit.unknown_input");
    CHECK(code(editor.set_input("archive", "mailbox", std::string())) == "");
    CHECK(editor.flow().cards[0].inputs.empty());
    CHECK(code(editor.set_input("archive", "mailbox", std::int64_t{4})) == "");
    CHECK(type_check(editor.flow(), "").front().place == "/cards/0/inputs/mailbox");
    CHECK(code(editor.set_trigger("schedule")) == "");
    CHECK(input_named(editor.flow().trigger, "every_hours") != nullptr);
    CHECK(code(editor.set_trigger("added_to_group")) == "");
    CHECK(editor.flow().trigger.inputs.empty());
    CHECK(code(editor.set_input("trigger", "group", std::string("Contractors"))) == "");
    CHECK(code(editor.set_trigger("if")) == "refusal.workflows.edit.unknown_kind");
}

TEST_CASE("a change that changes nothing is none, and a saved flow is not changed") {
    Editor editor(offboarding());
    CHECK(code(editor.set_input("archive", "mailbox", Wire{"trigger", "email"})) == "");
    CHECK_FALSE(editor.can_undo());
    editor.set_words("Another title", "Another summary.");
    CHECK(editor.is_changed());
    editor.note_saved();
    CHECK_FALSE(editor.is_changed());
    editor.undo();
    CHECK(editor.is_changed());
}

TEST_CASE("letters of one text are one change, and a wire is another") {
    Editor editor(offboarding());
    for (const char* text : {"H", "He", "Hey"}) {
        CHECK(code(editor.set_input("message", "text", std::string(text))) == "");
    }
    CHECK(code(editor.set_input("message", "text", Wire{"trigger", "name"})) == "");
    editor.undo();
    CHECK(typed_text(*card_with(editor.flow().cards, "message"), "text") == "Hey");
    CHECK(code(editor.set_input("message", "text", std::string("Hey there"))) == "");
    editor.undo();
    editor.undo();
    CHECK_FALSE(editor.is_changed());
}

TEST_CASE("another flow takes the place of one and keeps its key") {
    Editor editor(offboarding());
    editor.replace(FlowLab::flow("other", R"({"type":"on_demand"})",
                                 R"({"key":"end","type":"stop","inputs":{"reason":"No."}})"));
    CHECK(editor.flow().key == "f");
    CHECK(keys(editor.flow().cards) == "end");
    editor.undo();
    CHECK(editor.flow() == with_places(offboarding()));
}

TEST_CASE("wires may begin at what has surely run before") {
    const Flow flow = offboarding();
    const auto has = [&](const std::string& card, const Output& output) {
        const auto all = outputs_before(flow, card);
        return std::find(all.begin(), all.end(), output) != all.end();
    };
    CHECK(has("message", {"archive", "archive", ValueType::text}));
    CHECK(has("message", {"manager", "result", ValueType::truth}));
    CHECK(has("archive", {"trigger", "email", ValueType::text}));
    CHECK_FALSE(has("archive", {"archive", "archive", ValueType::text}));
    CHECK(outputs_before(flow, "nobody").empty());
}

TEST_CASE("every shipped flow reads the same after it was written") {
    std::size_t count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(LAB_DATA_DIR) + "/assets/flows")) {
        const std::string text = text_of_file(entry.path());
        const auto read = sim::scenario::read_flow(text, "flow.json");
        INFO(entry.path().string());
        REQUIRE(read);
        CHECK(with_places(*read) == *read);
        const auto again = sim::scenario::read_flow(sim::scenario::flow_json(*read), "flow.json");
        REQUIRE(again);
        CHECK(*again == *read);
        ++count;
    }
    CHECK(count >= 7);
}

TEST_CASE("a flow that is on takes no cards that do not fit, and one that is off does") {
    FlowLab lab;
    lab.install("f", R"({"type":"user_suspended"})", chat("say", R"("meera")", R"("Hello")"));
    Editor editor(design_of(lab.state(), "f"));
    CHECK(code(editor.set_input("say", "to", std::string())) == "");
    CHECK(lab.submit(sim::workflows::Command(SaveFlow{editor.flow()})) ==
          "refusal.workflows.cards_do_not_fit");
    lab.ask(DeactivateFlow{"f"});
    CHECK(lab.submit(sim::workflows::Command(SaveFlow{editor.flow()})) == "");
}
