// SPDX-License-Identifier: MIT
// The table of card kinds.
#include "sim/workflows/card_types.h"

#include <algorithm>

namespace sim::workflows {

namespace {

constexpr auto text = ValueType::text;
constexpr auto number = ValueType::number;
constexpr auto truth = ValueType::truth;
constexpr auto texts = ValueType::texts;
constexpr auto any = ValueType::any;

std::vector<CardType> triggers() {
    const std::vector<Port> person = {
        {"user", text}, {"email", text}, {"name", text}, {"manager", text}};
    std::vector<Port> person_and_group = person;
    person_and_group.push_back({"group", text});
    std::vector<Port> person_and_app = person;
    person_and_app.push_back({"app", text});
    return {
        {"user_created", CardKind::trigger, {}, person},
        {"user_activated", CardKind::trigger, {}, person},
        {"user_deactivated", CardKind::trigger, {}, person},
        {"user_suspended", CardKind::trigger, {}, person},
        {"added_to_group", CardKind::trigger, {{"group", text}}, person_and_group},
        {"assigned_to_app", CardKind::trigger, {{"app", text}}, person_and_app},
        {"schedule", CardKind::trigger, {{"every_hours", number}}, {{"time", text}}},
        {"on_demand", CardKind::trigger, {}, person},
    };
}

std::vector<CardType> logic() {
    return {
        {"if",
         CardKind::logic,
         {{"value", any}, {"test", text}, {"other", any, false}},
         {{"result", truth}},
         true,
         true},
        {"for_each", CardKind::logic, {{"list", texts}}, {{"item", text}}, true},
        {"assign", CardKind::logic, {{"value", any}}, {{"value", any}}},
        {"compose", CardKind::logic, {{"text", text}}, {{"text", text}}, false, false, true},
        {"stop", CardKind::logic, {{"reason", text}}, {}},
        {"try",
         CardKind::logic,
         {{"retries", number}, {"wait_seconds", number}},
         {{"error", text}},
         true,
         true},
    };
}

std::vector<CardType> connectors() {
    const std::vector<Port> user = {{"user", text}};
    const std::vector<Port> user_and_group = {{"user", text}, {"group", text}};
    const std::vector<Port> app_and_user = {{"app", text}, {"user", text}};
    const auto connector = CardKind::connector;
    return {
        {"chat.message", connector, {{"to", text}, {"text", text}}, {{"message", text}}},
        {"mail.send",
         connector,
         {{"to", text}, {"subject", text}, {"text", text}},
         {{"message", text}}},
        {"mailbox.archive", connector, {{"mailbox", text}}, {{"archive", text}}},
        {"shares.revoke", connector, {{"owner", text}}, {{"revoked", number}}},
        {"ticket.create", connector, {{"title", text}, {"text", text}}, {{"ticket", text}}},
        {"http.call",
         connector,
         {{"method", text}, {"path", text}, {"body", text, false}},
         {{"status", number}, {"body", text}}},
        {"directory.members", connector, {{"group", text}}, {{"users", texts}}},
        {"directory.add_to_group", connector, user_and_group, {}},
        {"directory.remove_from_group", connector, user_and_group, {}},
        {"directory.suspend", connector, user, {}},
        {"directory.deactivate", connector, user, {}},
        {"app.create_account", connector, app_and_user, {{"account", text}}},
        {"app.find_account", connector, app_and_user, {{"account", text}, {"active", truth}}},
        {"app.activate_account", connector, app_and_user, {{"status", number}}},
        {"app.deactivate_account", connector, app_and_user, {{"status", number}}},
    };
}

std::vector<CardType> all_card_types() {
    std::vector<CardType> all = triggers();
    for (const CardType& type : logic()) {
        all.push_back(type);
    }
    for (const CardType& type : connectors()) {
        all.push_back(type);
    }
    return all;
}

}  // namespace

std::string_view name_of(ValueType type) {
    switch (type) {
        case ValueType::text:
            return "a text";
        case ValueType::number:
            return "a number";
        case ValueType::truth:
            return "true or false";
        case ValueType::texts:
            return "a list of texts";
        case ValueType::any:
            break;
    }
    return "any value";
}

const std::vector<CardType>& card_types() {
    static const std::vector<CardType> types = all_card_types();
    return types;
}

const CardType* card_type(std::string_view key) {
    const auto& types = card_types();
    const auto found = std::find_if(types.begin(), types.end(),
                                    [&](const CardType& type) { return type.key == key; });
    return found == types.end() ? nullptr : &*found;
}

const Port* port_named(const std::vector<Port>& ports, std::string_view name) {
    const auto found = std::find_if(ports.begin(), ports.end(),
                                    [&](const Port& port) { return port.name == name; });
    return found == ports.end() ? nullptr : &*found;
}

}  // namespace sim::workflows
