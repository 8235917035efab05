// SPDX-License-Identifier: MIT
// The tools of API access: check a pasted token, preview one, leak a key and a token.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/menu.h"
#include "ui/kit/switches.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float dialog_width = 720;
constexpr float dialog_height = 640;
constexpr float option_height = 28;
constexpr float bar_height = 10;
constexpr float label_width = 132;
constexpr float stacked_below = 420;  // the width below which a label stands above its bars

struct Tool {
    const char* key;
    const char* layer;
    const char* name;
    Icon icon;
};
constexpr std::array tools{
    Tool{"check", "lab.token_check", "access.tool.check", Icon::key},
    Tool{"preview", "lab.token_preview", "access.tool.preview", Icon::eye},
    Tool{"blast", "lab.leak", "access.tool.blast", Icon::bars},
};

bool begin_tool(Lab& lab, const Tool& tool, Rect& inside) {
    return kit::begin_dialog(lab.kit, tool.layer,
                             {.title = lab.say(tool.name),
                              .close_name = lab.say("lab.close"),
                              .width = dialog_width,
                              .height = dialog_height},
                             inside);
}

// The scroll bar has its own lane beside the text.
Rect reading(Rect content) {
    content.width -= content.width > 400 ? 16 : 0;
    return content;
}

float blocks_in(Lab& lab, const Rect& content, float y,
                const std::vector<views::AccessBlock>& blocks) {
    if (blocks.empty()) {
        return y;
    }
    const float height = blocks_height(lab, content.width, blocks);
    kit::card(lab.kit, {content.x, y, content.width, height});
    return draw_blocks(lab, {content.x, y}, content.width, blocks, 0);
}

void check_dialog(Lab& lab) {
    Rect inside;
    if (!begin_tool(lab, tools[0], inside)) {
        return;
    }
    const Rect content = reading(lab.kit.begin_scroll("lab.token_check.scroll", inside));
    float y = content.y;
    y += lab.kit.paragraph({content.x, y, content.width, 0}, lab.say("access.paste.intro"),
                           kit::type::control, Color::ink_2) +
         kit::space::small;
    const auto& pasted = lab.view.access_tools.pasted;
    kit::FieldOptions options{
        .placeholder = lab.say("access.paste.example"), .icon = Icon::key, .face = kit::Face::code};
    if (pasted) {
        options.error = pasted->problem;
    }
    if (kit::text_field(lab.kit, "lab.token_check.token",
                        {content.x, y, content.width, kit::size::control},
                        lab.say("access.paste.field"), lab.state.pasted_token, options)
            .changed) {
        lab.ask(intent::Access(intent::PasteToken{lab.state.pasted_token}));
    }
    y += kit::size::control;
    if (pasted && !pasted->problem.empty()) {
        y += lab.kit.paragraph_height(content.width, pasted->problem, kit::type::caption) +
             kit::space::half;
    }
    y += kit::space::medium;
    if (pasted) {
        y = blocks_in(lab, content, y, pasted->blocks);
    }
    lab.kit.end_scroll(y + kit::space::half);
    kit::end_dialog(lab.kit);
}

views::PreviewChoices choices_of(const views::PreviewView& preview) {
    views::PreviewChoices choices;
    for (const views::PreviewOption& option : preview.clients) {
        choices.client = option.chosen ? option.key : choices.client;
    }
    for (const views::PreviewOption& option : preview.people) {
        choices.user = option.chosen ? option.key : choices.user;
    }
    for (const views::PreviewOption& option : preview.scopes) {
        if (option.chosen) {
            choices.scopes.push_back(option.key);
        }
    }
    return choices;
}

float heading(Lab& lab, const Rect& content, float y, std::string_view key) {
    lab.kit.text({content.x, y, content.width, 20}, lab.say(key), kit::type::control_strong,
                 {.role = kit::Role::heading});
    return y + 24;
}

