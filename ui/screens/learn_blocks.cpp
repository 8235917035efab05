// SPDX-License-Identifier: MIT
// Draws the blocks of a lesson's page one below the other.
#include <algorithm>
#include <cmath>

#include "ui/kit/chip.h"
#include "ui/kit/option.h"
#include "ui/screens/learn_block_painter.h"

namespace ui::screens::learn {

namespace {

constexpr float card_gap = 12;
constexpr float flip_height = 104;
constexpr float list_indent = 24;
constexpr float cell_padding = 10;
constexpr kit::TextStyle lead{kit::TextSize::body, kit::Face::regular, 28};

kit::CalloutKind kind_of(lessons::CalloutStyle style) {
    switch (style) {
        case lessons::CalloutStyle::tip:
            return kit::CalloutKind::tip;
        case lessons::CalloutStyle::mix_up:
            return kit::CalloutKind::mix_up;
        case lessons::CalloutStyle::careful:
            return kit::CalloutKind::careful;
        case lessons::CalloutStyle::evidence:
        case lessons::CalloutStyle::field_note:
            return kit::CalloutKind::evidence;
    }
    return kit::CalloutKind::tip;
}

}  // namespace

void BlockPainter::operator()(const views::HeadingView& block) {
    y_ += 8;
    y_ += kit_.paragraph({x_, y_, width_, 0}, block.text, kit::type::title, Color::ink_1,
                         kit::Role::heading) -
          8;
}

void BlockPainter::operator()(const views::ParagraphView& block) {
    y_ += rich(page_, id_, {x_, y_, width_, 0}, block.text, block.is_lead ? lead : kit::type::body);
}

void BlockPainter::operator()(const views::ListView& block) {
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        y_ += i > 0 ? 8.0F : 0.0F;
        if (block.is_ordered) {
            kit_.text({x_, y_, list_indent, 26}, std::to_string(i + 1) + ".",
                      kit::type::body_strong);
        } else {
            kit_.paint().fill_circle({x_ + 8, y_ + 13}, 3, Color::ink_2);
        }
        y_ += rich(page_, id_.child(i), {x_ + list_indent, y_, width_ - list_indent, 0},
                   block.items[i], kit::type::body);
    }
}

void BlockPainter::operator()(const views::TableView& block) {
    const auto count = static_cast<float>(block.head.size());
    const float column = width_ / count;
    const float room = column - 2 * cell_padding;
    const float top = y_;
    kit_.paint().fill({x_, y_, width_, 36}, Color::bg_sunken);
    for (std::size_t i = 0; i < block.head.size(); ++i) {
        kit_.text({x_ + static_cast<float>(i) * column + cell_padding, y_, room, 36}, block.head[i],
                  kit::type::control_strong,
                  {.overflow = kit::Overflow::shorten, .id = id_.child(i)});
    }
    y_ += 36;
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
        kit::divider(kit_, x_, y_, width_);
        float height = 0;
        for (std::size_t i = 0; i < block.rows[r].size(); ++i) {
            height = std::max(
                height, rich(page_, id_.child(100 + r * 10 + i),
                             {x_ + static_cast<float>(i) * column + cell_padding, y_ + 8, room, 0},
                             block.rows[r][i], small_text));
        }
        y_ += height + 16;
    }
    kit_.paint().stroke({x_, top, width_, y_ - top}, Color::line_soft, 1, kit::radius::control);
}

void BlockPainter::operator()(const views::CalloutView& block) {
    const float room = width_ - 18 - kit::space::medium;
    const float height = rich_height(page_, room, block.text, kit::type::body);
    kit::callout_ground(kit_, {x_, y_, width_, 40 + height + 14}, kind_of(block.style),
                        block.label);
    rich(page_, id_, {x_ + 18, y_ + 40, room, 0}, block.text, kit::type::body);
    y_ += 40 + height + 14;
}

void BlockPainter::operator()(const views::CardsView& block) {
    const int columns = width_ < 400 ? 1
                                     : static_cast<int>(std::min<std::size_t>(
                                           block.cards.size() == 4 ? 2 : 3, block.cards.size()));
    float height = flip_height;
    for (const views::FlipView& card : block.cards) {
        const float inside = kit::column({x_, y_, width_, 1}, 0, columns, card_gap).width - 28;
        height =
            std::max(height, kit_.paragraph_height(inside, card.back, kit::type::control) + 46);
    }
    const int rows = (static_cast<int>(block.cards.size()) + columns - 1) / columns;
    for (std::size_t i = 0; i < block.cards.size(); ++i) {
        const views::FlipView& card = block.cards[i];
        const int index = static_cast<int>(i);
        const Rect area =
            kit::column({x_, y_ + row_of(index, columns) * (height + card_gap), width_, height},
                        index % columns, columns, card_gap);
        bool flipped = page_.state.flipped.count(card.key) > 0;
        kit::flip_card(kit_, Id("learn.card").child(card.key), area,
                       {card.front, card.back, page_.say("learn.flip")}, flipped);
        if (flipped) {
            page_.state.flipped.insert(card.key);
        } else {
            page_.state.flipped.erase(card.key);
        }
    }
    y_ += static_cast<float>(rows) * (height + card_gap) - card_gap;
}

void BlockPainter::operator()(const views::RecapView& block) {
    kit::divider(kit_, x_, y_, width_, Color::line_strong);
    y_ += 16;
    const float label_width = kit_.text_width(block.label, kit::type::control_strong) + 16;
    kit_.text({x_, y_, label_width, 26}, block.label, kit::type::control_strong);
    y_ += rich(page_, id_, {x_ + label_width, y_, width_ - label_width, 0}, block.text,
               kit::type::body, Color::ink_2);
}

