// SPDX-License-Identifier: MIT
// Profile sourcing as decision tables: which source fills what, and which one may end a user.
#include "tests/unit/directory/directory_support.h"

namespace {

using namespace tests;

// Asha is known to both sources; Workday has the higher priority.
Directory known_to_both(const std::string& title, const std::string& other_title) {
    Directory directory;
    directory.reads(record_at(workday, title));
    directory.reads(record_at(active_directory, other_title));
    return directory;
}

AttributeSourcing overridden_by(std::vector<SourceId> order) {
    return {Sourcing::override_source, std::move(order)};
}

}  // namespace

TEST_CASE("The source of the highest priority is the profile source, in either order of arrival") {
    for (const bool workday_first : {true, false}) {
        CAPTURE(workday_first);
        Directory directory;
        directory.reads(workday_first ? record_at(workday, "Lead")
                                      : record_at(active_directory, "Boss"));
        directory.reads(workday_first ? record_at(active_directory, "Boss")
                                      : record_at(workday, "Lead"));
        CHECK(directory.state.users.size() == 1);
        CHECK(directory.state.users.at(asha).source == workday);
        CHECK(directory.text("title") == "Lead");
        CHECK(sources_of(directory.state, asha) ==
              std::vector<SourceId>{workday, active_directory});
    }
}

TEST_CASE("Each attribute has one source, and an empty value does not fall through") {
    struct Row {
        const char* title;        // at Workday
        const char* other_title;  // at the directory service
        AttributeSourcing sourcing;
        const char* expected;
    };
    const AttributeSourcing inherit;
    const AttributeSourcing kept{Sourcing::inherit_from_directory, {}};
    const std::vector<Row> table = {
        {"Lead", "Boss", inherit, "Lead"},
        {"", "Boss", inherit, ""},
        {"Lead", "", inherit, "Lead"},
        {"Lead", "Boss", overridden_by({active_directory}), "Boss"},
        {"Lead", "", overridden_by({active_directory}), ""},
        {"Lead", "Boss", overridden_by({SourceId{3}, active_directory}), "Boss"},
        {"Lead", "Boss", overridden_by({active_directory, workday}), "Boss"},
        {"Lead", "Boss", overridden_by({SourceId{3}}), ""},
        {"Lead", "Boss", kept, "Lead"}};
    for (const Row& row : table) {
        CAPTURE(row.title, row.other_title, name_of(row.sourcing.kind), row.expected);
        Directory directory = known_to_both(row.title, row.other_title);
        if (row.sourcing.kind != Sourcing::inherit_from_source) {
            directory.does(SetAttributeSourcing{"title", row.sourcing});
        }
        directory.happens(source_again(directory.state, asha));
        CHECK(directory.text("title") == row.expected);
    }
}

TEST_CASE(
    "An attribute that the profile source does not map is null, although another one has it") {
    Directory directory = known_to_both("Lead", "Boss");
    CHECK(directory.text("phone").empty());
    directory.does(SetAttributeSourcing{"phone", overridden_by({active_directory})});
    directory.happens(source_again(directory.state, asha));
    CHECK(directory.text("phone") == "42");
    CHECK(source_of_attribute(directory.state, asha, "phone") == active_directory);
    CHECK(source_of_attribute(directory.state, asha, "title") == workday);
    CHECK_FALSE(source_of_attribute(directory.state, asha, "nickname").exists());
}

TEST_CASE("A sourced attribute is read-only in the directory") {
    Directory directory = known_to_both("Lead", "Boss");
    const EditUserProfile edit{asha, {{"title", std::string("Chief")}}};
    CHECK(directory.refusal(edit) == "refusal.directory.attribute_is_sourced");
    directory.does(SetAttributeSourcing{"title", {Sourcing::inherit_from_directory, {}}});
    directory.does(edit);
    CHECK(directory.text("title") == "Chief");
    directory.reads(record_at(workday, "Lead again"));
    CHECK(directory.text("title") == "Chief");
    directory.does(EditUserProfile{asha, {{"nickname", std::string("Ash")}}});
    CHECK(directory.refusal(EditUserProfile{asha, {{"nickname", std::string("Ash")}}}) ==
          "refusal.directory.nothing_changes");
}

TEST_CASE("Changing the priority changes the source and the profile") {
    Directory directory = known_to_both("Lead", "Boss");
    CHECK(source_again(directory.state, asha).empty());
    directory.does(SetSourcePriority{{active_directory, workday}});
    directory.happens(source_again(directory.state, asha));
    CHECK(directory.state.users.at(asha).source == active_directory);
    CHECK(directory.state.users.at(asha).record == "E-2");
    CHECK(directory.text("title") == "Boss");
    CHECK(directory.text("phone") == "42");
    CHECK(directory.refusal(SetSourcePriority{{active_directory, workday}}) ==
          "refusal.directory.priority_already_so");
    CHECK(directory.refusal(SetSourcePriority{{workday, workday}}) ==
          "refusal.directory.source_named_twice");
}

