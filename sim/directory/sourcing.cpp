// SPDX-License-Identifier: MIT
// Priority among sources, and attribute-level sourcing.
#include "sim/directory/sourcing.h"

#include <algorithm>
#include <set>

namespace sim::directory {

namespace {

// One source that knows the user, with the record as it says it.
struct Knowing {
    SourceId source;
    const Profile* record = nullptr;
};

// The highest priority first.
std::vector<Knowing> knowing(const State& state, UserId user, const ImportedRecord* record) {
    std::vector<Knowing> all;
    bool has_own_link = false;
    for (auto place = state.links.lower_bound({user, SourceId{}});
         user.exists() && place != state.links.end() && place->first.first == user; ++place) {
        const SourceId source = place->first.second;
        const bool fresh = record != nullptr && record->key.first == source;
        has_own_link = has_own_link || fresh;
        all.push_back({source, fresh ? &record->profile : &place->second.profile});
    }
    if (record != nullptr && !has_own_link) {
        all.push_back({record->key.first, &record->profile});
    }
    std::sort(all.begin(), all.end(), [&](const Knowing& left, const Knowing& right) {
        return rank_of(state, left.source) < rank_of(state, right.source);
    });
    return all;
}

// The source that fills the attribute: nullptr where the directory keeps it, and one without a
// record where an override names only sources that do not know the user.
const Knowing* filling(const State& state, const std::vector<Knowing>& sources,
                       const std::string& attribute) {
    static const Knowing nobody;
    const AttributeSourcing* sourcing = state.attribute_sourcing.find(attribute);
    if (sources.empty() ||
        (sourcing != nullptr && sourcing->kind == Sourcing::inherit_from_directory)) {
        return nullptr;
    }
    if (sourcing == nullptr || sourcing->kind == Sourcing::inherit_from_source) {
        return &sources.front();
    }
    for (const SourceId wanted : sourcing->order) {
        for (const Knowing& source : sources) {
            if (source.source == wanted) {
                return &source;
            }
        }
    }
    return &nobody;
}

Value value_of(const Mapping* mapping, const Profile& record) {
    if (mapping == nullptr || !mapping->parsed) {
        return Null{};
    }
    expression::Context context;
    context.source = &record;
    auto evaluation = expression::evaluate(*mapping->parsed, context);
    return evaluation ? std::move(evaluation->value) : Value{Null{}};
}

bool maps(const State& state, const std::vector<Knowing>& sources, const std::string& attribute) {
    return std::any_of(sources.begin(), sources.end(), [&](const Knowing& source) {
        return state.mappings.contains({source.source, attribute});
    });
}

}  // namespace

SourceSettings settings_of(const State& state, SourceId source) {
    const SourceSettings* set = state.source_settings.find(source);
    return set != nullptr ? *set : SourceSettings{};
}

std::size_t rank_of(const State& state, SourceId source) {
    const auto& order = state.source_priority;
    const auto place = std::find(order.begin(), order.end(), source);
    return place != order.end() ? static_cast<std::size_t>(place - order.begin())
                                : order.size() + source.value;
}

SourceId profile_source_of(const State& state, UserId user) {
    const auto all = knowing(state, user, nullptr);
    return all.empty() ? SourceId{} : all.front().source;
}

std::vector<SourceId> sources_of(const State& state, UserId user) {
    std::vector<SourceId> sources;
    for (const Knowing& source : knowing(state, user, nullptr)) {
        sources.push_back(source.source);
    }
    return sources;
}

Value mapped_value(const State& state, SourceId source, const std::string& attribute,
                   const Profile& record) {
    return value_of(state.mappings.find({source, attribute}), record);
}

Profile sourced_profile(const State& state, UserId user, const ImportedRecord* record) {
    const std::vector<Knowing> sources = knowing(state, user, record);
    std::set<std::string> attributes;
    for (const Knowing& source : sources) {
        for (auto place = state.mappings.lower_bound({source.source, ""});
             place != state.mappings.end() && place->first.first == source.source; ++place) {
            attributes.insert(place->first.second);
        }
    }
    Profile profile;
    for (const std::string& attribute : attributes) {
        const Knowing* source = filling(state, sources, attribute);
        if (source == nullptr) {
            continue;
        }
        profile.set(attribute, source->record != nullptr
                                   ? mapped_value(state, source->source, attribute, *source->record)
                                   : Value{Null{}});
    }
    return profile;
}

Profile profile_changes(const State& state, UserId user, const ImportedRecord* record) {
    const Profile& now = state.users.at(user).profile;
    const Profile sourced = sourced_profile(state, user, record);
    Profile changes;
    for (const auto& [name, value] : sourced.entries()) {
        if (now.get(name) != value) {
            changes.set(name, value);
        }
    }
    return changes;
}

SourceId source_of_attribute(const State& state, UserId user, const std::string& attribute) {
    const std::vector<Knowing> sources = knowing(state, user, nullptr);
    const Knowing* source = filling(state, sources, attribute);
    return source != nullptr && maps(state, sources, attribute) ? source->source : SourceId{};
}

const std::vector<std::pair<std::string, std::string>>& usual_mappings() {
    static const std::vector<std::pair<std::string, std::string>> mappings = {
        {"login", "source.email"},
        {"email", "source.email"},
        {"firstName", "source.given_name"},
        {"lastName", "source.family_name"},
        {"displayName", "source.given_name + \" \" + source.family_name"},
        {"department", "source.department"},
        {"title", "source.title"},
        {"manager", "source.manager"},
        {"city", "source.location"},
        {"employeeNumber", "source.employee_id"},
        {"userType", "source.employee_type"}};
    return mappings;
}

bool is_sourced(const State& state, UserId user, const std::string& attribute) {
    const std::vector<Knowing> sources = knowing(state, user, nullptr);
    return filling(state, sources, attribute) != nullptr && maps(state, sources, attribute);
}

AttributeOrigin origin_of(const State& state, const User& user, std::string_view attribute) {
    const std::string name(attribute);
    const UserId id = user_of_record(state, {user.source, user.record});
    const SourceId source = source_of_attribute(state, id, name);
    const Mapping* mapping = state.mappings.find({source, name});
    if (mapping == nullptr) {
        return AttributeOrigin::directory;
    }
    const bool plain = mapping->expression.find_first_of(" +(?\"") == std::string::npos;
    return plain ? AttributeOrigin::source : AttributeOrigin::expression;
}

}  // namespace sim::directory
