// SPDX-License-Identifier: MIT
// Walks the cards in the order in which they run, with the outputs that are there by then.
#include "sim/workflows/type_check.h"

#include <algorithm>
#include <array>
#include <optional>

#include "sim/base/overloaded.h"
#include "sim/base/text.h"
#include "sim/workflows/card_types.h"

namespace sim::workflows {

namespace {

constexpr std::array<std::string_view, 5> tests = {"is", "is_not", "is_empty", "is_not_empty",
                                                   "is_above"};

using Outputs = std::vector<Output>;

// The names in braces of a text to compose; nothing when a brace is left open.
std::optional<std::vector<std::string>> names_in(const std::string& text) {
    std::vector<std::string> names;
    std::size_t at = text.find('{');
    while (at != std::string::npos) {
        const std::size_t end = text.find('}', at);
        if (end == std::string::npos) {
            return std::nullopt;
        }
        names.push_back(text.substr(at + 1, end - at - 1));
        at = text.find('{', end);
    }
    return names;
}

class TypeChecker {
public:
    TypeChecker(const Flow& flow, const std::string& file) : flow_(&flow), file_(&file) {}

    // Notes the outputs that are there when that card runs.
    void watch(std::string_view card) { watched_ = card; }
    [[nodiscard]] const Outputs& watched_outputs() const { return watched_outputs_; }

    Problems check() {
        keys_.push_back(flow_->trigger.key);
        Outputs outputs;
        const CardType* type = card_type(flow_->trigger.type);
        if (type == nullptr || type->kind != CardKind::trigger) {
            object_to(flow_->trigger.place,
                      "expected a trigger, found " + quoted(flow_->trigger.type));
        } else {
            check_inputs(flow_->trigger, *type, outputs);
            check_range(flow_->trigger, "every_hours", 1, 24 * 30);
            give(flow_->trigger, *type, outputs);
        }
        if (flow_->cards.empty()) {
            object_to("/cards", "expected at least one card");
        }
        check_row(flow_->cards, outputs);
        return std::move(problems_);
    }

private:
    void object_to(const std::string& place, std::string expectation) {
        problems_.push_back({*file_, place, std::move(expectation)});
    }

    static void give(const Card& card, const CardType& type, Outputs& outputs) {
        for (const Port& port : type.outputs) {
            outputs.push_back({card.key, std::string(port.name), port.type});
        }
    }

    // By value: what a row gives ends with the row.
    void check_row(const std::vector<Card>& row, Outputs outputs) {
        bool stopped = false;
        for (const Card& card : row) {
            if (stopped) {
                object_to(card.place, "expected no card behind a stop, because it never runs");
            }
            stopped = card.type == "stop";
            if (std::find(keys_.begin(), keys_.end(), card.key) != keys_.end()) {
                object_to(card.place, "expected another key, because an earlier card is called " +
                                          quoted(card.key));
            }
            keys_.push_back(card.key);
            check_card(card, outputs);
        }
    }

    void check_card(const Card& card, Outputs& outputs) {
        if (card.key == watched_ && watched_outputs_.empty()) {
            watched_outputs_ = outputs;
        }
        const CardType* type = card_type(card.type);
        if (type == nullptr || type->kind == CardKind::trigger) {
            object_to(card.place, "expected the kind of a logic card or a connector, found " +
                                      quoted(card.type));
            return;
        }
        check_inputs(card, *type, outputs);
        check_held(card, *type);
        if (card.type == "if") {
            check_test(card, outputs);
        } else if (card.type == "try") {
            check_range(card, "retries", 0, max_retries);
            check_range(card, "wait_seconds", 0, max_wait_seconds);
        } else if (card.type == "compose") {
            check_composed(card);
        }
        Outputs within = outputs;
        give(card, *type, within);
        const bool is_try = card.type == "try";
        check_row(card.inside, is_try ? outputs : within);
        check_row(card.otherwise, within);
        if (card.type == "assign") {
            const Input* value = input_named(card, "value");
            outputs.push_back(
                {card.key, "value", value == nullptr ? ValueType::any : type_of(*value, outputs)});
        } else if (!is_try && card.type != "for_each") {
            outputs = std::move(within);
        }
    }

    void check_held(const Card& card, const CardType& type) {
        if (type.holds_inside && card.inside.empty()) {
            object_to(card.place, "expected at least one card inside " + quoted(card.key));
        }
        if (!type.holds_inside && !card.inside.empty()) {
            object_to(card.place,
                      "expected no cards inside a card of the kind " + quoted(card.type));
        }
        if (!type.holds_otherwise && !card.otherwise.empty()) {
            object_to(card.place,
                      "expected no other branch on a card of the kind " + quoted(card.type));
        }
    }

    void check_inputs(const Card& card, const CardType& type, const Outputs& outputs) {
        for (const Port& port : type.inputs) {
            if (port.required && input_named(card, port.name) == nullptr) {
                object_to(card.place, "expected a value for the input " + quoted(port.name));
            }
        }
        for (const Input& input : card.inputs) {
            const Port* port = port_named(type.inputs, input.name);
            if (port == nullptr && !type.takes_named_values) {
                object_to(input.place, "expected an input that the kind " + quoted(card.type) +
                                           " has, found " + quoted(input.name));
                continue;
            }
            check_wire(input, outputs);
            const ValueType wanted = port == nullptr ? ValueType::any : port->type;
            const ValueType found = type_of(input, outputs);
            if (wanted != ValueType::any && found != ValueType::any && wanted != found) {
                object_to(input.place, "expected " + std::string(name_of(wanted)) + " for " +
                                           quoted(input.name) + ", found " +
                                           std::string(name_of(found)));
            }
        }
    }