TEST_CASE("Only the profile source ends a user, as it is set to") {
    struct Row {
        SourceId source;
        WhenDeactivated policy;
        ImportNeed need;
        UserStatus status;
    };
    using enum UserStatus;
    const std::vector<Row> table = {
        {workday, WhenDeactivated::deactivate, ImportNeed::deactivate, deprovisioned},
        {workday, WhenDeactivated::suspend, ImportNeed::suspend, suspended},
        {workday, WhenDeactivated::nothing, ImportNeed::note, active},
        {active_directory, WhenDeactivated::deactivate, ImportNeed::note, active},
        {active_directory, WhenDeactivated::suspend, ImportNeed::note, active}};
    for (const Row& row : table) {
        CAPTURE(row.source.value, name_of(row.policy));
        Directory directory = known_to_both("Lead", "Boss");
        SourceSettings settings;
        settings.when_deactivated = row.policy;
        directory.does(SetSourceSettings{row.source, settings});
        const auto ended =
            record_at(row.source, row.source == workday ? "Lead" : "Boss", RecordStanding::ended);
        CHECK(directory.reads(ended) == row.need);
        CHECK(directory.status() == row.status);
        CHECK(directory.reads(ended) == ImportNeed::nothing);
    }
}

TEST_CASE("Why a record's end leads to nothing is told") {
    Directory directory = known_to_both("Lead", "Boss");
    CHECK(reason_of_no_move(directory.state,
                            record_at(active_directory, "Boss", RecordStanding::ended)) ==
          "not_profile_source");
    SourceSettings settings;
    settings.when_deactivated = WhenDeactivated::nothing;
    directory.does(SetSourceSettings{workday, settings});
    CHECK(reason_of_no_move(directory.state, record_at(workday, "Lead", RecordStanding::ended)) ==
          "set_to_nothing");
}

TEST_CASE("A source that wakes somebody does it as it is set to") {
    struct Row {
        WhenDeactivated ends_by;
        bool reactivates;
        UserStatus status;
    };
    using enum UserStatus;
    const std::vector<Row> table = {{WhenDeactivated::deactivate, true, active},
                                    {WhenDeactivated::deactivate, false, deprovisioned},
                                    {WhenDeactivated::suspend, true, active},
                                    {WhenDeactivated::suspend, false, suspended}};
    for (const Row& row : table) {
        CAPTURE(name_of(row.ends_by), row.reactivates);
        Directory directory = known_to_both("Lead", "Boss");
        SourceSettings settings;
        settings.when_deactivated = row.ends_by;
        settings.reactivates_deactivated = row.reactivates;
        settings.reactivates_suspended = row.reactivates;
        directory.does(SetSourceSettings{workday, settings});
        directory.reads(record_at(workday, "Lead", RecordStanding::ended));
        directory.reads(record_at(workday, "Lead"));
        CHECK(directory.status() == row.status);
        CHECK(directory.reads(record_at(workday, "Lead")) == ImportNeed::nothing);
    }
}

TEST_CASE("Somebody who left and is hired for later comes back on the day, and is noted once") {
    Directory directory = known_to_both("Lead", "Boss");
    directory.reads(record_at(workday, "Lead", RecordStanding::ended));
    const auto later = record_at(workday, "Chief", RecordStanding::not_started);
    CHECK(directory.reads(later) == ImportNeed::note);
    CHECK(directory.reads(later) == ImportNeed::nothing);
    CHECK(directory.status() == UserStatus::deprovisioned);
    CHECK(directory.reads(record_at(workday, "Chief")) == ImportNeed::reactivate);
    CHECK(directory.text("title") == "Chief");
}

TEST_CASE("A suspension is no removal, so safeguards do not count it") {
    CHECK(bucket_of(ImportNeed::suspend) == Bucket::updated);
    CHECK_FALSE(takes_away(ImportNeed::suspend));
    CHECK(takes_away(ImportNeed::deactivate));
    CHECK(takes_away(ImportNeed::unlink));
}

TEST_CASE("A leave suspends only where the source is set to, and the return lifts it") {
    for (const bool suspends : {true, false}) {
        CAPTURE(suspends);
        Directory directory = known_to_both("Lead", "Boss");
        SourceSettings settings;
        settings.suspends_on_leave = suspends;
        directory.does(SetSourceSettings{workday, settings});
        directory.reads(record_at(workday, "Lead", RecordStanding::on_leave));
        CHECK(directory.status() == (suspends ? UserStatus::suspended : UserStatus::active));
        directory.reads(record_at(workday, "Lead"));
        CHECK(directory.status() == UserStatus::active);
    }
}

TEST_CASE("A person whom an administrator suspended or deactivated is not woken by an import") {
    Directory directory = known_to_both("Lead", "Boss");
    directory.does(SuspendUser{asha});
    CHECK(directory.reads(record_at(workday, "Lead")) == ImportNeed::nothing);
    CHECK(directory.status() == UserStatus::suspended);
    directory.does(DeactivateUser{asha});
    CHECK(directory.reads(record_at(workday, "Lead")) == ImportNeed::nothing);
    CHECK(directory.status() == UserStatus::deprovisioned);
}

TEST_CASE("A record that is gone from a source set to nothing hands over to the next source") {
    Directory directory = known_to_both("Lead", "Boss");
    SourceSettings settings;
    settings.when_deactivated = WhenDeactivated::nothing;
    directory.does(SetSourceSettings{workday, settings});
    ImportedRecord gone = record_at(workday, "Lead", RecordStanding::ended);
    gone.is_deleted = true;
    CHECK(directory.reads(gone) == ImportNeed::unlink);
    directory.happens(source_again(directory.state, asha));
    CHECK(directory.state.users.at(asha).source == active_directory);
    CHECK(directory.text("title") == "Boss");
    gone = record_at(active_directory, "Boss", RecordStanding::ended);
    gone.is_deleted = true;
    directory.does(SetSourceSettings{active_directory, settings});
    CHECK(directory.reads(gone) == ImportNeed::unlink);
    CHECK_FALSE(directory.state.users.at(asha).source.exists());
    CHECK(directory.text("title") == "Boss");
    CHECK_FALSE(is_sourced(directory.state, asha, "title"));
}
