// SPDX-License-Identifier: MIT
// JSON as a flow, within limits.
#include "sim/scenario/read_flow.h"

#include <algorithm>
#include <map>

#include "sim/json/node.h"
#include "sim/workflows/ownership.h"
#include "sim/workflows/type_check.h"

namespace sim::scenario {

namespace {

using json::Node;
using workflows::Card;
using workflows::Flow;
using workflows::Input;
using workflows::Source;
using workflows::Wire;

class FlowReader {
public:
    FlowReader(const json::Json& json, const std::string& file)
        : json_(&json), node_(json, "", file, problems_) {}

    Flow read() {
        node_.allow_keys({"$schema", "version", "key", "title", "summary", "trigger", "cards"});
        if (node_.at("version").integer() != 1) {
            node_.at("version").object_to("expected 1, the only version of the format");
        }
        Flow flow;
        flow.key = filled(node_, "key", max_key_bytes);
        flow.title = filled(node_, "title", max_title_bytes);
        flow.summary = filled(node_, "summary", max_summary_bytes);
        const Node trigger = node_.at("trigger");
        trigger.allow_keys({"type", "inputs"});
        flow.trigger.key = "trigger";
        flow.trigger.type = filled(trigger, "type", max_key_bytes);
        flow.trigger.place = trigger.pointer();
        flow.trigger.inputs = inputs_of(trigger);
        flow.cards = cards(node_.at("cards"), 0);
        return flow;
    }
    [[nodiscard]] Problems problems() const { return problems_; }

private:
    std::string filled(const Node& parent, const std::string& key, std::size_t most) {
        const std::size_t before = problems_.size();
        std::string text = parent.at(key).text();
        if (text.empty() && problems_.size() == before) {
            parent.at(key).object_to("expected a text that is not empty");
        }
        const bool has_controls = std::any_of(text.begin(), text.end(), [](char letter) {
            return static_cast<unsigned char>(letter) < ' ';
        });
        if (text.size() > most || has_controls) {
            parent.at(key).object_to("expected a text on one line, of at most " +
                                     std::to_string(most) + " bytes");
            text.resize(std::min(text.size(), most));
        }
        return text;
    }

    [[nodiscard]] const json::Json& raw(const Node& node) const {
        return json_->at(json::Json::json_pointer(node.pointer()));
    }

    [[nodiscard]] Source source(const Node& node) const {
        const json::Json& value = raw(node);
        if (value.is_object()) {
            node.allow_keys({"card", "output"});
            return Wire{node.at("card").text(), node.at("output").text()};
        }
        if (value.is_boolean()) {
            return node.truth();
        }
        if (value.is_number()) {
            return node.integer();
        }
        if (value.is_null()) {
            node.object_to("expected a value or a wire");
        }
        return node.text();
    }

    [[nodiscard]] std::vector<Input> inputs_of(const Node& card) const {
        std::vector<Input> inputs;
        if (card.has("inputs")) {
            for (const auto& [name, node] : card.at("inputs").members()) {
                inputs.push_back({name, source(node), node.pointer()});
            }
        }
        return inputs;
    }

    std::vector<Card> cards(const Node& list, int nesting) {
        std::vector<Card> read;
        if (nesting > max_nesting) {
            list.object_to("expected at most " + std::to_string(max_nesting) +
                           " levels of cards inside cards");
            return read;
        }
        for (const Node& node : list.items()) {
            if (++count_ > max_cards) {
                node.object_to("expected at most " + std::to_string(max_cards) + " cards");
                return read;
            }
            node.allow_keys({"key", "type", "inputs", "inside", "otherwise"});
            Card card;
            card.key = filled(node, "key", max_key_bytes);
            card.type = filled(node, "type", max_key_bytes);
            card.place = node.pointer();
            card.inputs = inputs_of(node);
            if (node.has("inside")) {
                card.inside = cards(node.at("inside"), nesting + 1);
            }
            if (node.has("otherwise")) {
                card.otherwise = cards(node.at("otherwise"), nesting + 1);
            }
            read.push_back(std::move(card));
        }
        return read;
    }

    const json::Json* json_;
    Problems problems_;
    Node node_;  // after the problems that it notes into
    std::size_t count_ = 0;
};

}  // namespace

Result<workflows::Flow, Problems> read_flow(std::string_view text, const std::string& file) {
    if (text.size() > max_flow_bytes) {
        return Failure{
            Problems{{file, "", "expected at most " + std::to_string(max_flow_bytes) + " bytes"}}};
    }
    const auto json = json::parse_json(text, file);
    if (!json) {
        return Failure{Problems{json.error()}};
    }
    FlowReader reader(*json, file);
    Flow flow = reader.read();
    Problems problems = reader.problems();
    if (!problems.empty()) {
        return Failure{std::move(problems)};
    }
    return flow;
}

Result<workflows::Flow, Problems> read_fitting_flow(std::string_view text,
                                                    const std::string& file) {
    auto flow = read_flow(text, file);
    if (!flow) {
        return flow;
    }
    Problems problems = workflows::type_check(*flow, file);
    if (!problems.empty()) {
        return Failure{std::move(problems)};
    }
    return flow;
}

Problems warnings_about_flows(const std::vector<const Command*>& commands) {
    std::vector<std::string> provisioned;
    std::map<std::string, workflows::Flow> flows;
    Problems warnings;
    for (const Command* command : commands) {
        if (const auto* of_app = std::get_if<apps::Command>(command)) {
            const auto* added = std::get_if<apps::AddApp>(of_app);
            if (added != nullptr && added->app->provisioning_enabled) {
                provisioned.push_back(added->app->key);
            }
        }
        const auto* of_flow = std::get_if<workflows::Command>(command);
        if (of_flow == nullptr) {
            continue;
        }
        if (const auto* saved = std::get_if<workflows::SaveFlow>(of_flow)) {
            flows.insert_or_assign(saved->details->key, *saved->details);
        }
        const auto* on = std::get_if<workflows::ActivateFlow>(of_flow);
        const auto flow = on == nullptr ? flows.end() : flows.find(on->flow);
        if (flow != flows.end()) {
            const Problems more = workflows::ownership_warnings(
                flow->second, "flows/" + flow->first + ".json", provisioned);
            warnings.insert(warnings.end(), more.begin(), more.end());
        }
    }
    return warnings;
}

}  // namespace sim::scenario
