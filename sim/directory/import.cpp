// SPDX-License-Identifier: MIT
// Matches records with users by record number and login, and maps their attributes.
#include "sim/directory/import.h"

namespace sim::directory {

namespace {

std::vector<Event> skip(ImportId import, const ImportedRecord& record, std::string reason) {
    return {RecordSkipped{import, record.key, std::move(reason)}};
}

std::vector<Event> create(const State& state, ImportId import, const ImportedRecord& record,
                          const std::string& okta_id) {
    User user;
    user.okta_id = okta_id;
    user.profile = mapped_profile(state, record);
    user.source = record.key.first;
    user.record = record.key.second;
    user.source_profile = record.profile;
    const std::string_view login = user.profile.text("login");
    if (login.empty()) {
        return skip(import, record, "import.skipped.no_login");
    }
    if (user_of_login(state, login).exists()) {
        return skip(import, record, "import.skipped.login_taken");
    }
    return {UserCreated{state.next_user, std::move(user), import}};
}

std::vector<Event> update(const State& state, ImportId import, const ImportedRecord& record,
                          UserId user) {
    const Profile mapped = mapped_profile(state, record);
    const User& known = state.users.at(user);
    const UserId owner = user_of_login(state, mapped.text("login"));
    if (mapped.text("login").empty()) {
        return skip(import, record, "import.skipped.no_login");
    }
    if (owner.exists() && owner != user) {
        return skip(import, record, "import.skipped.login_taken");
    }
    Profile changes;
    for (const auto& [name, value] : mapped.entries()) {
        if (known.profile.get(name) != value) {
            changes.set(name, value);
        }
    }
    return {UserProfileUpdated{user, std::move(changes), record.profile, import}};
}

}  // namespace

ImportNeed import_need(const State& state, const ImportedRecord& record) {
    const UserId user = user_of_record(state, record.key);
    if (!user.exists()) {
        return record.works_here ? ImportNeed::create : ImportNeed::wait;
    }
    const User& known = state.users.at(user);
    const bool gone = known.status == UserStatus::deprovisioned;
    if (record.works_here) {
        if (gone) {
            return ImportNeed::reactivate;
        }
        return known.source_profile == record.profile ? ImportNeed::nothing : ImportNeed::update;
    }
    return gone ? ImportNeed::nothing : ImportNeed::deactivate;
}

Profile mapped_profile(const State& state, const ImportedRecord& record) {
    expression::Context context;
    context.source = &record.profile;
    Profile profile;
    for (auto place = state.mappings.lower_bound({record.key.first, ""});
         place != state.mappings.end() && place->first.first == record.key.first; ++place) {
        const Mapping& mapping = place->second;
        Value value = Null{};
        if (mapping.parsed) {
            auto evaluation = expression::evaluate(*mapping.parsed, context);
            if (evaluation) {
                value = std::move(evaluation->value);
            }
        }
        profile.set(place->first.second, std::move(value));
    }
    return profile;
}

AttributeOrigin origin_of(const State& state, const User& user, std::string_view attribute) {
    const Mapping* mapping = state.mappings.find({user.source, std::string(attribute)});
    if (mapping == nullptr) {
        return AttributeOrigin::directory;
    }
    const bool plain = mapping->expression.find_first_of(" +(?\"") == std::string::npos;
    return plain ? AttributeOrigin::source : AttributeOrigin::expression;
}

std::vector<Event> import_record(const State& state, ImportId import, const ImportedRecord& record,
                                 const std::string& okta_id) {
    const UserId user = user_of_record(state, record.key);
    switch (import_need(state, record)) {
        case ImportNeed::create:
            return create(state, import, record, okta_id);
        case ImportNeed::update:
            return update(state, import, record, user);
        case ImportNeed::reactivate:
            if (state.users.at(user).source_profile != record.profile) {
                return update(state, import, record, user);
            }
            return {};
        case ImportNeed::nothing:
        case ImportNeed::deactivate:
        case ImportNeed::wait:
            return {};
    }
    return {};
}

}  // namespace sim::directory
