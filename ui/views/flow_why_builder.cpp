// SPDX-License-Identifier: MIT
// Why a flow ran for somebody, or did not, from the step at the cursor.
#include <variant>

#include "sim/engine/explain_flow.h"
#include "ui/views/inspector_builder.h"

namespace ui::views {

namespace {

// The run that an event belongs to; none where it is of no run.
sim::workflows::FlowRunId run_of(const sim::workflows::Event& event) {
    return std::visit(
        [](const auto& payload) {
            if constexpr (requires { payload.flow_run; }) {
                return payload.flow_run;
            } else {
                return sim::workflows::FlowRunId{};
            }
        },
        event);
}

void add_links(const Context& context, const std::vector<sim::ChainLink>& links, WhyView& view) {
    for (const sim::ChainLink& link : links) {
        view.links.push_back(why_link(context, link));
    }
}

WhyView of_run(const Context& context, sim::workflows::FlowRunId id) {
    const sim::World& world = context.world();
    const sim::workflows::FlowRun& run = world.workflows.runs.at(id);
    WhyView view;
    view.question =
        context.say(run.user.exists() ? "view.why.flow" : "view.why.flow_alone",
                    {{"flow", sim::workflows::title_of(world.workflows, run.flow)},
                     {"person", sim::name_of_person(world, sim::person_of(world, run.user))}});
    view.about = context.say("view.why.flow_run", {{"number", std::to_string(id.value)}});
    add_links(context, sim::explain_flow_run(context.timeline(), id), view);
    // Behind several runs stands why they are several.
    const auto all = sim::explain_flow(context.timeline(), run.flow, run.user);
    if (!all.empty() && all.back().state == sim::ChainLink::State::consequence) {
        add_links(context, {all.back()}, view);
    }
    return view;
}

WhyView of_silence(const Context& context, const sim::workflows::FlowNotTriggered& silent) {
    const sim::World& world = context.world();
    WhyView view;
    view.question =
        context.say("view.why.flow_silent",
                    {{"flow", sim::workflows::title_of(world.workflows, silent.flow)},
                     {"person", sim::name_of_person(world, sim::person_of(world, silent.user))}});
    view.about = context.say("view.why.flow_no_run");
    add_links(context, sim::explain_flow(context.timeline(), silent.flow, silent.user), view);
    return view;
}

}  // namespace

std::optional<WhyView> flow_why(const Context& context) {
    const auto* event = context.leading == nullptr
                            ? nullptr
                            : std::get_if<sim::workflows::Event>(&context.leading->what);
    if (event == nullptr) {
        return std::nullopt;
    }
    std::optional<WhyView> view;
    if (const auto* silent = std::get_if<sim::workflows::FlowNotTriggered>(event)) {
        view = of_silence(context, *silent);
    } else if (const auto id = run_of(*event); id.exists()) {
        view = of_run(context, id);
    }
    if (view) {
        view->unmet = context.say("view.why.not_met");
        view->repairs = repairs_of(context);
    }
    return view;
}

}  // namespace ui::views
