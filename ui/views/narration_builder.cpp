// SPDX-License-Identifier: MIT
// The sentence under the stage, and the alert at the end of a run that went wrong.
#include <algorithm>

#include "sim/engine/invariants.h"
#include "sim/log/hop.h"
#include "ui/views/run_builder.h"

namespace ui::views {

namespace {

// What fits into the card; the rest is counted.
constexpr std::size_t told_max = 2;

// At the end of a run the card says whether everything holds; before, it tells the step.
void tell_outcome(const Context& context, NarrationView& view) {
    const auto violations = sim::scenario::violations_in(context.world(), *context.scenario);
    const auto misses = sim::scenario::misses(context.world(), *context.scenario);
    if (violations.empty() && misses.empty()) {
        return;
    }
    view.alert = true;
    view.can_see_healthy = context.timeline().abandoned() != nullptr;
    const std::size_t troubles = violations.empty() ? misses.size() : violations.size();
    view.title = context.strings->count("view.trouble", troubles);
    view.text.clear();
    for (std::size_t index = 0; index < std::min(violations.size(), told_max); ++index) {
        view.text += (view.text.empty() ? "" : " ") +
                     context.say(violations[index].code, violations[index].arguments);
    }
    if (violations.size() > told_max) {
        view.text +=
            " " + context.strings->count("view.trouble_more", violations.size() - told_max);
    }
    if (violations.empty()) {
        view.text = context.say(misses.front().code, misses.front().arguments);
    }
}

}  // namespace

NarrationView narration_view(const Context& context) {
    NarrationView view;
    if (context.leading == nullptr) {
        view.caption = context.say("view.now_at_start");
        view.text = context.scenario->summary;
        return view;
    }
    view.caption = context.say("view.now", {{"number", std::to_string(context.steps_done())}});
    const auto telling = sim::log::tell_hop(context.world(), *context.leading);
    view.text = context.say(telling.key, telling.arguments);
    if (context.run->is_complete()) {
        tell_outcome(context, view);
    }
    return view;
}

}  // namespace ui::views