void BlockPainter::act(const views::PageAction& action) {
    if (action.key == "play-case") {
        page_.ask(intent::PlayCase{});
    } else if (action.key == "resume-attempt") {
        page_.ask(intent::ResumeAttempt{});
    } else if (action.key == "begin-learn" || action.key == "begin-exam") {
        page_.ask(intent::BeginAttempt{action.key == "begin-exam"});
    } else if (action.key == "last-result") {
        page_.ask(intent::OpenResult{});
    } else if (action.key == "copy-teach") {
        page_.ask(intent::CopyText{action.argument});
    }
}

void BlockPainter::operator()(const views::ActionsView& block) {
    float x = x_;
    for (const views::PageAction& action : block.actions) {
        kit::ButtonOptions options{.kind = action.is_primary ? kit::ButtonKind::primary
                                                             : kit::ButtonKind::secondary};
        if (!action.icon.empty()) {
            options.icon = icon_named(action.icon);
        }
        const float width = kit::button_width(kit_, action.label, options) + 8;
        if (x > x_ && x + width > x_ + width_) {
            x = x_;
            y_ += kit::size::control_large + 8;
        }
        if (kit::button(kit_, Id("learn.action").child(action.key),
                        {x, y_, std::min(width, width_), kit::size::control_large}, action.label,
                        options)
                .clicked) {
            act(action);
        }
        x += width + 12;
    }
    y_ += kit::size::control_large;
}

void BlockPainter::operator()(const views::ChipsView& block) {
    const kit::ChipLook look{kit::ChipKind::outline, {}, kit::Face::medium};
    float x = x_;
    for (const std::string& chip : block.chips) {
        const float width = kit::chip_width(kit_, chip, look);
        if (x > x_ && x + width > x_ + width_) {
            x = x_;
            y_ += kit::size::chip + 8;
        }
        kit::chip(kit_, {x, y_}, chip, look);
        x += width + 8;
    }
    y_ += kit::size::chip;
}

void BlockPainter::operator()(const views::StartsView& block) {
    const int columns = width_ < 480 ? 1 : 2;
    const float padding = 16;
    float height = 0;
    const float room = kit::column({x_, y_, width_, 1}, 0, columns, card_gap).width - 2 * padding;
    for (const views::StartView& start : block.starts) {
        height =
            std::max(height, kit_.paragraph_height(room - 32, start.title, kit::type::card_title) +
                                 kit_.paragraph_height(room, start.text, kit::type::control) + 38);
    }
    for (std::size_t i = 0; i < block.starts.size(); ++i) {
        const views::StartView& start = block.starts[i];
        const int index = static_cast<int>(i);
        const Rect area =
            kit::column({x_, y_ + row_of(index, columns) * (height + card_gap), width_, height},
                        index % columns, columns, card_gap);
        if (kit::pressable_card(kit_, Id("learn.start").child(start.section), area, start.title)
                .clicked) {
            page_.ask(intent::OpenLesson{"", start.section});
        }
        kit::badge(kit_, {area.x + padding + 10, area.y + padding + 12}, start.number,
                   kit::Tense::happened);
        const float title = kit_.paragraph({area.x + padding + 32, area.y + padding, room - 32, 0},
                                           start.title, kit::type::card_title);
        kit_.paragraph({area.x + padding, area.y + padding + title + 6, room, 0}, start.text,
                       kit::type::control, Color::ink_2);
    }
    const int rows = (static_cast<int>(block.starts.size()) + columns - 1) / columns;
    y_ += static_cast<float>(rows) * (height + card_gap) - card_gap;
}

void BlockPainter::operator()(const views::PathView& block) {
    const kit::ChipLook look{kit::ChipKind::plain, {}, kit::Face::medium};
    float x = x_;
    for (std::size_t i = 0; i < block.places.size(); ++i) {
        const float width = kit::chip_width(kit_, block.places[i], look);
        if (x > x_ && x + width > x_ + width_) {
            x = x_;
            y_ += kit::size::chip + 6;
        }
        kit::chip(kit_, {x, y_}, block.places[i], look);
        x += width + 4;
        if (i + 1 < block.places.size()) {
            kit_.paint().icon({x + 8, y_ + kit::size::chip / 2}, Icon::chevron_right, 14,
                              Color::ink_3);
            x += 20;
        }
    }
    y_ += kit::size::chip;
}

void BlockPainter::operator()(const views::TermsView& block) {
    for (std::size_t i = 0; i < block.terms.size(); ++i) {
        const views::TermView& term = block.terms[i];
        if (i > 0) {
            y_ += 14;
        }
        kit_.paragraph({x_, y_, width_, 0}, term.term, kit::type::card_title);
        y_ += kit_.paragraph_height(width_, term.term, kit::type::card_title);
        y_ += rich(page_, Id("learn.glossary").child(term.key), {x_, y_, width_, 0}, term.text,
                   small_text, Color::ink_2);
    }
}

float blocks(Page& page, Point corner, float width, const std::vector<views::BlockView>& all) {
    BlockPainter painter(page, corner, width);
    for (std::size_t i = 0; i < all.size(); ++i) {
        painter.paint(i, all[i]);
    }
    return painter.bottom();
}

}  // namespace ui::screens::learn
