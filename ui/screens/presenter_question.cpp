// SPDX-License-Identifier: MIT
// Draws a question for a room: options with a tally of hands, and the answer behind a bar.
#include <algorithm>
#include <array>

#include "ui/screens/lab_commands.h"
#include "ui/screens/presenter_parts.h"

namespace ui::screens::presenter_parts {

namespace {

using views::OptionLook;
using views::PresenterOption;

constexpr float padding = 24;
constexpr float gap = 24;
constexpr float hand_button = 40;
constexpr float bar_min = 88;
constexpr float key_height = 40;
constexpr kit::TextStyle key_style{kit::TextSize::title, kit::Face::code};

struct Key {
    const char* id;
    kit::Chord chord;
    kit::Chord other;
    const char* name;
    intent::Presenting what;
};

// In the order of the strip at the bottom.
const std::array<Key, 7>& all_keys() {
    using K = kit::Key;
    static const std::array<Key, 7> known{
        {{"presenter.next", K::page_down, K::right, "learn.present.next", intent::PresentNext{}},
         {"presenter.back", K::page_up, K::left, "learn.present.back", intent::PresentBack{}},
         {"presenter.key_reveal", K::r, {}, "learn.present.key_reveal", intent::RevealAnswer{}},
         {"presenter.blank", K::b, {}, "learn.present.blank", intent::BlankScreen{}},
         {"presenter.tally", K::t, {}, "learn.present.tally", intent::ShowTally{}},
         {"presenter.show_notes", K::n, {}, "learn.present.notes", intent::ShowNotes{}},
         {"presenter.leave", K::escape, {}, "learn.present.leave", intent::LeavePresenter{}}}};
    return known;
}

class QuestionPainter {
public:
    QuestionPainter(Room& room, const Density& density)
        : room_(room),
          kit_(room.kit),
          view_(*room.view.question),
          density_(density),
          columns_(room.is_narrow              ? 1
                   : view_.options.size() == 3 ? 3
                                               : 2) {}

    [[nodiscard]] float height() {
        const int count = static_cast<int>(view_.options.size());
        const int rows = (count + columns_ - 1) / columns_;
        return kit_.paragraph_height(room_.width, view_.stem, density_.stem) + 20 +
               static_cast<float>(rows) * (option_height() + gap) + bar_height();
    }

    float draw(Point corner) {
        float y = corner.y;
        y += kit_.paragraph({corner.x, y, room_.width, 0}, view_.stem, density_.stem, Color::ink_1,
                            kit::Role::heading) +
             20;
        const float tall = option_height();
        for (std::size_t i = 0; i < view_.options.size(); ++i) {
            const int at = static_cast<int>(i);
            Rect cell = kit::column({corner.x, y, room_.width, tall}, at % columns_, columns_, gap);
            cell.y += learn::row_of(at, columns_) * (tall + gap);
            draw_option(cell, view_.options[i]);
        }
        const int rows = (static_cast<int>(view_.options.size()) + columns_ - 1) / columns_;
        y += static_cast<float>(rows) * (tall + gap);
        draw_bar({corner.x, y, room_.width, bar_height()});
        return y + bar_height();
    }

private:
    [[nodiscard]] float letter_room() const { return density_.option == middle ? 60.0F : 40.0F; }
    [[nodiscard]] float text_room() const {
        return kit::column({0, 0, room_.width, 0}, 0, columns_, gap).width - 2 * padding -
               letter_room();
    }

    [[nodiscard]] kit::TextStyle option_style() const {
        return {density_.option.size, kit::Face::semibold};
    }

    [[nodiscard]] float option_height() {
        float height = 0;
        for (const PresenterOption& option : view_.options) {
            height =
                std::max(height, kit_.paragraph_height(text_room(), option.text, option_style()));
        }
        const float hands = room_.view.shows_tally ? hand_button + 16 : 0;
        return std::max(height, density_.option.line_height()) + hands + 2 * 20;
    }

    void draw_option(const Rect& area, const PresenterOption& option) {
        const bool is_right = option.look == OptionLook::right;
        kit_.paint().fill(area, is_right ? Color::ok_tint : Color::bg_surface, kit::radius::card);
        kit_.paint().stroke(area, is_right ? Color::ok_line : Color::line_strong,
                            is_right ? 4.0F : 2.0F, kit::radius::card);
        const bool is_large = density_.option == middle;
        const kit::TextStyle letter = is_large ? large : middle_strong;
        const float line = density_.option.line_height();
        kit_.text({area.x + padding, area.y + 20, letter_room(), line}, option.letter, letter);
        kit_.paragraph({area.x + padding + letter_room(), area.y + 20, text_room(), 0}, option.text,
                       option_style(), view_.is_revealed && !is_right ? Color::ink_2 : Color::ink_1,
                       kit::Role::option);
        if (is_right) {
            kit_.paint().icon({area.right() - 28, area.y + 28}, Icon::success, 30, Color::ok_fill,
                              Color::ok_tint);
            kit_.note_text(area, room_.page.say("learn.verdict.right"), kit::Role::status);
        }
        if (room_.view.shows_tally) {
            draw_hands({area.x + padding, area.bottom() - 20 - hand_button,
                        area.width - 2 * padding, hand_button},
                       option);
        }
    }

