// SPDX-License-Identifier: MIT
// Decides what each record asks for, and turns it into facts about users.
#include "sim/directory/import.h"

namespace sim::directory {

namespace {

std::vector<Event> skip(ImportId import, const ImportedRecord& record, Bucket counted_as,
                        std::string reason) {
    return {RecordSkipped{import, record.key, counted_as, std::move(reason)}};
}

SourceLink link_of(const ImportedRecord& record) {
    return {record.key.second, record.profile, record.standing};
}

// Why this login cannot be the user's; empty when it can.
std::string objection_to_login(const State& state, UserId user, std::string_view login) {
    if (login.empty()) {
        return "import.skipped.no_login";
    }
    const UserId owner = user_of_login(state, login);
    return owner.exists() && owner != user ? "import.skipped.login_taken" : "";
}

std::vector<Event> create(const State& state, ImportId import, const ImportedRecord& record,
                          const std::string& okta_id, Bucket counted_as) {
    User user;
    user.okta_id = okta_id;
    user.profile = sourced_profile(state, UserId{}, &record);
    user.source = record.key.first;
    user.record = record.key.second;
    const std::string objection = objection_to_login(state, UserId{}, user.profile.text("login"));
    if (!objection.empty()) {
        return skip(import, record, counted_as, objection);
    }
    return {UserCreated{state.next_user, std::move(user), link_of(record), import}};
}

// The login after the changes; a change to an unusable one skips the whole record.
std::string objection_to_changes(const State& state, UserId user, const Profile& changes) {
    return changes.has("login") ? objection_to_login(state, user, changes.text("login")) : "";
}

std::vector<Event> update(const State& state, ImportId import, const ImportedRecord& record,
                          UserId user, Bucket counted_as) {
    Profile changes = profile_changes(state, user, &record);
    const std::string objection = objection_to_changes(state, user, changes);
    if (!objection.empty()) {
        return skip(import, record, counted_as, objection);
    }
    return {UserProfileUpdated{user, std::move(changes), record.key.first, record.profile, import}};
}

std::vector<Event> link(const State& state, ImportId import, const ImportedRecord& record,
                        const Match& match, Bucket counted_as) {
    const User& user = state.users.at(match.user);
    Profile changes = profile_changes(state, match.user, &record);
    const std::string objection = objection_to_changes(state, match.user, changes);
    if (!objection.empty()) {
        return skip(import, record, counted_as, objection);
    }
    const SourceId source = record.key.first;
    std::vector<Event> events;
    events.emplace_back(UserLinked{match.user, source, link_of(record), match.kind, import});
    const bool outranks =
        !user.source.exists() || rank_of(state, source) < rank_of(state, user.source);
    if (outranks) {
        events.emplace_back(
            ProfileSourceChanged{match.user, user.source, source, record.key.second});
    }
    if (!changes.entries().empty()) {
        events.emplace_back(
            UserProfileUpdated{match.user, std::move(changes), source, record.profile, import});
    }
    return events;
}

// The administrator's choice comes before what matching finds now.
std::vector<Event> link_matched(const State& state, ImportId import, const ImportedRecord& record,
                                Bucket counted_as) {
    const Confirmation* chosen = state.confirmations.find(record.key);
    const Match match =
        chosen != nullptr ? Match{chosen->kind, chosen->user} : find_match(state, record);
    const bool gone =
        !state.users.contains(match.user) || state.links.contains({match.user, record.key.first});
    return gone ? skip(import, record, counted_as, "import.skipped.match_is_gone")
                : link(state, import, record, match, counted_as);
}

std::vector<Event> unlink(const State& state, ImportId import, const RecordKey& record,
                          UserId user) {
    std::vector<Event> events;
    events.emplace_back(UserUnlinked{user, record, import});
    if (state.users.at(user).source != record.first) {
        return events;
    }
    for (const SourceId next : sources_of(state, user)) {
        if (next != record.first) {
            events.emplace_back(ProfileSourceChanged{user, record.first, next,
                                                     state.links.at({user, next}).record});
            return events;
        }
    }
    events.emplace_back(ProfileSourceChanged{user, record.first, SourceId{}, ""});
    return events;
}

ImportNeed need_of_unknown(const State& state, const ImportedRecord& record) {
    if (!record.works_here()) {
        return ImportNeed::wait;  // inactive records are never imported as new, not even in full
    }
    const Confirmation* waiting = state.confirmations.find(record.key);
    if (waiting != nullptr) {
        switch (waiting->choice) {
            case MatchChoice::open:
                return ImportNeed::awaiting;
            case MatchChoice::ignore:
                return ImportNeed::ignored;
            case MatchChoice::create:
                return ImportNeed::create;
            case MatchChoice::link:
                return ImportNeed::link;
        }
    }
    const SourceSettings settings = settings_of(state, record.key.first);
    switch (find_match(state, record).kind) {
        case MatchKind::exact:
            return settings.confirms_exact ? ImportNeed::link : ImportNeed::ask;
        case MatchKind::partial:
            return settings.confirms_partial ? ImportNeed::link : ImportNeed::ask;
        case MatchKind::none:
            break;
    }
    return settings.confirms_new ? ImportNeed::create : ImportNeed::ask;
}

ImportNeed need_of_ended(const State& state, const ImportedRecord& record, const User& user,
                         const SourceLink& known) {
    const WhenDeactivated policy = settings_of(state, record.key.first).when_deactivated;
    if (policy == WhenDeactivated::deactivate && user.status != UserStatus::deprovisioned) {
        return ImportNeed::deactivate;
    }
    if (policy == WhenDeactivated::suspend && user.status == UserStatus::active) {
        return ImportNeed::suspend;
    }
    if (policy == WhenDeactivated::nothing) {
        if (record.is_deleted) {
            return ImportNeed::unlink;
        }
        if (known.profile != record.profile && user.status != UserStatus::deprovisioned) {
            return ImportNeed::update;  // attributes are still sourced, only the life cycle is not
        }
    }
    return known.standing != record.standing ? ImportNeed::note : ImportNeed::nothing;
}

ImportNeed need_of_working(const State& state, const ImportedRecord& record, const User& user,
                           const SourceLink& known) {
    const SourceSettings settings = settings_of(state, record.key.first);
    const bool was_away = known.standing != RecordStanding::working;
    if (user.status == UserStatus::deprovisioned) {
        const bool comes_back = known.standing == RecordStanding::ended ||
                                known.standing == RecordStanding::not_started;
        if (comes_back && settings.reactivates_deactivated) {
            return ImportNeed::reactivate;
        }
        return known.standing != record.standing ? ImportNeed::note : ImportNeed::nothing;
    }
    const bool leaves = record.standing == RecordStanding::on_leave && settings.suspends_on_leave;
    if (leaves && user.status == UserStatus::active) {
        return ImportNeed::suspend;
    }
    const bool returns = record.standing == RecordStanding::working && was_away;
    if (returns && settings.reactivates_suspended && user.status == UserStatus::suspended) {
        return ImportNeed::unsuspend;
    }
    if (known.profile != record.profile) {
        return ImportNeed::update;
    }
    return known.standing != record.standing ? ImportNeed::note : ImportNeed::nothing;
}

}  // namespace

Bucket bucket_of(ImportNeed need) {
    using enum ImportNeed;
    switch (need) {
        case nothing:
        case note:
            return Bucket::unchanged;
        case create:
            return Bucket::created;
        case ImportNeed::link:
            return Bucket::matched;
        case ask:
        case awaiting:
            return Bucket::awaiting;
        case ignored:
            return Bucket::ignored;
        case ImportNeed::update:
        case reactivate:
        case unsuspend:
        case suspend:  // nothing is unassigned, so it is no removal
            return Bucket::updated;
        case deactivate:
        case ImportNeed::unlink:
            return Bucket::removed;
        case wait:
            return Bucket::skipped;
    }
    SIM_CHECK(false, "every need has a bucket");
}

bool takes_away(ImportNeed need) { return bucket_of(need) == Bucket::removed; }

std::string_view operation_of(ImportNeed need) {
    if (need == ImportNeed::reactivate) {
        return "activate";
    }
    if (need == ImportNeed::unsuspend) {
        return "unsuspend";
    }
    if (need == ImportNeed::deactivate) {
        return "deactivate";
    }
    return need == ImportNeed::suspend ? "suspend" : "";
}

ImportNeed import_need(const State& state, const ImportedRecord& record) {
    const UserId id = user_of_record(state, record.key);
    if (!id.exists()) {
        return need_of_unknown(state, record);
    }
    const User& user = state.users.at(id);
    const SourceLink& known = state.links.at({id, record.key.first});
    if (user.source != record.key.first) {
        if (record.is_deleted) {
            return ImportNeed::unlink;
        }
        if (known.standing != record.standing) {
            return ImportNeed::note;
        }
        return known.profile != record.profile ? ImportNeed::update : ImportNeed::nothing;
    }
    return record.works_here() ? need_of_working(state, record, user, known)
                               : need_of_ended(state, record, user, known);
}

Match find_match(const State& state, const ImportedRecord& record) {
    const SourceId source = record.key.first;
    const SourceSettings settings = settings_of(state, source);
    const auto value = [&](const std::string& attribute) {
        return mapped_value(state, source, attribute, record.profile);
    };
    const Value wanted = value(settings.exact_match);
    const auto is_free = [&](UserId user) { return !state.links.contains({user, source}); };
    if (!is_blank(wanted)) {
        if (settings.exact_match == "login") {
            const UserId user = user_of_login(state, text_of(wanted));
            const bool same = user.exists() && state.users.at(user).profile.get("login") == wanted;
            if (same && is_free(user)) {
                return {MatchKind::exact, user};
            }
        } else {
            for (const auto& [id, user] : state.users) {
                if (user.profile.get(settings.exact_match) == wanted && is_free(id)) {
                    return {MatchKind::exact, id};
                }
            }
        }
    }
    if (settings.allows_partial_match) {
        const Value first = value("firstName");
        const Value last = value("lastName");
        for (const auto& [id, user] : state.users) {
            const bool same = !is_blank(last) && user.profile.get("firstName") == first &&
                              user.profile.get("lastName") == last;
            if (same && is_free(id)) {
                return {MatchKind::partial, id};
            }
        }
    }
    return {};
}

Match find_account_match(const State& state, const AccountNames& account) {
    for (const std::string& login : {account.user_name, account.email}) {
        const UserId user = login.empty() ? UserId{} : user_of_login(state, login);
        if (user.exists()) {
            return {MatchKind::exact, user};
        }
    }
    const bool is_named = !account.first.empty() && !account.last.empty();
    for (const auto& [id, user] : state.users) {
        if (is_named && user.profile.text("firstName") == account.first &&
            user.profile.text("lastName") == account.last) {
            return {MatchKind::partial, id};
        }
    }
    return {};
}

std::vector<Event> import_record(const State& state, ImportId import, const ImportedRecord& record,
                                 const std::string& okta_id, Bucket counted_as) {
    const UserId user = user_of_record(state, record.key);
    const SourceId source = record.key.first;
    const auto updated = [&](bool allowed) {
        const bool differs = state.links.at({user, source}).profile != record.profile;
        return allowed && differs ? update(state, import, record, user, counted_as)
                                  : std::vector<Event>{};
    };
    switch (import_need(state, record)) {
        case ImportNeed::create:
            return create(state, import, record, okta_id, counted_as);
        case ImportNeed::link:
            return link_matched(state, import, record, counted_as);
        case ImportNeed::ask: {
            const Match match = find_match(state, record);
            return {
                ConfirmationAsked{record.key, {match.kind, match.user, MatchChoice::open, import}}};
        }
        case ImportNeed::note:
            // A record that is not the profile source may still fill single attributes.
            return updated(state.users.at(user).source != source);
        case ImportNeed::update:
        case ImportNeed::reactivate:
        case ImportNeed::unsuspend:
            return updated(true);
        case ImportNeed::suspend:
            return updated(record.works_here());
        case ImportNeed::unlink:
            return unlink(state, import, record.key, user);
        case ImportNeed::nothing:
        case ImportNeed::awaiting:
        case ImportNeed::ignored:
        case ImportNeed::deactivate:
        case ImportNeed::wait:
            return {};
    }
    return {};
}

std::vector<Event> source_again(const State& state, UserId user) {
    std::vector<Event> events;
    const SourceId wanted = profile_source_of(state, user);
    if (wanted.exists() && wanted != state.users.at(user).source) {
        events.emplace_back(ProfileSourceChanged{user, state.users.at(user).source, wanted,
                                                 state.links.at({user, wanted}).record});
    }
    Profile changes = profile_changes(state, user, nullptr);
    const bool usable = objection_to_changes(state, user, changes).empty();
    if (!changes.entries().empty() && usable) {
        events.emplace_back(UserProfileUpdated{user, std::move(changes), {}, {}, {}});
    }
    return events;
}

std::string reason_of_no_move(const State& state, const ImportedRecord& record) {
    const User& user = state.users.at(user_of_record(state, record.key));
    if (user.source != record.key.first) {
        return "not_profile_source";
    }
    const SourceSettings settings = settings_of(state, record.key.first);
    const bool ignores =
        !record.works_here() ? settings.when_deactivated == WhenDeactivated::nothing
        : record.standing == RecordStanding::on_leave
            ? !settings.suspends_on_leave
            : user.status == UserStatus::deprovisioned && !settings.reactivates_deactivated;
    return ignores ? "set_to_nothing" : "already_so";
}

std::optional<Safeguard> safeguard_reached(const State& state, SourceId source, int removed) {
    const auto exceeds = [&](int total) {
        return removed * 100 > state.settings.safeguard_percent * total;
    };
    int of_source = 0;
    for (auto place = state.user_by_record.lower_bound({source, ""});
         place != state.user_by_record.end() && place->first.first == source; ++place) {
        ++of_source;
    }
    if (of_source >= state.settings.safeguard_users_min && exceeds(of_source)) {
        return Safeguard{SafeguardLevel::app, of_source};
    }
    const int of_all = static_cast<int>(state.links.size());
    if (of_all >= state.settings.safeguard_links_min && exceeds(of_all)) {
        return Safeguard{SafeguardLevel::org, of_all};
    }
    return std::nullopt;
}

}  // namespace sim::directory
