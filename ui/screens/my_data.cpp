// SPDX-License-Identifier: MIT
// Draws the page of one's own data, card below card.
#include "ui/screens/my_data.h"

#include <algorithm>
#include <array>

#include "ui/kit/field.h"
#include "ui/kit/menu.h"
#include "ui/screens/learn_help.h"
#include "ui/screens/learn_plan.h"
#include "ui/screens/settings_dialog.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;
using learn::Page;

constexpr float column_max = 720;
constexpr float padding = 24;

class MyData {
public:
    MyData(Page& page, const views::MyDataView& view) : page_(page), kit_(page.kit), view_(view) {}

    void draw() {
        // What was done is told at the top.
        if (page_.state.texts["data.notice"] != view_.notice) {
            page_.state.texts["data.notice"] = view_.notice;
            kit_.scroll_to_top("data.scroll");
        }
        learn::frame(page_);
        kit_.begin_panel("data.header", page_.say("learn.header"), page_.layout.header);
        const Rect rest = learn::header(page_);
        learn::breadcrumb(page_, rest, page_.say("learn.data.title"));
        kit_.end_panel();
        kit_.begin_panel("data.page", page_.say("learn.data.title"), page_.layout.page);
        const Rect content = kit_.begin_scroll("data.scroll", page_.layout.page);
        const float width = std::min(column_max, content.width - 32);
        const float x = content.x + (content.width - width) / 2;
        float y = content.y + 24;
        y = draw_notice({x, y, width, 0});
        y = card({x, y, width, 0}, "learn.data.profiles", [&](Rect in) { return profiles(in); });
        y = card({x, y, width, 0}, "learn.data.plan", [&](Rect in) { return plan(in); });
        y = card({x, y, width, 0}, "learn.data.kept", [&](Rect in) { return exports(in); });
        y = card({x, y, width, 0}, "learn.data.delete", [&](Rect in) { return deletion(in); });
        kit_.end_scroll(y + 24);
        kit_.end_panel();
        draw_confirmation();
        learn::help(page_, learn::HelpFor::data);
        settings_dialog(kit_, page_.preferences, page_.intents);
    }

private:
    template <class What>
    void ask(What what) {
        page_.ask(intent::OwnData(std::move(what)));
    }

    // A card with its title; it takes the height of the frame before.
    template <class Draw>
    float card(const Rect& area, const std::string& title, Draw draw) {
        float& height = page_.state.heights[title];
        kit::card(kit_, {area.x, area.y, area.width, height});
        const float inset = area.width < 480 ? kit::space::medium : padding;
        Rect in{area.x + inset, area.y + inset - 4, area.width - 2 * inset, 0};
        in.y += kit_.paragraph(in, page_.say(title), kit::type::title, Color::ink_1,
                               kit::Role::heading) +
                8;
        height = draw(in) + inset - area.y;
        return area.y + height + 16;
    }

    float draw_notice(const Rect& area) {
        if (view_.notice.empty()) {
            return area.y;
        }
        const float height =
            kit_.paragraph_height(area.width - 52, view_.notice, kit::type::control) + 24;
        kit_.paint().fill({area.x, area.y, area.width, height}, Color::ok_tint,
                          kit::radius::control);
        kit_.paint().stroke({area.x, area.y, area.width, height}, Color::ok_line, 1,
                            kit::radius::control);
        kit_.paint().icon({area.x + 22, area.y + 22}, Icon::info, 18, Color::ok_text);
        kit_.paragraph({area.x + 40, area.y + 12, area.width - 52, 0}, view_.notice,
                       kit::type::control, Color::ink_1, kit::Role::status);
        return area.y + height + 16;
    }

    float profiles(Rect in) {
        in.y += kit_.paragraph(in, view_.profiles_hint, kit::type::control, Color::ink_2) + 12;
        for (std::size_t i = 0; i < view_.profiles.size(); ++i) {
            in.y = profile(in, i, view_.profiles[i]);
        }
        return view_.can_have_profiles ? new_profile(in) : in.y;
    }

    // Only a press changes the profile: arrows that pass over one must not.
    float profile(const Rect& in, std::size_t index, const views::ProfileRow& row) {
        const Id id = Id("data.profile").child(index);
        const Rect line{in.x, in.y, in.width, 40};
        kit_.paint().icon({line.x + 10, line.center().y},
                          row.is_current ? Icon::success : Icon::user, 20,
                          row.is_current ? Color::ok_fill : Color::ink_2);
        const std::string& use = page_.say("learn.data.use");
        const float button = row.is_current ? 0 : kit::button_width(kit_, use) + 12;
        kit_.text({line.x + 32, line.y, line.width - 32 - button, line.height}, row.label,
                  row.is_current ? kit::type::control_strong : kit::type::control,
                  {.overflow = kit::Overflow::shorten, .id = id.child("name")});
        if (row.is_current) {
            kit_.note_text(line, page_.say("learn.data.current"), kit::Role::status);
        } else if (kit::button(kit_, id.child("use"),
                               {line.right() - button + 12, line.y + 4, button - 12, 32}, use,
                               {.hint = row.label})
                       .clicked) {
            ask(intent::ChooseProfile{row.name});
        }
        return line.bottom();
    }