    void draw_hands(const Rect& row, const PresenterOption& option) {
        const auto& strings = kit_.strings();
        const Id id = Id("presenter.hands").child(option.key);
        const std::string fewer =
            strings.text("learn.present.hand_less", {{"letter", option.letter}});
        const std::string more =
            strings.text("learn.present.hand_more", {{"letter", option.letter}});
        kit_.begin_group(id, kit::Axis::horizontal);
        if (kit::icon_button(
                kit_, id.child("less"), {row.x, row.y, hand_button, hand_button}, Icon::dash, fewer,
                {.kind = kit::ButtonKind::secondary,
                 .why_disabled = option.hands == 0 ? room_.page.say("learn.present.no_hands")
                                                   : std::string_view(),
                 .icon_size = 22})
                .clicked) {
            room_.page.ask(intent::Presenting(intent::CountHand{option.key, -1}));
        }
        kit_.text({row.x + hand_button, row.y, 64, hand_button}, std::to_string(option.hands),
                  middle_strong, {.align = kit::Align::center});
        if (kit::icon_button(
                kit_, id.child("more"), {row.x + hand_button + 64, row.y, hand_button, hand_button},
                Icon::plus, more, {.kind = kit::ButtonKind::secondary, .icon_size = 22})
                .clicked) {
            room_.page.ask(intent::Presenting(intent::CountHand{option.key, 1}));
        }
        kit_.end_group();
        const float x = row.x + 2 * hand_button + 64 + 16;
        kit_.text({x, row.y, row.right() - x, hand_button}, strings.text("learn.present.hands"),
                  small, {.ink = Color::ink_2});
    }

    [[nodiscard]] kit::ButtonOptions bar_button() const {
        return {
            .kind = view_.is_revealed ? kit::ButtonKind::secondary : kit::ButtonKind::primary,
            .icon = view_.is_revealed ? Icon::eye_off : Icon::eye,
            .why_disabled = view_.can_reveal ? std::string_view() : std::string_view(view_.answer),
            .size = kit::TextSize::title};
    }
    [[nodiscard]] const std::string& bar_label() const {
        return room_.page.say(view_.is_revealed ? "learn.present.hide" : "learn.present.reveal");
    }
    [[nodiscard]] kit::TextStyle bar_style() const {
        return view_.is_revealed || room_.is_narrow ? small : middle;
    }
    [[nodiscard]] float bar_text_room() {
        const float button = kit::button_width(kit_, bar_label(), bar_button()) + 24;
        return room_.width - padding - 44 - 20 - (room_.is_narrow ? 0 : button + 20);
    }
    [[nodiscard]] float bar_height() {
        const float text =
            kit_.paragraph_height(bar_text_room(), view_.answer, bar_style()) + 2 * 24;
        return room_.is_narrow ? text + 56 + 12 : std::max(bar_min, text);
    }

    void draw_bar(const Rect& area) {
        kit_.begin_panel("presenter.answer", room_.page.say("learn.present.answer_panel"), area);
        kit_.paint().fill(area, view_.is_revealed ? Color::ok_tint : Color::bg_sunken,
                          kit::radius::card);
        kit_.paint().stroke(area, view_.is_revealed ? Color::ok_line : Color::line_mid,
                            view_.is_revealed ? 2.0F : 1.0F, kit::radius::card);
        const float text = kit_.paragraph_height(bar_text_room(), view_.answer, bar_style());
        const float top = room_.is_narrow ? area.y + 24 : area.center().y - text / 2;
        kit_.paint().icon({area.x + padding + 16, top + bar_style().line_height() / 2},
                          view_.is_revealed ? Icon::success : Icon::eye_off, 30,
                          view_.is_revealed ? Color::ok_fill : Color::ink_2,
                          view_.is_revealed ? Color::ok_tint : Color::bg_sunken);
        kit_.paragraph({area.x + padding + 44, top, bar_text_room(), 0}, view_.answer, bar_style(),
                       view_.is_revealed ? Color::ink_1 : Color::ink_2);
        const float width = kit::button_width(kit_, bar_label(), bar_button()) + 24;
        const Rect button =
            room_.is_narrow
                ? Rect{area.x + 20, area.bottom() - 56 - 16, std::min(width, area.width - 40), 56}
                : Rect{area.right() - width - 16, area.center().y - 28, width, 56};
        if (kit::button(kit_, "presenter.reveal", button, bar_label(), bar_button()).clicked) {
            room_.page.ask(intent::Presenting(intent::RevealAnswer{}));
        }
        kit_.end_panel();
    }

