// SPDX-License-Identifier: MIT
// Draws the fields of the drill's plan.
#include "ui/screens/learn_plan.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "sim/base/instant.h"
#include "ui/kit/choices.h"
#include "ui/kit/field.h"
#include "ui/kit/switches.h"

namespace ui::screens::learn {

namespace {

using kit::Color;
using kit::Id;
using kit::Rect;

class PlanFields {
public:
    PlanFields(Page& page, const Id& id, const Rect& content, const intent::PlanDrill& now)
        : page_(page), kit_(page.kit), id_(id), content_(content), now_(now), plan_(now) {}

    float draw() {
        float y = interview(content_.y);
        y = retention(y);
        y = new_cards(y);
        const std::string& two = page_.say("learn.drill.two_buttons");
        const float height = std::max(
            32.0F, kit_.paragraph_height(content_.width - 52, two, kit::type::control) + 12);
        kit::toggle(kit_, id_.child("two"), {content_.x, y, content_.width, height}, two,
                    plan_.has_two_buttons);
        if (plan_.interview != now_.interview ||
            plan_.retention_percent != now_.retention_percent ||
            plan_.new_cards_a_day != now_.new_cards_a_day ||
            plan_.has_two_buttons != now_.has_two_buttons) {
            page_.ask(plan_);
        }
        return y + height + 8;
    }

private:
    float interview(float y) {
        y = field_label(page_, content_, y, "learn.drill.interview");
        const Id id = id_.child("interview");
        std::string& text = page_.state.texts["drill.interview"];
        std::string& bad = page_.state.texts["drill.interview.bad"];
        if (!kit_.editing(id) && bad.empty()) {
            text = now_.interview;
        }
        const float width = std::min(200.0F, content_.width);
        const kit::Response response = kit::text_field(
            kit_, id, {content_.x, y, width, 32}, page_.say("learn.drill.interview"), text,
            {.placeholder = page_.say("learn.drill.date_form"),
             .icon = kit::Icon::calendar,
             .error = bad});
        if (response.changed || response.submitted) {
            const bool is_good = text.empty() || sim::parse_date(text).has_value();
            bad = is_good ? std::string() : page_.say("learn.drill.date_bad");
            if (is_good) {
                plan_.interview = text;
            }
        }
        y += 32 + (bad.empty() ? 6.0F : 30.0F);
        return y +
               kit_.paragraph({content_.x, y, content_.width, 0},
                              page_.say("learn.drill.interview.hint"), kit::type::caption,
                              Color::ink_2) +
               16;
    }

    template <std::size_t count>
    float one_of(float y, const Id& id, const std::array<int, count>& values,
                 std::string_view text_key, int& value) {
        std::array<std::string, count> keys;
        std::array<std::string, count> labels;
        std::array<kit::Choice, count> choices;
        std::size_t chosen = 0;
        for (std::size_t i = 0; i < count; ++i) {
            keys[i] = std::to_string(values[i]);
            labels[i] = kit_.strings().text(text_key, {{"percent", keys[i]}, {"count", keys[i]}});
            choices[i] = {keys[i], labels[i]};
            if (std::abs(values[i] - value) < std::abs(values[chosen] - value)) {
                chosen = i;
            }
        }
        const float width = std::min(content_.width, kit::segments_width(kit_, choices));
        const auto now = kit::segments(kit_, id, {content_.x, y, width, 32}, choices, chosen);
        if (now.changed) {
            value = values[now.index];
        }
        return y + 32 + 18;
    }
    float retention(float y) {
        y = field_label(page_, content_, y, "learn.drill.retention");
        constexpr std::array values{80, 85, 90, 95, 97};
        return one_of(y, id_.child("retention"), values, "learn.percent", plan_.retention_percent);
    }
    float new_cards(float y) {
        y = field_label(page_, content_, y, "learn.drill.new_cards");
        constexpr std::array values{0, 5, 10, 20, 40};
        return one_of(y, id_.child("new_cards"), values, "learn.number", plan_.new_cards_a_day);
    }

    Page& page_;
    kit::Kit& kit_;
    const Id id_;
    const Rect content_;
    const intent::PlanDrill& now_;
    intent::PlanDrill plan_;
};

}  // namespace

float plan_fields(Page& page, const Id& id, const Rect& content, const intent::PlanDrill& now) {
    return PlanFields(page, id, content, now).draw();
}

float field_label(Page& page, const Rect& content, float y, std::string_view key) {
    return y +
           page.kit.paragraph({content.x, y, content.width, 0}, page.say(key),
                              kit::type::control_strong, Color::ink_1, kit::Role::heading) +
           6;
}

}  // namespace ui::screens::learn
