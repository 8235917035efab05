// SPDX-License-Identifier: MIT
// The chain of reasons for one person and one app, its evidence, and what could be tried.
#include <algorithm>

#include "sim/engine/explain.h"
#include "sim/engine/invariants.h"
#include "sim/faults/catalogue.h"
#include "ui/views/inspector_builder.h"

namespace ui::views {

namespace {

using sim::AccountQuestion;
using sim::ChainLink;

std::string question_key(AccountQuestion question) {
    switch (question) {
        case AccountQuestion::why_there:
            return "view.why.there";
        case AccountQuestion::why_not_there:
            return "view.why.not_there";
        case AccountQuestion::why_still_active:
            return "view.why.still_active";
    }
    return {};
}

WhyLink::Mark mark_of(ChainLink::State state) {
    switch (state) {
        case ChainLink::State::happened:
            return WhyLink::Mark::happened;
        case ChainLink::State::unmet:
            return WhyLink::Mark::unmet;
        case ChainLink::State::consequence:
            return WhyLink::Mark::consequence;
    }
    return WhyLink::Mark::happened;
}

std::string setting_text(const Context& context, const ChainLink& link) {
    if (link.setting.empty()) {
        return {};
    }
    const bool worded = link.setting_value.rfind("setting.", 0) == 0;
    return context.say("view.why.setting",
                       {{"setting", context.say(link.setting)},
                        {"value", worded ? context.say(link.setting_value) : link.setting_value}});
}

}  // namespace

WhyLink why_link(const Context& context, const ChainLink& link) {
    WhyLink view;
    view.mark = mark_of(link.state);
    view.text = context.say(link.code, link.arguments);
    view.evidence = link.evidence;
    view.setting = setting_text(context, link);
    if (link.event.exists()) {
        view.step = context.step_text(link.event);
        if (!view.step.empty()) {
            view.cursor = context.timeline().step_of(link.event) + 1;
        }
    }
    for (const sim::expression::Comparison& comparison : link.comparisons) {
        view.comparisons.push_back(
            context.say("view.why.compared", {{"left", comparison.left_text},
                                              {"left_value", to_literal(comparison.left)},
                                              {"operator", comparison.operator_text},
                                              {"right_value", to_literal(comparison.right)}}));
    }
    return view;
}

namespace {

// What a person can check by themselves: the log, the switch, the app's record.
std::vector<EvidenceRow> evidence_of(const Context& context, const sim::Explanation& answer) {
    std::vector<EvidenceRow> rows;
    const sim::World& world = context.world();
    if (answer.question == AccountQuestion::why_there) {
        return rows;
    }
    const bool leaving = answer.question == AccountQuestion::why_still_active;
    const std::string type =
        leaving ? "application.provision.user.deactivate" : "application.provision.user.push";
    std::size_t logged = 0;
    for (const auto& entry : context.log->rows_until(context.timeline().cursor())) {
        const bool its = entry.is_logged() && entry.event_type == type &&
                         entry.subject.app == answer.app && entry.subject.person == answer.person;
        logged += its ? 1 : 0;
    }
    rows.push_back({EvidenceRow::Kind::log, context.say("view.why.log"),
                    context.strings->count(
                        leaving ? "view.why.deactivate_events" : "view.why.push_events", logged)});
    const sim::apps::App& app = world.apps.apps.at(answer.app);
    const bool on = leaving ? app.deactivate_users : app.create_users;
    rows.push_back({EvidenceRow::Kind::setting, context.say("view.why.to_app"),
                    context.say("view.why.setting",
                                {{"setting", context.say(leaving ? "setting.deactivate_users"
                                                                 : "setting.create_users")},
                                 {"value", context.say(on ? "setting.on" : "setting.off")}})});
    const auto* account = sim::apps::linked_account(world.apps, answer.person.user, answer.app);
    rows.push_back({EvidenceRow::Kind::record, context.say("view.why.record", {{"app", app.label}}),
                    account == nullptr
                        ? context.say("view.why.no_record")
                        : "active: " + std::string(account->active ? "true" : "false")});
    return rows;
}

}  // namespace

std::vector<RepairOption> repairs_of(const Context& context) {
    std::vector<RepairOption> options;
    const bool damaged = !sim::scenario::violations_in(context.world(), *context.scenario).empty();
    for (const auto& [id, fault] : context.world().faults.faults) {
        const sim::faults::CatalogueEntry* entry = sim::faults::find_entry(fault.key);
        if (entry == nullptr || (!fault.present && !damaged)) {
            continue;
        }
        std::string about = context.say("fault." + fault.key + ".name");
        for (const sim::faults::Repair& repair : entry->repairs) {
            const std::string key(repair.key);
            options.push_back({id, key, context.say("repair." + key + ".name"),
                               context.say("repair." + key + ".effect"), std::move(about)});
            about.clear();
        }
    }
    if (!options.empty() && options.front().fault == options.back().fault) {
        options.front().about.clear();
    }
    return options;
}

WhyView why_view(const Context& context, sim::AppId app) {
    WhyView view;
    const sim::World& world = context.world();
    view.repairs = repairs_of(context);
    view.unmet = context.say("view.why.missing_hop");
    if (!context.person.exists() || !world.apps.apps.contains(app)) {
        view.question = context.say("view.why.nobody");
        return view;
    }
    const sim::Explanation answer = sim::explain_account(context.timeline(), context.person, app);
    const std::string person = sim::name_of_person(world, context.person);
    const std::string label = world.apps.apps.at(app).label;
    view.question =
        context.say(question_key(answer.question), {{"person", person}, {"app", label}});
    const sim::directory::User* user = world.directory.users.find(context.person.user);
    view.about = context.say(
        "view.why.about",
        {{"app", label},
         {"person", user != nullptr ? std::string(user->profile.text("login")) : person}});
    for (const ChainLink& link : answer.links) {
        view.links.push_back(why_link(context, link));
    }
    view.evidence = evidence_of(context, answer);
    return view;
}

}  // namespace ui::views
