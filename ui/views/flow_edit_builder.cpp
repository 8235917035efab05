// SPDX-License-Identifier: MIT
// What can be changed on the canvas, and why not where something cannot.
#include <algorithm>

#include "sim/base/value.h"
#include "sim/scenario/write_flow.h"
#include "sim/workflows/card_types.h"
#include "sim/workflows/decide.h"
#include "sim/workflows/type_check.h"
#include "ui/views/flow_builder.h"

namespace ui::views {

namespace {

namespace workflows = sim::workflows;
using workflows::Card;
using workflows::CardKind;
using workflows::CardType;
using workflows::ValueType;
using workflows::Wire;

constexpr std::size_t people_max = 60;

std::string words_of(const Context& context, ValueType type) {
    constexpr const char* keys[]{"flow.type.text", "flow.type.number", "flow.type.truth",
                                 "flow.type.texts", "flow.type.any"};
    return context.say(keys[static_cast<std::size_t>(type)]);
}

std::vector<FlowKind> kinds_of(const Context& context, bool triggers, const std::string& current) {
    std::vector<FlowKind> kinds;
    for (const CardType& type : workflows::card_types()) {
        if ((type.kind == CardKind::trigger) == triggers) {
            const std::string key(type.key);
            kinds.push_back({key, flow_card_title(context, key),
                             context.say("flow.card_group." + key), key == current});
        }
    }
    std::stable_sort(kinds.begin(), kinds.end(), [](const FlowKind& left, const FlowKind& right) {
        return left.group < right.group;
    });
    return kinds;
}

// What may stand in an input, where that is one of a few.
std::vector<std::string> options_of(const Context& context, const Card& card,
                                    const std::string& name, ValueType type) {
    const sim::World& world = context.world();
    std::vector<std::string> options;
    if (card.type == "if" && name == "test") {
        return workflows::test_words();
    }
    if (card.type == "http.call" && name == "method") {
        return {"GET", "POST", "PUT", "PATCH", "DELETE"};
    }
    if (type == ValueType::truth) {
        return {sim::to_literal(sim::Value(true)), sim::to_literal(sim::Value(false))};
    }
    if (name == "app") {
        for (const auto& [id, app] : world.apps.apps) {
            options.push_back(app.key);
        }
    } else if (name == "group") {
        for (const auto& [id, group] : world.directory.groups) {
            options.push_back(group.name);
        }
    }
    return options;
}

FlowInputField field_of(const Context& context, const workflows::Flow& flow, const Card& card,
                        const std::string& name, ValueType type) {
    FlowInputField field;
    field.name = name;
    field.label =
        context.say("flow.input.label", {{"name", name}, {"type", words_of(context, type)}});
    field.is_number = type == ValueType::number;
    field.takes_typed = type != ValueType::texts;
    field.options = options_of(context, card, name, type);
    const workflows::Input* input = workflows::input_named(card, name);
    const Wire* wire = input == nullptr ? nullptr : std::get_if<Wire>(&input->source);
    if (wire != nullptr) {
        field.wired = flow_wire_text(context, flow, *wire);
    } else if (input != nullptr) {
        const auto* text = std::get_if<std::string>(&input->source);
        field.typed = text != nullptr ? *text : workflows::field_text(input->source);
    }
    for (const workflows::Output& output : workflows::outputs_before(flow, card.key)) {
        const bool fits =
            type == ValueType::any || output.type == ValueType::any || output.type == type;
        const Wire candidate{output.card, output.name};
        if (fits) {
            field.wires.push_back(
                {candidate,
                 context.say("flow.input.wire", {{"wire", flow_wire_text(context, flow, candidate)},
                                                 {"type", words_of(context, output.type)}}),
                 wire != nullptr && *wire == candidate});
        }
    }
    for (const sim::Problem& problem : workflows::type_check(flow, "")) {
        if (input != nullptr && problem.place == input->place) {
            field.problem = flow_problem_text(problem);
        }
    }
    return field;
}

std::optional<FlowCardForm> form_of(const Context& context, const workflows::Flow& flow,
                                    const std::string& key) {
    const bool is_trigger = key == flow.trigger.key;
    const Card* card = is_trigger ? &flow.trigger : workflows::card_with(flow.cards, key);
    if (key.empty() || card == nullptr) {
        return std::nullopt;
    }
    FlowCardForm form;
    form.key = key;
    form.is_trigger = is_trigger;
    form.title = flow_card_title(context, card->type);
    const CardType* type = workflows::card_type(card->type);
    if (type == nullptr) {
        form.text = context.say("flow.kind.unknown");
    } else {
        form.kind = context.say("flow.card_group." + card->type);
        form.text = context.say("flow.card_text." + card->type);
        for (const auto& port : type->inputs) {
            form.inputs.push_back(
                field_of(context, flow, *card, std::string(port.name), port.type));
        }
    }
    if (is_trigger) {
        form.kinds = kinds_of(context, true, card->type);
    }
    std::vector<std::string> named;
    for (const auto& input : card->inputs) {
        named.push_back(input.name);
    }
    if (card->type == "compose") {
        for (std::string& name : workflows::names_in_braces(workflows::typed_text(*card, "text"))) {
            named.push_back(std::move(name));
        }
    }
    for (const std::string& name : named) {
        const bool has = name.empty() || std::any_of(form.inputs.begin(), form.inputs.end(),
                                                     [&](const FlowInputField& field) {
                                                         return field.name == name;
                                                     });
        if (!has) {
            form.inputs.push_back(field_of(context, flow, *card, name, ValueType::any));
        }
    }
    for (const sim::Problem& problem : workflows::type_check(flow, "")) {
        if (problem.place == card->place) {
            form.problems.push_back(flow_problem_text(problem));
        }
    }
    return form;
}

std::string why_not_save(const Context& context, const FlowFocus& focus, bool is_changed) {
    if (!is_changed) {
        return context.say("flow.why.nothing_to_save");
    }
    const auto decided = workflows::decide(context.world().workflows,
                                           workflows::SaveFlow{focus.design}, context.world().now);
    return decided ? std::string() : context.say(decided.error().code, decided.error().arguments);
}

}  // namespace

FlowEditView flow_edit_view(const Context& context, const FlowFocus& focus,
                            const FlowChoices& choices) {
    FlowEditView view;
    view.is_new = !focus.is_installed;
    view.is_changed = choices.editor.has_value() && (choices.editor->is_changed() || view.is_new);
    view.can_undo = choices.editor.has_value() && choices.editor->can_undo();
    view.title = focus.design.title;
    view.summary = focus.design.summary;
    view.state_text = view.is_changed ? context.say("flow.edit.not_saved") : std::string();
    view.why_not_save = why_not_save(context, focus, view.is_changed);
    view.kinds = kinds_of(context, false, {});
    view.form = form_of(context, focus.design, choices.selected);
    for (const sim::Problem& problem : workflows::type_check(focus.design, "")) {
        view.problems.push_back(flow_problem_text(problem));
    }
    if (!view.problems.empty()) {
        view.why_not_run =
            context.say("flow.why.does_not_fit", {{"problem", view.problems.front()}});
    }
    for (const auto& [id, user] : context.world().directory.users) {
        if (view.people.size() < people_max) {
            view.people.push_back({id, sim::directory::display_name(user.profile)});
        }
    }
    if (view.people.empty() && view.why_not_run.empty() &&
        focus.design.trigger.type != "schedule") {
        view.why_not_run = context.say("flow.why.nobody");
    }
    view.json = sim::scenario::flow_json(focus.design);
    view.file_problem = choices.file_problem;
    view.file_told = choices.file_told;
    return view;
}

}  // namespace ui::views
