// SPDX-License-Identifier: MIT
// Keys of the lesson reader.
#include "ui/screens/lesson_keys.h"

#include <algorithm>
#include <array>
#include <string>
#include <variant>
#include <vector>

namespace ui::screens {

namespace {

using kit::Key;

void part_keys(learn::Page& page, const views::LessonView& view) {
    const auto row = std::find_if(view.contents.begin(), view.contents.end(),
                                  [](const auto& known) { return known.is_current; });
    if (page.kit.shortcut(Key::n) && !view.next_part.empty()) {
        page.ask(intent::OpenLesson{"", view.next_part});
    }
    if (page.kit.shortcut(kit::shift(Key::n)) && row != view.contents.begin() &&
        row != view.contents.end()) {
        page.ask(intent::OpenLesson{"", (row - 1)->key});
    }
}

// L waits for its number as long as it takes: nothing else on this page uses numbers.
void level_keys(learn::Page& page) {
    bool& is_waiting = page.state.waits_for_level;
    if (page.kit.shortcut(Key::l)) {
        is_waiting = !is_waiting;
    }
    if (!is_waiting) {
        return;
    }
    constexpr std::array numbers{Key::one, Key::two, Key::three};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (page.kit.shortcut(numbers[i])) {
            is_waiting = false;
            page.ask(intent::ChooseLevel{static_cast<lessons::Level>(i)});
        }
    }
}

void answer_keys(learn::Page& page, const views::LessonView& view) {
    if (!view.check || view.check->is_answered) {
        return;
    }
    constexpr std::array letters{Key::a, Key::b, Key::c, Key::d};
    for (std::size_t i = 0; i < view.check->options.size(); ++i) {
        if (page.kit.shortcut(letters[i])) {
            page.ask(intent::AnswerQuestion{view.check->key, view.check->options[i].key});
        }
    }
}

// The first card that shows its front; once all show their backs, all are turned again.
void card_key(learn::Page& page, const views::LessonView& view) {
    if (!page.kit.shortcut(Key::f)) {
        return;
    }
    std::vector<std::string> cards;
    for (const views::BlockView& block : view.blocks) {
        if (const auto* here = std::get_if<views::CardsView>(&block)) {
            for (const views::FlipView& card : here->cards) {
                cards.push_back(card.key);
            }
        }
    }
    if (cards.empty()) {
        return;
    }
    auto& flipped = page.state.flipped;
    const auto next = std::find_if(cards.begin(), cards.end(),
                                   [&](const auto& card) { return flipped.count(card) == 0; });
    const std::string& shown = next == cards.end() ? cards.front() : *next;
    if (next == cards.end()) {
        for (const std::string& card : cards) {
            flipped.erase(card);
        }
    } else {
        flipped.insert(shown);
    }
    page.kit.reveal(kit::Id("learn.card").child(shown));
}

}  // namespace

void lesson_keys(learn::Page& page, const views::LessonView& view) {
    part_keys(page, view);
    level_keys(page);
    answer_keys(page, view);
    card_key(page, view);
}

void page_keys(learn::Page& page, const kit::Id& scroll, float height) {
    constexpr float kept = 48;
    const float step = std::max(height - kept, kept);
    float offset = page.kit.scroll_offset(scroll);
    if (page.kit.shortcut(Key::page_down, kit::Repeat::yes)) {
        offset += step;
    } else if (page.kit.shortcut(Key::page_up, kit::Repeat::yes)) {
        offset = std::max(0.0F, offset - step);
    } else {
        return;
    }
    page.kit.scroll_to(scroll, offset);
}

}  // namespace ui::screens
