// SPDX-License-Identifier: MIT
// Puts previews into words.
#include <array>

#include "sim/engine/provision_preview.h"
#include "ui/views/change_builder.h"
#include "ui/views/inspector_builder.h"
#include "ui/views/message_text.h"
#include "ui/views/provision_view.h"

namespace ui::views {

namespace {

using sim::ChainLink;
using sim::ProvisionPreview;

constexpr std::array marks{"preview.holds", "preview.unmet", "preview.not_asked"};

std::string compared(const sim::expression::Comparison& comparison, const Strings& strings) {
    return strings.text("view.why.compared",
                        Arguments{{"left", comparison.left_text},
                                  {"left_value", to_literal(comparison.left)},
                                  {"operator", comparison.operator_text},
                                  {"right_value", to_literal(comparison.right)}});
}

std::vector<std::string> all_compared(const std::vector<sim::expression::Comparison>& comparisons,
                                      const Strings& strings) {
    std::vector<std::string> texts;
    for (const sim::expression::Comparison& comparison : comparisons) {
        texts.push_back(compared(comparison, strings));
    }
    return texts;
}

ProvisionCondition condition_of(const ChainLink& link, const Strings& strings) {
    ProvisionCondition condition;
    condition.mark =
        link.state == ChainLink::State::unmet ? ProvisionMark::unmet : ProvisionMark::holds;
    condition.text = strings.text(link.code, link.arguments);
    condition.evidence = link.evidence;
    if (!link.setting.empty()) {
        const bool worded = link.setting_value.rfind("setting.", 0) == 0;
        condition.setting = strings.text(
            "view.why.setting",
            Arguments{{"setting", strings.text(link.setting)},
                      {"value", worded ? strings.text(link.setting_value) : link.setting_value}});
    }
    condition.comparisons = all_compared(link.comparisons, strings);
    return condition;
}

ProvisionStage stage_of(const sim::PreviewedStage& stage, const Strings& strings) {
    ProvisionStage view;
    view.name = strings.text("preview.stage." + std::string(name_of(stage.stage)));
    view.mark = stage.is_asked ? ProvisionMark::holds : ProvisionMark::not_asked;
    for (const ChainLink& link : stage.conditions) {
        view.conditions.push_back(condition_of(link, strings));
        if (view.conditions.back().mark == ProvisionMark::unmet) {
            view.mark = ProvisionMark::unmet;
        }
    }
    view.word = strings.text(marks.at(static_cast<std::size_t>(view.mark)));
    return view;
}

ProvisionMessage message_of(const sim::PreviewedExchange& exchange, const Strings& strings) {
    ProvisionMessage message;
    message.request = request_line(exchange.request);
    message.body = readable_json(exchange.request.body);
    if (exchange.response) {
        message.answer = exchange.response->status == 0 ? strings.text("preview.no_answer")
                                                        : status_line(exchange.response->status);
        message.answer_body = readable_json(exchange.response->body);
        message.succeeds = exchange.response->status >= 200 && exchange.response->status < 300;
    } else {
        message.answer = strings.text("preview.later");
        message.succeeds = false;
    }
    return message;
}

std::string verdict_text(const ProvisionPreview& preview, const ProvisionView& view,
                         const Strings& strings) {
    constexpr std::array keys{"preview.verdict.created",  "preview.verdict.linked",
                              "preview.verdict.updated",  "preview.verdict.unchanged",
                              "preview.verdict.not_sent", "preview.verdict.refused",
                              "preview.verdict.waits"};
    return strings.text(keys.at(static_cast<std::size_t>(preview.verdict)),
                        {{"person", view.person}, {"app", view.app}});
}

void add_choices(const sim::World& world, sim::UserId user, sim::AppId app, ProvisionView& view) {
    for (const auto& [id, details] : world.directory.users) {
        view.people.push_back({sim::directory::display_name(details.profile),
                               std::to_string(id.value),
                               id == user,
                               id,
                               {}});
    }
    for (const auto& [id, details] : world.apps.apps) {
        view.apps.push_back({details.label, std::to_string(id.value), id == app, {}, id});
    }
}

void add_mappings(const ProvisionPreview& preview, const Strings& strings, ProvisionView& view) {
    for (const sim::PreviewedMapping& mapping : preview.mappings) {
        ProvisionMapping told{mapping.target, mapping.expression, {}, {}};
        told.value =
            mapping.fails ? strings.text("preview.mapping_fails") : to_literal(mapping.value);
        told.comparisons = all_compared(mapping.comparisons, strings);
        view.mappings.push_back(std::move(told));
    }
}

}  // namespace

ProvisionView provision_view(const sim::World& world, sim::UserId user, sim::AppId app,
                             const Strings& strings) {
    ProvisionView view;
    if (world.directory.users.empty() || world.apps.apps.empty()) {
        view.problem = strings.text("preview.nobody");
        return view;
    }
    if (!world.directory.users.contains(user)) {
        user = world.directory.users.begin()->first;
    }
    if (!world.apps.apps.contains(app)) {
        app = world.apps.apps.begin()->first;
    }
    add_choices(world, user, app, view);
    view.person = sim::directory::display_name(world.directory.users.at(user).profile);
    view.app = world.apps.apps.at(app).label;
    const ProvisionPreview preview = sim::preview_provisioning(world, user, app);
    view.verdict = verdict_text(preview, view, strings);
    view.command = strings.text("preview.command." + std::string(name_of(preview.commands.front())),
                                {{"person", view.person}, {"app", view.app}});
    for (const sim::PreviewedStage& stage : preview.stages) {
        view.stages.push_back(stage_of(stage, strings));
        view.mark =
            view.stages.back().mark == ProvisionMark::unmet ? ProvisionMark::unmet : view.mark;
    }
    add_mappings(preview, strings, view);
    for (const sim::PreviewedExchange& exchange : preview.exchanges) {
        view.messages.push_back(message_of(exchange, strings));
    }
    view.changes = changes_between(world, preview.rehearsal.afterwards, strings);
    return view;
}

WhatIfView what_if_view(const sim::World& world, const std::vector<sim::Command>& commands,
                        const Strings& strings) {
    WhatIfView view;
    const sim::Rehearsal rehearsal = sim::rehearse(world, commands);
    if (rehearsal.refusal) {
        view.refusal = strings.text(rehearsal.refusal->code, rehearsal.refusal->arguments);
        return view;
    }
    view.at_once = changes_between(world, rehearsal.at_once, strings);
    view.afterwards = changes_between(rehearsal.at_once, rehearsal.afterwards, strings);
    view.follows = rehearsal.hops == 0 ? strings.text("preview.follows_nothing")
                                       : strings.count("preview.follows", rehearsal.hops);
    if (!rehearsal.is_whole) {
        view.follows += " " + strings.text("preview.follows_more");
    }
    return view;
}

}  // namespace ui::views
