// SPDX-License-Identifier: MIT
// Finds a card with the row around it, changes a copy, and keeps what was before.
#include "sim/workflows/edit.h"

#include <algorithm>
#include <utility>

#include "sim/workflows/card_types.h"

namespace sim::workflows {

namespace {

using Row = std::vector<Card>;

constexpr std::size_t undo_max = 200;

// A card in its row, and the row in which the card that holds it stands.
struct Found {
    Row* row = nullptr;
    std::size_t at = 0;
    Row* outer = nullptr;
    std::size_t holder_at = 0;
    int level = 0;  // rows around the row
};

Found find_in(Row& row, std::string_view key, int level) {
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (row[at].key == key) {
            return {&row, at, nullptr, 0, level};
        }
        for (Row* held : {&row[at].inside, &row[at].otherwise}) {
            Found found = find_in(*held, key, level + 1);
            if (found.row == nullptr) {
                continue;
            }
            if (found.outer == nullptr) {
                found.outer = &row;
                found.holder_at = at;
            }
            return found;
        }
    }
    return {};
}

int levels_in(const Card& card) {
    int levels = 0;
    for (const Row* held : {&card.inside, &card.otherwise}) {
        for (const Card& inner : *held) {
            levels = std::max(levels, 1 + levels_in(inner));
        }
    }
    return levels;
}

Refusal refusal(std::string_view what, std::string_view about) {
    return {"refusal.workflows.edit." + std::string(what), {{"about", std::string(about)}}};
}

std::string pointer_part(const std::string& name) {
    std::string part;
    for (const char letter : name) {
        part += letter == '~' ? "~0" : letter == '/' ? "~1" : std::string(1, letter);
    }
    return part;
}

void set_places(Card& card, const std::string& place) {
    card.place = place;
    for (Input& input : card.inputs) {
        input.place = place + "/inputs/" + pointer_part(input.name);
    }
    for (auto [row, name] :
         {std::pair{&card.inside, "/inside/"}, {&card.otherwise, "/otherwise/"}}) {
        for (std::size_t at = 0; at < row->size(); ++at) {
            set_places((*row)[at], place + name + std::to_string(at));
        }
    }
}

void put_input(Card& card, std::string_view name, Source source) {
    const auto place = std::lower_bound(
        card.inputs.begin(), card.inputs.end(), name,
        [](const Input& input, std::string_view sought) { return input.name < sought; });
    if (place != card.inputs.end() && place->name == name) {
        place->source = std::move(source);
    } else {
        card.inputs.insert(place, {std::string(name), std::move(source), {}});
    }
}

// What a card of that kind begins with, so that only what is the flow's own has to be typed.
void give_defaults(Card& card) {
    if (card.type == "if") {
        put_input(card, "test", std::string("is_not_empty"));
    } else if (card.type == "try") {
        put_input(card, "retries", std::int64_t{2});
        put_input(card, "wait_seconds", std::int64_t{60});
    } else if (card.type == "schedule") {
        put_input(card, "every_hours", std::int64_t{24});
    } else if (card.type == "http.call") {
        put_input(card, "method", std::string("POST"));
    }
}

bool is_card_kind(const CardType* type) {
    return type != nullptr && type->kind != CardKind::trigger;
}

// The row that a spot names and the place in it; no row where there is none.
Found place_of(Flow& flow, const Spot& spot) {
    if (spot.holder.empty() && (spot.behind.empty() || spot.behind == flow.trigger.key)) {
        return {&flow.cards, 0, nullptr, 0, 0};
    }
    if (spot.holder.empty()) {
        Found found = find_in(flow.cards, spot.behind, 0);
        ++found.at;
        return found;
    }
    Found holder = find_in(flow.cards, spot.holder, 0);
    if (holder.row == nullptr) {
        return {};
    }
    Card& card = (*holder.row)[holder.at];
    const CardType* type = card_type(card.type);
    const bool holds =
        type != nullptr && (spot.otherwise ? type->holds_otherwise : type->holds_inside);
    Row& row = spot.otherwise ? card.otherwise : card.inside;
    return holds ? Found{&row, row.size(), holder.row, holder.at, holder.level + 1} : Found{};
}

}  // namespace

Flow with_places(Flow flow) {
    set_places(flow.trigger, "/trigger");
    for (std::size_t at = 0; at < flow.cards.size(); ++at) {
        set_places(flow.cards[at], "/cards/" + std::to_string(at));
    }
    return flow;
}

std::size_t count_cards(const std::vector<Card>& row) {
    std::size_t count = row.size();
    for (const Card& card : row) {
        count += count_cards(card.inside) + count_cards(card.otherwise);
    }
    return count;
}

Editor::Editor(Flow flow) : flow_(with_places(std::move(flow))), saved_(flow_) {}

void Editor::keep(Flow next, const std::string& typed) {
    next = with_places(std::move(next));
    if (next == flow_) {
        return;
    }
    if (!typed.empty() && typed == std::exchange(typed_, typed)) {
        flow_ = std::move(next);
        return;
    }
    typed_ = typed;
    before_.push_back(std::move(flow_));
    if (before_.size() > undo_max) {
        before_.erase(before_.begin());
    }
    flow_ = std::move(next);
}

void Editor::replace(Flow flow) {
    flow.key = flow_.key;
    keep(std::move(flow));
}