    void check_wire(const Input& input, const Outputs& outputs) {
        const Wire* wire = std::get_if<Wire>(&input.source);
        if (wire == nullptr || find(*wire, outputs) != nullptr) {
            return;
        }
        const bool known = std::any_of(outputs.begin(), outputs.end(), [&](const Output& output) {
            return output.card == wire->card;
        });
        object_to(input.place, known ? "expected an output that the card " + quoted(wire->card) +
                                           " has, found " + quoted(wire->output)
                                     : "expected a wire from a card that has surely run before, "
                                       "found " +
                                           quoted(wire->card));
    }

    static const Output* find(const Wire& wire, const Outputs& outputs) {
        const auto found = std::find_if(outputs.begin(), outputs.end(), [&](const Output& output) {
            return output.card == wire.card && output.name == wire.output;
        });
        return found == outputs.end() ? nullptr : &*found;
    }

    // `any` for a wire from nowhere, which check_wire tells about.
    static ValueType type_of(const Input& input, const Outputs& outputs) {
        return std::visit(Overloaded{[](const std::string&) { return ValueType::text; },
                                     [](std::int64_t) { return ValueType::number; },
                                     [](bool) { return ValueType::truth; },
                                     [&](const Wire& wire) {
                                         const Output* output = find(wire, outputs);
                                         return output == nullptr ? ValueType::any : output->type;
                                     }},
                          input.source);
    }

    void check_test(const Card& card, const Outputs& outputs) {
        const Input* test = input_named(card, "test");
        if (test == nullptr) {
            return;
        }
        const std::string* word = std::get_if<std::string>(&test->source);
        if (word == nullptr || std::find(tests.begin(), tests.end(), *word) == tests.end()) {
            object_to(test->place, "expected one of " + join({tests.begin(), tests.end()}, ", "));
            return;
        }
        if (*word == "is_empty" || *word == "is_not_empty") {
            return;
        }
        const Input* other = input_named(card, "other");
        const Input* value = input_named(card, "value");
        if (other == nullptr) {
            object_to(card.place, "expected a value for the input \"other\", to compare with");
        } else if (value != nullptr) {
            check_alike(*value, *other, *word == "is_above", outputs);
        }
    }

    // A comparison of unlike values would always fail without a word.
    void check_alike(const Input& value, const Input& other, bool numbers, const Outputs& outputs) {
        const ValueType found = type_of(other, outputs);
        const ValueType wanted = numbers ? ValueType::number : type_of(value, outputs);
        for (const Input* input : {&value, &other}) {
            const ValueType type = type_of(*input, outputs);
            const bool known = wanted != ValueType::any && found != ValueType::any;
            if (known && type != ValueType::any && type != wanted) {
                object_to(input->place, "expected " + std::string(name_of(wanted)) +
                                            " to compare with, found " +
                                            std::string(name_of(type)));
            }
        }
    }

    void check_range(const Card& card, std::string_view name, std::int64_t least,
                     std::int64_t most) {
        const Input* input = input_named(card, name);
        const auto* value = input == nullptr ? nullptr : std::get_if<std::int64_t>(&input->source);
        if (value != nullptr && (*value < least || *value > most)) {
            object_to(input->place, "expected a number from " + std::to_string(least) + " to " +
                                        std::to_string(most));
        }
    }

    void check_composed(const Card& card) {
        const Input* text = input_named(card, "text");
        const auto* typed = text == nullptr ? nullptr : std::get_if<std::string>(&text->source);
        if (typed == nullptr) {
            return;
        }
        const auto names = names_in(*typed);
        if (!names) {
            object_to(text->place, "expected a closing brace for every opening one");
            return;
        }
        for (const std::string& name : *names) {
            if (name == "text" || input_named(card, name) == nullptr) {
                object_to(text->place, "expected an input for the name in braces " + quoted(name));
            }
        }
    }

    const Flow* flow_;
    const std::string* file_;
    Problems problems_;
    std::vector<std::string> keys_;
    std::string_view watched_;
    Outputs watched_outputs_;
};

}  // namespace

Problems type_check(const Flow& flow, const std::string& file) {
    return TypeChecker(flow, file).check();
}

std::vector<Output> outputs_before(const Flow& flow, std::string_view card) {
    const std::string file;
    TypeChecker checker(flow, file);
    checker.watch(card);
    (void)checker.check();
    return checker.watched_outputs();
}

const std::vector<std::string>& test_words() {
    static const std::vector<std::string> words(tests.begin(), tests.end());
    return words;
}

std::vector<std::string> names_in_braces(const std::string& text) {
    std::vector<std::string> names;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
        const std::size_t end = text.find('}', at);
        if (end == std::string::npos) {
            break;
        }
        std::string name = text.substr(at + 1, end - at - 1);
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

}  // namespace sim::workflows