// One of several; gives the place of the one that was chosen in this frame.
std::optional<std::size_t> radios(Lab& lab, const Id& id, const Rect& content, float& y,
                                  const std::vector<views::PreviewOption>& options) {
    std::optional<std::size_t> chosen;
    lab.kit.begin_group(id, kit::Axis::vertical);
    for (std::size_t index = 0; index < options.size(); ++index) {
        const Rect area{content.x, y, content.width, option_height};
        if (kit::radio(lab.kit, id.child(index), area, options[index].label, options[index].chosen)
                .changed) {
            chosen = index;
        }
        y = area.bottom();
    }
    lab.kit.end_group();
    y += kit::space::unit;
    return chosen;
}

void preview_choices(Lab& lab, const Rect& content, float& y, const views::PreviewView& preview) {
    views::PreviewChoices choices = choices_of(preview);
    const views::PreviewChoices before = choices;
    y = heading(lab, content, y, "access.preview.client");
    if (const auto chosen = radios(lab, "lab.token_preview.client", content, y, preview.clients)) {
        choices.client = preview.clients[*chosen].key;
        choices.user.clear();
    }
    if (!preview.people.empty()) {
        y = heading(lab, content, y, "access.preview.user");
        if (const auto chosen = radios(lab, "lab.token_preview.user", content, y, preview.people)) {
            choices.user = preview.people[*chosen].key;
        }
    }
    y = heading(lab, content, y, "access.preview.scopes");
    for (std::size_t index = 0; index < preview.scopes.size(); ++index) {
        const views::PreviewOption& scope = preview.scopes[index];
        bool ticked = scope.chosen;
        const Rect area{content.x, y, content.width, option_height};
        if (kit::checkbox(lab.kit, Id("lab.token_preview.scope", index), area, scope.label, ticked)
                .changed) {
            std::erase(choices.scopes, scope.key);
            if (ticked) {
                choices.scopes.push_back(scope.key);
            }
        }
        y = area.bottom();
    }
    y += kit::space::small;
    if (!(choices == before)) {
        lab.ask(intent::Access(intent::PreviewToken{choices}));
    }
}

void preview_dialog(Lab& lab) {
    Rect inside;
    if (!begin_tool(lab, tools[1], inside)) {
        return;
    }
    const Rect content = reading(lab.kit.begin_scroll("lab.token_preview.scroll", inside));
    float y = content.y;
    y += lab.kit.paragraph({content.x, y, content.width, 0}, lab.say("access.preview.intro"),
                           kit::type::control, Color::ink_2) +
         kit::space::small;
    if (const auto& preview = lab.view.access_tools.preview) {
        preview_choices(lab, content, y, *preview);
        y = blocks_in(lab, content, y, preview->blocks);
    } else {
        lab.ask(intent::Access(intent::PreviewToken{}));
    }
    lab.kit.end_scroll(y + kit::space::half);
    kit::end_dialog(lab.kit);
}

// A bar as long as the share of the routes that it opens, and what they are.
float bar(Lab& lab, const Rect& place, std::size_t open, std::size_t all, std::string_view text,
          Color ink) {
    const float share = all == 0 ? 0 : static_cast<float>(open) / static_cast<float>(all);
    const Rect track{place.x, place.y + 3, place.width, bar_height};
    lab.kit.paint().stroke(track, Color::line_mid);
    lab.kit.paint().fill({track.x, track.y, track.width * share, track.height}, ink);
    return bar_height + 6 +
           lab.kit.paragraph({place.x, place.y + bar_height + 6, place.width, 0}, text,
                             kit::type::code, Color::ink_1);
}

float blast_row(Lab& lab, const Rect& content, float y, const views::BlastRow& row) {
    const std::size_t routes = lab.view.access_tools.blast.routes;
    const bool stacked = content.width < stacked_below;
    kit::divider(lab.kit, content.x, y, content.width);
    y += kit::space::unit;
    lab.kit.text({content.x, y, stacked ? content.width : label_width, 20}, row.after,
                 kit::type::control_medium);
    Rect bars{content.x, y, content.width, 0};
    if (stacked) {
        bars.y += 22;
    } else {
        cut_left(bars, label_width, kit::space::small);
    }
    const Rect left = kit::column(bars, 0, 2, kit::space::medium);
    const Rect right = kit::column(bars, 1, 2, kit::space::medium);
    const float token = bar(lab, left, row.token_routes, routes, row.token_text, Color::ink_1);
    const float key = bar(lab, right, row.key_routes, routes, row.key_text, Color::danger_fill);
    return bars.y + std::max(token, key) + kit::space::unit;
}

