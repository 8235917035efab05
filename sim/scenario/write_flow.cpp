// SPDX-License-Identifier: MIT
// A flow as ordered JSON; bytes that are no UTF-8 become replacement characters.
#include "sim/scenario/write_flow.h"

#include <nlohmann/json.hpp>

#include "sim/base/overloaded.h"

namespace sim::scenario {

namespace {

using OrderedJson = nlohmann::ordered_json;
using workflows::Card;
using workflows::Wire;

OrderedJson source_json(const workflows::Source& source) {
    return std::visit(Overloaded{[](const Wire& wire) {
                                     OrderedJson json = OrderedJson::object();
                                     json["card"] = wire.card;
                                     json["output"] = wire.output;
                                     return json;
                                 },
                                 [](const auto& typed) { return OrderedJson(typed); }},
                      source);
}

void add_inputs(const Card& card, OrderedJson& json) {
    if (card.inputs.empty()) {
        return;
    }
    OrderedJson inputs = OrderedJson::object();
    for (const workflows::Input& input : card.inputs) {
        inputs[input.name] = source_json(input.source);
    }
    json["inputs"] = std::move(inputs);
}

OrderedJson row_json(const std::vector<Card>& row) {
    OrderedJson list = OrderedJson::array();
    for (const Card& card : row) {
        OrderedJson json = OrderedJson::object();
        json["key"] = card.key;
        json["type"] = card.type;
        add_inputs(card, json);
        if (!card.inside.empty()) {
            json["inside"] = row_json(card.inside);
        }
        if (!card.otherwise.empty()) {
            json["otherwise"] = row_json(card.otherwise);
        }
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace

std::string flow_json(const workflows::Flow& flow) {
    OrderedJson json = OrderedJson::object();
    json["$schema"] = "../schemas/flow.schema.json";
    json["version"] = 1;
    json["key"] = flow.key;
    json["title"] = flow.title;
    json["summary"] = flow.summary;
    OrderedJson trigger = OrderedJson::object();
    trigger["type"] = flow.trigger.type;
    add_inputs(flow.trigger, trigger);
    json["trigger"] = std::move(trigger);
    json["cards"] = row_json(flow.cards);
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace sim::scenario