    Room& room_;
    kit::Kit& kit_;
    const views::PresenterQuestion& view_;
    const Density density_;
    const int columns_;
};

// Where each key stands; `visit` gets the key, its plate and its words.
template <class Visit>
float lay_out_keys(Room& room, Point corner, Visit visit) {
    constexpr float line = key_height + 8;
    float x = corner.x;
    float y = corner.y;
    for (const Key& key : all_keys()) {
        const bool is_about_answers = std::holds_alternative<intent::RevealAnswer>(key.what) ||
                                      std::holds_alternative<intent::ShowTally>(key.what);
        const bool is_about_notes = std::holds_alternative<intent::ShowNotes>(key.what);
        if ((is_about_answers && !room.view.question) ||
            (is_about_notes && room.view.note.empty())) {
            continue;
        }
        const float plate = room.kit.text_width(chord_text(room.kit, key.chord), key_style) + 28;
        const float words = room.kit.text_width(room.page.say(key.name), small) + 1;
        const float width = plate + 12 + words;
        if (x > corner.x && x + width > corner.x + room.width) {
            x = corner.x;
            y += line;
        }
        visit(key, Rect{x, y, plate, key_height}, Rect{x + plate + 12, y, words, key_height});
        x += width + (room.is_narrow ? 20.0F : 30.0F);
    }
    return y + key_height - corner.y;
}

}  // namespace

Density density_for(Room& room, float height) {
    const std::array tries{Density{true, large, middle}, Density{true, middle_strong, small},
                           Density{false, large, middle}, Density{false, middle_strong, middle},
                           Density{false, middle_strong, small}};
    for (const Density& density : tries) {
        if (density.has_figure && (!room.view.figure || room.is_narrow)) {
            continue;
        }
        const float above = density.has_figure ? stage_height(room) + 44 : 36;
        if (!room.is_narrow && QuestionPainter(room, density).height() + above <= height) {
            return density;
        }
    }
    return tries.back();
}

float question(Room& room, Point corner, const Density& density) {
    return QuestionPainter(room, density).draw(corner);
}

float keys_height(Room& room) {
    return lay_out_keys(room, {0, 0}, [](const Key&, const Rect&, const Rect&) {});
}

void keys(Room& room, Point corner) {
    const Rect strip{corner.x, corner.y, room.width, keys_height(room)};
    room.kit.begin_panel("presenter.keys", room.page.say("learn.present.keys"), strip);
    room.kit.begin_group("presenter.keys.all", kit::Axis::horizontal);
    lay_out_keys(room, corner, [&](const Key& key, const Rect& plate, const Rect& words) {
        const std::string chord = chord_text(room.kit, key.chord);
        const Rect whole{plate.x, plate.y, words.right() - plate.x, plate.height};
        const kit::Response response = room.kit.item({.id = key.id,
                                                      .role = kit::Role::button,
                                                      .name = room.page.say(key.name),
                                                      .value = chord,
                                                      .rect = whole});
        room.kit.paint().fill(plate, response.hovered ? Color::bg_hover : Color::bg_surface,
                              kit::radius::control);
        room.kit.paint().stroke(plate, Color::line_strong, 2, kit::radius::control);
        room.kit.paint().text_in(plate, chord, key_style, Color::ink_1, kit::Align::center);
        room.kit.paint().text_in(words, room.page.say(key.name), small, Color::ink_2);
        if (response.clicked) {
            room.page.ask(key.what);
        }
    });
    room.kit.end_group();
    room.kit.end_panel();
}

void shortcuts(Room& room) {
    for (const Key& key : all_keys()) {
        const bool is_pressed = room.kit.shortcut(key.chord) ||
                                (key.other.key != kit::Key::none && room.kit.shortcut(key.other));
        if (is_pressed) {
            room.page.ask(key.what);
        }
    }
    if (!room.view.question) {
        return;
    }
    constexpr std::array letters{kit::Key::a, kit::Key::b, kit::Key::c, kit::Key::d};
    const auto& options = room.view.question->options;
    for (std::size_t i = 0; i < options.size() && i < letters.size(); ++i) {
        if (room.kit.shortcut(kit::shift(letters[i]))) {
            room.page.ask(intent::Presenting(intent::CountHand{options[i].key, 1}));
        }
    }
}

}  // namespace ui::screens::presenter_parts