float blast_chart(Lab& lab, const Rect& content, float y) {
    const views::BlastView& blast = lab.view.access_tools.blast;
    Rect names{content.x, y, content.width, 20};
    if (content.width >= stacked_below) {
        cut_left(names, label_width, kit::space::small);
    }
    const Rect left = kit::column(names, 0, 2, kit::space::medium);
    const Rect right = kit::column(names, 1, 2, kit::space::medium);
    const float one =
        lab.kit.paragraph({left.x, y, left.width, 0}, blast.token_name, kit::type::control_strong);
    const float two = lab.kit.paragraph({right.x, y, right.width, 0}, blast.key_name,
                                        kit::type::control_strong, Color::danger_text);
    y += std::max(one, two) + kit::space::half;
    for (const views::BlastRow& row : blast.rows) {
        y = blast_row(lab, content, y, row);
    }
    return y;
}

void blast_dialog(Lab& lab) {
    Rect inside;
    if (!begin_tool(lab, tools[2], inside)) {
        return;
    }
    const views::BlastView& blast = lab.view.access_tools.blast;
    const Rect content = reading(lab.kit.begin_scroll("lab.leak.scroll", inside));
    float y = content.y;
    y += lab.kit.paragraph({content.x, y, content.width, 0}, blast.intro, kit::type::control,
                           Color::ink_2) +
         kit::space::small;
    const std::string& label = lab.say("access.blast.leak");
    kit::ButtonOptions options{.kind = kit::ButtonKind::danger, .icon = Icon::break_it};
    options.why_disabled = blast.why_no_leak;
    const Rect button{content.x, y, kit::button_width(lab.kit, label, options) + 8,
                      kit::size::control};
    if (kit::button(lab.kit, "lab.leak.leak", button, label, options).clicked) {
        lab.ask(intent::Access(intent::LeakBoth{}));
    }
    y = button.bottom() + kit::space::medium;
    if (!blast.rows.empty()) {
        y = blast_chart(lab, content, y);
        kit::divider(lab.kit, content.x, y, content.width);
        y += kit::space::small;
        y += lab.kit.paragraph({content.x, y, content.width, 0}, blast.conclusion,
                               kit::type::control);
    }
    lab.kit.end_scroll(y + kit::space::half);
    kit::end_dialog(lab.kit);
}

void tools_menu(Lab& lab) {
    std::vector<kit::MenuEntry> entries;
    entries.reserve(tools.size());
    for (const Tool& tool : tools) {
        entries.push_back({.key = tool.key, .label = lab.say(tool.name), .icon = tool.icon});
    }
    const auto chosen = kit::menu(lab.kit, "lab.tools", lab.anchors.tools, entries,
                                  {.name = lab.say("access.tools")});
    if (chosen) {
        lab.kit.open_layer(tools[*chosen].layer);
    }
}

}  // namespace

float tools_width(Lab& lab) {
    return kit::button_width(lab.kit, lab.say("access.tools"),
                             {.icon = Icon::key, .trailing = Icon::chevron_down}) +
           4;
}

void tools_button(Lab& lab, const Rect& area) {
    lab.anchors.tools = area;
    if (kit::button(lab.kit, "lab.tools_button", area, lab.say("access.tools"),
                    {.icon = Icon::key,
                     .trailing = Icon::chevron_down,
                     .expanded = lab.kit.layer_open("lab.tools")})
            .clicked) {
        lab.kit.open_layer("lab.tools");
    }
}

void access_layers(Lab& lab) {
    tools_menu(lab);
    check_dialog(lab);
    preview_dialog(lab);
    blast_dialog(lab);
}

}  // namespace ui::screens::lab_parts