    float new_profile(Rect in) {
        in.y = learn::field_label(page_, in, in.y + 8, "learn.data.new");
        std::string& name = page_.state.texts["profile"];
        const kit::ButtonOptions options{
            .icon = Icon::plus,
            .why_disabled = name.empty() ? std::string_view(page_.say("learn.data.no_name"))
                                         : std::string_view()};
        const std::string& label = page_.say("learn.data.create");
        const float button = kit::button_width(kit_, label, options);
        const bool is_stacked = button + 160 > in.width;
        const float field = is_stacked ? in.width : std::min(280.0F, in.width - button - 12);
        const kit::Response typed =
            kit::text_field(kit_, "data.profile_name", {in.x, in.y, field, 32},
                            page_.say("learn.data.new"), name, {.error = view_.name_fault});
        const float fault = view_.name_fault.empty() ? 0.0F : 26.0F;
        const Rect place{is_stacked ? in.x : in.x + field + 12,
                         is_stacked ? in.y + 40 + fault : in.y, button, 32};
        const bool is_pressed = kit::button(kit_, "data.create", place, label, options).clicked ||
                                (typed.submitted && !name.empty());
        if (is_pressed) {
            ask(intent::CreateProfile{name});
            name.clear();
        }
        return in.y + 32 + fault + (is_stacked ? 40.0F : 0.0F);
    }

    float plan(const Rect& in) {
        return learn::plan_fields(page_, "data.plan", in,
                                  {view_.interview, view_.retention_percent, view_.new_cards_a_day,
                                   view_.has_two_buttons});
    }

    float exports(Rect in) {
        in.y += kit_.paragraph(in, view_.kept, kit::type::control, Color::ink_2) + 12;
        struct Export {
            const char* kind;
            const char* label;
        };
        constexpr std::array kinds{Export{"record", "learn.data.export_record"},
                                   Export{"transcript", "learn.export.transcript"}};
        float x = in.x;
        for (const Export& each : kinds) {
            const kit::ButtonOptions options{.icon = Icon::download};
            const std::string& label = page_.say(each.label);
            const float width = kit::button_width(kit_, label, options);
            if (x > in.x && x + width > in.x + in.width) {
                x = in.x;
                in.y += 40;
            }
            if (kit::button(kit_, Id("data.export").child(each.kind), {x, in.y, width, 32}, label,
                            options)
                    .clicked) {
                page_.ask(intent::ExportFile{each.kind});
            }
            x += width + 12;
        }
        return in.y + 32;
    }

    float deletion(Rect in) {
        in.y += list(in, "learn.data.goes", view_.goes) + 8;
        in.y += list(in, "learn.data.stays", view_.stays) + 12;
        const std::string& label = page_.say("learn.data.delete");
        const kit::ButtonOptions options{.kind = kit::ButtonKind::danger};
        if (kit::button(kit_, "data.delete",
                        {in.x, in.y, kit::button_width(kit_, label, options), 32}, label, options)
                .clicked) {
            page_.state.texts["delete"].clear();
            kit_.open_layer("data.confirm");
        }
        return in.y + 32;
    }

    float list(const Rect& in, std::string_view title, const std::vector<std::string>& rows) {
        float y = in.y;
        y +=
            kit_.paragraph({in.x, y, in.width, 0}, page_.say(title), kit::type::control_strong) + 2;
        for (const std::string& row : rows) {
            kit_.paint().fill_circle({in.x + 8, y + 10}, 2.5F, Color::ink_2);
            y += kit_.paragraph({in.x + 20, y, in.width - 20, 0}, row, kit::type::control,
                                Color::ink_2) +
                 2;
        }
        return y - in.y;
    }

    void draw_confirmation() {
        Rect inside;
        if (!kit::begin_dialog(kit_, "data.confirm",
                               {.title = page_.say("learn.data.delete"),
                                .close_name = page_.say("lab.close"),
                                .width = 480,
                                .height = 320},
                               inside)) {
            return;
        }
        Rect in = kit_.begin_scroll("data.confirm.scroll", inside);
        in.width -= 16;
        float y = in.y;
        y += kit_.paragraph({in.x, y, in.width, 0}, page_.say("learn.data.sure"), kit::type::body) +
             8;
        y += kit_.paragraph({in.x, y, in.width, 0}, view_.confirm, kit::type::control_strong) + 8;
        std::string& typed = page_.state.texts["delete"];
        kit::text_field(kit_, "data.confirm.name", {in.x, y, std::min(280.0F, in.width), 32},
                        view_.confirm, typed);
        y += 48;
        const std::string& label = page_.say("learn.data.delete_now");
        const kit::ButtonOptions options{.kind = kit::ButtonKind::danger,
                                         .why_disabled = typed == view_.profile
                                                             ? std::string_view()
                                                             : std::string_view(view_.confirm)};
        const float width = std::min(in.width, kit::button_width(kit_, label, options));
        if (kit::button(kit_, "data.confirm.delete", {in.x, y, width, 32}, label, options)
                .clicked) {
            ask(intent::DeleteMyData{typed});
            typed.clear();
            kit_.close_layer("data.confirm");
        }
        kit_.end_scroll(y + 40);
        kit::end_dialog(kit_);
    }

    Page& page_;
    kit::Kit& kit_;
    const views::MyDataView& view_;
};

}  // namespace

Intents my_data(kit::Kit& kit, const views::MyDataView& view, const Preferences& preferences,
                LearnState& state) {
    Intents intents;
    Page page = learn::page_at(Place::learn, kit, state, intents, preferences);
    MyData(page, view).draw();
    return intents;
}

}  // namespace ui::screens