void Editor::undo() {
    typed_.clear();
    if (!before_.empty()) {
        flow_ = std::move(before_.back());
        before_.pop_back();
    }
}

std::string Editor::free_key(std::string_view type) const {
    const std::size_t dot = type.rfind('.');
    const std::string base(dot == std::string_view::npos ? type : type.substr(dot + 1));
    std::string key = base;
    for (int number = 2; key == flow_.trigger.key || card_with(flow_.cards, key) != nullptr;
         ++number) {
        key = base + "-" + std::to_string(number);
    }
    return key;
}

Result<std::string, Refusal> Editor::add(std::string_view type, const Spot& spot) {
    if (!is_card_kind(card_type(type))) {
        return Failure{refusal("unknown_kind", type)};
    }
    if (count_cards(flow_.cards) >= max_cards) {
        return Failure{refusal("too_many_cards", std::to_string(max_cards))};
    }
    Flow next = flow_;
    const Found place = place_of(next, spot);
    if (place.row == nullptr) {
        return Failure{refusal("no_such_row", spot.holder.empty() ? spot.behind : spot.holder)};
    }
    if (place.level > max_nesting) {
        return Failure{refusal("too_deep", std::to_string(max_nesting))};
    }
    Card card;
    card.key = free_key(type);
    card.type = type;
    give_defaults(card);
    std::string key = card.key;
    place.row->insert(place.row->begin() + static_cast<std::ptrdiff_t>(place.at), std::move(card));
    keep(std::move(next));
    return key;
}

std::optional<Refusal> Editor::remove(std::string_view key) {
    Flow next = flow_;
    const Found found = find_in(next.cards, key, 0);
    if (found.row == nullptr) {
        return refusal("unknown_card", key);
    }
    found.row->erase(found.row->begin() + static_cast<std::ptrdiff_t>(found.at));
    keep(std::move(next));
    return std::nullopt;
}

std::optional<Refusal> Editor::move(std::string_view key, Way way) {
    Flow next = flow_;
    const Found found = find_in(next.cards, key, 0);
    if (found.row == nullptr) {
        return refusal("unknown_card", key);
    }
    Row& row = *found.row;
    const auto here = row.begin() + static_cast<std::ptrdiff_t>(found.at);
    if (way == Way::left || way == Way::right) {
        const bool edge = way == Way::left ? found.at == 0 : found.at + 1 == row.size();
        if (edge) {
            return refusal("at_the_end_of_row", key);
        }
        std::iter_swap(here, way == Way::left ? here - 1 : here + 1);
        keep(std::move(next));
        return std::nullopt;
    }
    if (way == Way::out) {
        if (found.outer == nullptr) {
            return refusal("nothing_holds_it", key);
        }
        Card card = std::move(*here);
        row.erase(here);
        found.outer->insert(found.outer->begin() + static_cast<std::ptrdiff_t>(found.holder_at) + 1,
                            std::move(card));
        keep(std::move(next));
        return std::nullopt;
    }
    const CardType* before = found.at == 0 ? nullptr : card_type(row[found.at - 1].type);
    if (before == nullptr || !before->holds_inside) {
        return refusal("nothing_takes_it_in", key);
    }
    if (found.level + 1 + levels_in(*here) > max_nesting) {
        return refusal("too_deep", std::to_string(max_nesting));
    }
    Card card = std::move(*here);
    row.erase(here);
    row[found.at - 1].inside.push_back(std::move(card));
    keep(std::move(next));
    return std::nullopt;
}

std::optional<Refusal> Editor::set_input(std::string_view key, std::string_view name,
                                         Source source) {
    Flow next = flow_;
    const Found found = find_in(next.cards, key, 0);
    const bool of_trigger = key == next.trigger.key;
    if (found.row == nullptr && !of_trigger) {
        return refusal("unknown_card", key);
    }
    Card& card = of_trigger ? next.trigger : (*found.row)[found.at];
    const CardType* type = card_type(card.type);
    const bool has =
        type != nullptr && (type->takes_named_values || port_named(type->inputs, name) != nullptr);
    if (name.empty() || (!has && input_named(card, name) == nullptr)) {
        return refusal("unknown_input", name);
    }
    const auto* text = std::get_if<std::string>(&source);
    const bool wires = std::holds_alternative<Wire>(source);
    if (text != nullptr && text->empty()) {
        std::erase_if(card.inputs, [&](const Input& input) { return input.name == name; });
    } else {
        put_input(card, name, std::move(source));
    }
    keep(std::move(next), wires ? std::string() : std::string(key) + "/" + std::string(name));
    return std::nullopt;
}

std::optional<Refusal> Editor::set_trigger(std::string_view type) {
    const CardType* wanted = card_type(type);
    if (wanted == nullptr || wanted->kind != CardKind::trigger) {
        return refusal("unknown_kind", type);
    }
    Flow next = flow_;
    next.trigger.type = type;
    std::erase_if(next.trigger.inputs, [&](const Input& input) {
        return port_named(wanted->inputs, input.name) == nullptr;
    });
    if (next.trigger.inputs.empty()) {
        give_defaults(next.trigger);
    }
    keep(std::move(next));
    return std::nullopt;
}

void Editor::set_words(std::string title, std::string summary) {
    Flow next = flow_;
    next.title = std::move(title);
    next.summary = std::move(summary);
    keep(std::move(next), "words");
}

}  // namespace sim::workflows
