// SPDX-License-Identifier: MIT
// Turns looks into texts and back.
#include "lessons/incident_step.h"

namespace lessons {

namespace {

std::string source_key(const sim::World& world, sim::SourceId source) {
    const auto* known = world.hr.sources.find(source);
    return known == nullptr ? std::string() : known->key;
}

sim::SourceId source_named(const sim::World& world, const std::string& key) {
    for (const auto& [id, source] : world.hr.sources) {
        if (source.key == key) {
            return id;
        }
    }
    return {};
}

sim::RuleId rule_named(const sim::World& world, const std::string& name) {
    for (const auto& [id, rule] : world.directory.rules) {
        if (rule.name == name) {
            return id;
        }
    }
    return {};
}

sim::Person person_in(const sim::World& world, const std::string& text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos) {
        return {};
    }
    const sim::SourceId source = source_named(world, text.substr(0, slash));
    return sim::person_of(world, {source, text.substr(slash + 1)});
}

std::optional<LookKind> kind_named(const std::string& name) {
    for (int i = 0; i < look_kind_count; ++i) {
        if (name_of(static_cast<LookKind>(i)) == name) {
            return static_cast<LookKind>(i);
        }
    }
    return std::nullopt;
}

}  // namespace

std::string person_text(const sim::World& world, const sim::Person& person) {
    if (!person.exists()) {
        return {};
    }
    if (person.record.first.exists()) {
        return source_key(world, person.record.first) + "/" + person.record.second;
    }
    const auto* user = world.directory.users.find(person.user);
    return user == nullptr ? std::string() : "/" + std::string(user->profile.text("login"));
}

IncidentStep look_step(const sim::World& world, const Look& look) {
    const auto* app = world.apps.apps.find(look.app);
    const auto* rule = world.directory.rules.find(look.rule);
    return {"look",
            {std::string(name_of(look.kind)), person_text(world, look.person),
             app == nullptr ? std::string() : app->key, source_key(world, look.source),
             rule == nullptr ? std::string() : rule->name}};
}

std::optional<Look> look_in(const sim::World& world, const IncidentStep& step) {
    constexpr std::size_t texts = 5;
    const auto kind = step.about.empty() ? std::nullopt : kind_named(step.about.front());
    if (!kind || step.about.size() != texts) {
        return std::nullopt;
    }
    Look look;
    look.kind = *kind;
    look.person = person_in(world, step.about[1]);
    look.app = sim::apps::app_named(world.apps, step.about[2]);
    look.source = source_named(world, step.about[3]);
    look.rule = rule_named(world, step.about[4]);
    const bool is_whole = look.person.exists() != step.about[1].empty() &&
                          look.app.exists() != step.about[2].empty() &&
                          look.source.exists() != step.about[3].empty() &&
                          look.rule.exists() != step.about[4].empty();
    return is_whole ? std::optional(look) : std::nullopt;
}

}  // namespace lessons
