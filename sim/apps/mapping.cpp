// SPDX-License-Identifier: MIT
// Evaluates mappings and lays the values of assignments over them.
#include "sim/apps/mapping.h"

#include <algorithm>

namespace sim::apps {

namespace {

Value evaluated(const Mapping& mapping, const expression::Context& context) {
    if (mapping.parsed) {
        auto evaluation = expression::evaluate(*mapping.parsed, context);
        if (evaluation) {
            return std::move(evaluation->value);
        }
    }
    return Null{};
}

// Whether an update leaves this attribute as it was pushed.
bool stays(const Mapping& mapping, Purpose purpose) {
    if (purpose == Purpose::create) {
        return false;
    }
    const bool asks_groups = mapping.parsed && expression::asks_groups(*mapping.parsed);
    return mapping.applies == Applies::create_only || (purpose == Purpose::update && asks_groups);
}

void add_texts(std::vector<std::string>& texts, const Value& value) {
    const auto add = [&](const std::string& text) {
        if (std::find(texts.begin(), texts.end(), text) == texts.end()) {
            texts.push_back(text);
        }
    };
    if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
        std::for_each(list->begin(), list->end(), add);
    } else if (!is_blank(value)) {
        add(to_plain(value));
    }
}

bool is_combined(const ProfileSources& sources, const std::string& attribute) {
    return std::find(sources.combined.begin(), sources.combined.end(), attribute) !=
           sources.combined.end();
}

void lay_group_values(Profile& profile, const ProfileSources& sources) {
    Profile given;
    for (const Profile* values : sources.group_values) {
        for (const auto& [attribute, value] : values->entries()) {
            if (is_blank(value)) {
                continue;
            }
            if (is_combined(sources, attribute)) {
                std::vector<std::string> texts;
                add_texts(texts, given.get(attribute));
                add_texts(texts, value);
                given.set(attribute, std::move(texts));
            } else if (!given.has(attribute)) {
                given.set(attribute, value);
            }
        }
    }
    for (const auto& [attribute, value] : given.entries()) {
        profile.set(attribute, value);
    }
}

}  // namespace

std::string_view name_of(Applies applies) {
    return applies == Applies::create_only ? "create_only" : "create_and_update";
}

Profile make_profile(const std::vector<Mapping>& mappings, const ProfileSources& sources,
                     Purpose purpose) {
    Profile profile;
    for (const Mapping& mapping : mappings) {
        const bool keeps = sources.pushed != nullptr && sources.pushed->has(mapping.target) &&
                           stays(mapping, purpose);
        profile.set(mapping.target, keeps ? sources.pushed->get(mapping.target)
                                          : evaluated(mapping, sources.context));
    }
    lay_group_values(profile, sources);
    if (sources.own_values != nullptr) {
        for (const auto& [attribute, value] : sources.own_values->entries()) {
            profile.set(attribute, value);
        }
    }
    return profile;
}

std::vector<std::string> failing_targets(const std::vector<Mapping>& mappings,
                                         const expression::Context& context) {
    std::vector<std::string> targets;
    for (const Mapping& mapping : mappings) {
        if (!mapping.parsed || !expression::evaluate(*mapping.parsed, context)) {
            targets.push_back(mapping.target);
        }
    }
    return targets;
}

MappingPreview preview_mapping(std::string_view text, const expression::Context& context) {
    using Verdict = MappingPreview::Verdict;
    if (text.empty()) {
        return {};
    }
    const auto parsed = expression::Expression::parse(text, expression::Place::attribute_mapping);
    if (!parsed) {
        return {Verdict::invalid, Null{}, parsed.error()};
    }
    auto evaluation = expression::evaluate(*parsed, context);
    if (!evaluation) {
        return {Verdict::invalid, Null{}, evaluation.error()};
    }
    const Verdict verdict = is_blank(evaluation->value) ? Verdict::empty : Verdict::valid;
    return {verdict, std::move(evaluation->value), {}};
}

}  // namespace sim::apps
