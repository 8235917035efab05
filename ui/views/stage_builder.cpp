// SPDX-License-Identifier: MIT
// The stations with their tense, the person's two records, and the threads between them.
#include "ui/views/stage_builder.h"

#include <algorithm>

#include "sim/base/text.h"
#include "sim/directory/import.h"
#include "sim/log/hop.h"
#include "ui/strings/dates.h"

namespace ui::views {

namespace {

using sim::log::Station;

// Assignments are the directory's doing, but the stage shows them where the rules give them.
Station stage_station(const sim::Event& event) {
    const Station station = sim::log::station_of(event);
    const bool assigns = std::holds_alternative<sim::apps::Event>(event.what);
    return assigns && station == Station::directory ? Station::rules : station;
}

// Which stations this run has reached for the person, the present one included.
struct Reached {
    bool hr = false;
    bool directory = false;
    bool rules = false;
    bool provisioning = false;
    bool apps = false;
};

Reached reached_by(const Context& context) {
    Reached reached;
    for (const sim::Event& event : context.seen()) {
        if (sim::is_bookkeeping(event) ||
            sim::subject_of(context.world(), event).person != context.person) {
            continue;
        }
        switch (stage_station(event)) {
            case Station::hr:
                reached.hr = true;
                break;
            case Station::directory:
                reached.directory = true;
                break;
            case Station::rules:
                reached.rules = true;
                break;
            case Station::provisioning:
                reached.provisioning = true;
                break;
            case Station::apps:
                reached.apps = true;
                break;
            case Station::lab:
                break;
        }
    }
    return reached;
}

StationView station(const Context& context, const std::string& key, bool reached, bool is_now) {
    const Tense tense = is_now ? Tense::now : reached ? Tense::happened : Tense::later;
    return {tense, context.say("view.station." + key),
            context.say("view.station." + key + ".role")};
}

WireTense wire_into(bool reached, bool is_now) {
    return is_now ? WireTense::now : reached ? WireTense::happened : WireTense::later;
}

AttributeRow row(const Context& context, const std::string& label, const sim::Value& value) {
    return {context.say(label), sim::to_plain(value), "", false};
}

ChipView chip_of(const Context& context, sim::hr::Standing standing) {
    switch (standing) {
        case sim::hr::Standing::working:
            return {ChipStatus::success, context.say("view.hr.hired"), false};
        case sim::hr::Standing::on_leave:
            return {ChipStatus::queued, context.say("view.hr.on_leave"), false};
        case sim::hr::Standing::not_started:
            return {ChipStatus::queued, context.say("view.hr.starts_later"), false};
        case sim::hr::Standing::left:
            break;
    }
    return {ChipStatus::terminated, context.say("view.hr.terminated"), false};
}

PersonCard record_card(const Context& context, const std::string& followed) {
    PersonCard card;
    const sim::hr::Employee* employee = context.world().hr.employees.find(context.person.record);
    if (employee == nullptr) {
        return card;
    }
    const sim::Profile& attributes = employee->attributes;
    card.name = std::string(sim::trimmed(std::string(attributes.text("given_name")) + " " +
                                         std::string(attributes.text("family_name"))));
    card.initials = initials_of(card.name);
    card.identifier = context.person.record.second;
    card.chip =
        chip_of(context, sim::hr::standing_on(*employee, sim::date_of(context.world().now)));
    card.rows.push_back(row(context, "view.hr.department", attributes.get("department")));
    card.rows.back().followed = followed == "department";
    card.rows.push_back(row(context, "view.hr.title", attributes.get("title")));
    card.rows.back().followed = followed == "title";
    card.rows.push_back(row(context, "view.hr.manager", attributes.get("manager")));
    const bool ends = employee->end_date.has_value();
    card.rows.push_back(
        {context.say(ends ? "view.hr.last_day" : "view.hr.start_date"),
         date_text(*context.strings, ends ? *employee->end_date : employee->start_date), "",
         false});
    return card;
}

ChipStatus chip_of(sim::directory::UserStatus status) {
    using enum sim::directory::UserStatus;
    switch (status) {
        case active:
            return ChipStatus::active;
        case deprovisioned:
            return ChipStatus::deactivated;
        case staged:
        case provisioned:
            return ChipStatus::queued;
        case recovery:
        case password_expired:
        case locked_out:
        case suspended:
            return ChipStatus::switched_off;
    }
    return ChipStatus::no_account;
}

std::string origin_text(const Context& context, const sim::directory::User& user,
                        const std::string& attribute) {
    using sim::directory::AttributeOrigin;
    switch (sim::directory::origin_of(context.world().directory, user, attribute)) {
        case AttributeOrigin::source:
            return context.say("view.origin.source");
        case AttributeOrigin::expression:
            return context.say("view.origin.expression");
        case AttributeOrigin::directory:
            return context.say("view.origin.directory");
    }
    return {};
}

PersonCard user_card(const Context& context, const std::string& followed) {
    PersonCard card;
    const sim::directory::User* user = context.world().directory.users.find(context.person.user);
    if (user == nullptr) {
        return card;
    }
    card.name = sim::directory::display_name(user->profile);
    card.initials = initials_of(card.name);
    card.identifier = user->okta_id;
    card.chip = ChipView{chip_of(user->status), std::string(name_of(user->status)), true};
    for (const char* attribute : {"department", "title", "login", "displayName"}) {
        card.rows.push_back({attribute, sim::to_plain(user->profile.get(attribute)),
                             origin_text(context, *user, attribute), followed == attribute});
    }
    return card;
}

std::vector<ThreadView> threads_of(const StageView& stage, const std::string& followed) {
    std::vector<ThreadView> threads;
    if (stage.record.rows.empty() || stage.user.rows.empty()) {
        return threads;
    }
    using Between = ThreadView::Between;
    threads.push_back({Between::hr_and_directory, 0, followed == "department"});
    threads.push_back({Between::hr_and_directory, 1, followed == "title"});
    if (!stage.rule.expression_value.empty()) {
        threads.push_back({Between::directory_and_rule, 0, followed == "department"});
    }
    return threads;
}

}  // namespace

std::string initials_of(const std::string& name) {
    std::string initials;
    for (const std::string& part : sim::split(name, ' ')) {
        if (part.empty()) {
            continue;
        }
        // A letter outside ASCII is more than one byte; continuation bytes begin with 10.
        std::size_t length = 1;
        while (length < part.size() && (static_cast<unsigned char>(part[length]) >> 6U) == 2) {
            ++length;
        }
        initials += part.substr(0, length);
    }
    return initials;
}

StageView stage_view(const Context& context) {
    const Reached reached = reached_by(context);
    const auto now =
        context.leading != nullptr ? std::optional{stage_station(*context.leading)} : std::nullopt;
    StageView stage;
    stage.hr = station(context, "hr", reached.hr, now == Station::hr);
    stage.directory = station(context, "directory", reached.directory, now == Station::directory);
    stage.rules = station(context, "rules", reached.rules, now == Station::rules);
    stage.provisioning =
        station(context, "provisioning", reached.provisioning, now == Station::provisioning);
    stage.apps = station(context, "apps", reached.apps,
                         now == Station::apps || now == Station::provisioning);
    const RuleChoice choice = choose_rule(context);
    const std::string followed = choice.asked && choice.matched ? choice.attribute : "";
    stage.record = record_card(context, followed);
    stage.user = user_card(context, followed);
    stage.rule = rule_card(context, choice);
    stage.lanes = lanes(context);
    stage.threads = threads_of(stage, followed);
    stage.hr_wire = wire_into(reached.directory, now == Station::directory);
    stage.directory_wire = wire_into(reached.rules, now == Station::rules);
    stage.rules_wire = wire_into(reached.provisioning, now == Station::provisioning);
    stage.wire_label = context.say("view.wire_label");
    const bool broken = std::any_of(stage.lanes.begin(), stage.lanes.end(),
                                    [](const LaneView& lane) { return lane.broken; });
    if (broken) {
        stage.provisioning.tense = Tense::broken;
        stage.apps.tense = Tense::broken;
    }
    return stage;
}

}  // namespace ui::views
