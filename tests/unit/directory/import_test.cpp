// SPDX-License-Identifier: MIT
// What an import makes of records: needs, matching, confirmation, buckets and safeguards.
#include "tests/unit/directory/directory_support.h"

namespace {

using namespace tests;

// Somebody who is in the directory already, made by hand.
Directory with_asha(const std::string& login = "asha@juno.example",
                    const std::string& email = "asha@mail.example") {
    Directory directory;
    directory.does(SetMapping{workday, "email", "source.email"});
    directory.does(CreateUser{{{"login", login},
                               {"firstName", std::string("Asha")},
                               {"lastName", std::string("Rao")},
                               {"email", email}},
                              Activation::active});
    return directory;
}

void set(Directory& directory, const SourceSettings& settings) {
    directory.does(SetSourceSettings{workday, settings});
}

ImportedRecord other_login() {
    ImportedRecord record = record_at(workday, "Lead");
    record.profile.set("login", std::string("asha.rao@juno.example"));
    return record;
}

}  // namespace

TEST_CASE("An import asks for what the record and the user make necessary") {
    Directory directory;
    CHECK(import_need(directory.state, record_at(workday, "Lead", RecordStanding::not_started)) ==
          ImportNeed::wait);
    CHECK(import_need(directory.state, record_at(workday, "Lead", RecordStanding::ended)) ==
          ImportNeed::wait);
    CHECK(directory.reads(record_at(workday, "Lead")) == ImportNeed::create);
    CHECK(directory.status() == UserStatus::active);
    CHECK(directory.reads(record_at(workday, "Lead")) == ImportNeed::nothing);
    CHECK(directory.reads(record_at(workday, "Boss")) == ImportNeed::update);
    CHECK(directory.reads(record_at(workday, "Boss", RecordStanding::ended)) ==
          ImportNeed::deactivate);
    CHECK(directory.reads(record_at(workday, "Boss", RecordStanding::ended)) ==
          ImportNeed::nothing);
    CHECK(directory.reads(record_at(workday, "Chief")) == ImportNeed::reactivate);
    CHECK(directory.text("title") == "Chief");
}

TEST_CASE("Exact matching compares letter by letter, partial matching the two names") {
    struct Row {
        const char* exact_match;
        bool allows_partial;
        const char* login;  // of the record
        const char* email;
        MatchKind expected;
    };
    const std::vector<Row> table = {
        {"login", false, "asha@juno.example", "", MatchKind::exact},
        {"login", false, "Asha@juno.example", "", MatchKind::none},
        {"login", false, "asha.rao@juno.example", "asha@mail.example", MatchKind::none},
        {"email", false, "asha.rao@juno.example", "asha@mail.example", MatchKind::exact},
        {"email", false, "asha@juno.example", "Asha@mail.example", MatchKind::none},
        {"email", false, "asha@juno.example", "", MatchKind::none},
        {"lastName", false, "x@juno.example", "", MatchKind::exact},
        {"login", true, "asha.rao@juno.example", "", MatchKind::partial},
        {"login", true, "asha@juno.example", "", MatchKind::exact}};
    for (const Row& row : table) {
        CAPTURE(row.exact_match, row.login, row.email);
        Directory directory = with_asha();
        SourceSettings settings;
        settings.exact_match = row.exact_match;
        settings.allows_partial_match = row.allows_partial;
        set(directory, settings);
        ImportedRecord record = record_at(workday, "Lead");
        record.profile.set("login", std::string(row.login));
        record.profile.set("email", std::string(row.email));
        const Match match = find_match(directory.state, record);
        CHECK(match.kind == row.expected);
        CHECK(match.user.exists() == (row.expected != MatchKind::none));
    }
}

TEST_CASE("Who has to confirm depends on the kind of match and the settings") {
    struct Row {
        bool login_matches;
        bool confirms_exact;
        bool confirms_partial;
        bool confirms_new;
        bool allows_partial;
        ImportNeed expected;
    };
    const std::vector<Row> table = {{true, true, false, false, true, ImportNeed::link},
                                    {true, false, true, true, true, ImportNeed::ask},
                                    {false, true, true, false, true, ImportNeed::link},
                                    {false, true, false, true, true, ImportNeed::ask},
                                    {false, false, false, true, false, ImportNeed::create},
                                    {false, true, true, false, false, ImportNeed::ask}};
    for (const Row& row : table) {
        Directory directory = with_asha();
        SourceSettings settings;
        settings.confirms_exact = row.confirms_exact;
        settings.confirms_partial = row.confirms_partial;
        settings.confirms_new = row.confirms_new;
        settings.allows_partial_match = row.allows_partial;
        set(directory, settings);
        const auto record = row.login_matches ? record_at(workday, "Lead") : other_login();
        CHECK(import_need(directory.state, record) == row.expected);
    }
}

TEST_CASE("An administrator links a partial match, makes a new user of it, or ignores it") {
    SourceSettings settings;
    settings.allows_partial_match = true;
    const ImportedRecord record = other_login();
    for (const MatchChoice choice : {MatchChoice::link, MatchChoice::create, MatchChoice::ignore}) {
        CAPTURE(name_of(choice));
        Directory directory = with_asha();
        set(directory, settings);
        const ConfirmRecord confirm{record.key, choice, {}};
        CHECK(directory.refusal(confirm) == "refusal.directory.nothing_to_confirm");
        CHECK(directory.reads(record) == ImportNeed::ask);
        CHECK(directory.reads(record) == ImportNeed::awaiting);
        CHECK(directory.state.confirmations.at(record.key).user == asha);
        directory.does(confirm);
        CHECK(directory.refusal(confirm) == "refusal.directory.nothing_to_confirm");
        const ImportNeed need = directory.reads(record);
        if (choice == MatchChoice::ignore) {
            CHECK(need == ImportNeed::ignored);
            directory.does(UnignoreRecord{record.key});
            CHECK(import_need(directory.state, record) == ImportNeed::ask);
            continue;
        }
        CHECK(directory.state.confirmations.empty());
        CHECK(user_of_record(directory.state, record.key) ==
              (choice == MatchChoice::link ? asha : UserId{2}));
        CHECK(directory.text("login", user_of_record(directory.state, record.key)) ==
              "asha.rao@juno.example");
    }
}

TEST_CASE("An administrator may choose somebody else than the import proposes") {
    Directory directory = with_asha();
    SourceSettings settings;
    settings.confirms_new = false;
    set(directory, settings);
    const ImportedRecord record = other_login();
    CHECK(directory.reads(record) == ImportNeed::ask);
    CHECK(directory.refusal(ConfirmRecord{record.key, MatchChoice::link, {}}) ==
          "refusal.directory.no_match_proposed");
    directory.does(ConfirmRecord{record.key, MatchChoice::link, asha});
    CHECK(directory.reads(record) == ImportNeed::link);
    CHECK(directory.state.users.size() == 1);
    CHECK(directory.state.users.at(asha).source == workday);
}

TEST_CASE("Two records of one source never share a user") {
    Directory directory;
    directory.reads(record_at(workday, "Lead"));
    ImportedRecord twin = record_at(workday, "Lead");
    twin.key.second = "E-77";
    CHECK(find_match(directory.state, twin).kind == MatchKind::none);
    const auto events = import_record(directory.state, ImportId{1}, twin, "00u2", Bucket::created);
    REQUIRE(events.size() == 1);
    CHECK(std::get<RecordSkipped>(events.front()).reason == "import.skipped.login_taken");
}

TEST_CASE("A record whose login is taken or missing is skipped with its reason") {
    Directory directory = with_asha();
    const auto imported = [&](const char* login) {
        ImportedRecord record = record_at(workday, "Lead");
        record.profile.set("login", std::string(login));
        const auto events =
            import_record(directory.state, ImportId{1}, record, "00u2", Bucket::created);
        REQUIRE(events.size() == 1);
        return std::get<RecordSkipped>(events.front()).reason;
    };
    CHECK(imported("ASHA@juno.example") == "import.skipped.login_taken");
    CHECK(imported("") == "import.skipped.no_login");
}

TEST_CASE("A skipped record moves from its bucket, so the buckets still add up") {
    Directory directory;
    Import import;
    import.scanned = 3;
    import.created = 2;
    import.unchanged = 1;
    directory.happens({ImportStarted{ImportId{1}, import}});
    directory.happens({RecordSkipped{ImportId{1}, {workday, "E-1"}, Bucket::created, "x"}});
    const Import& row = directory.state.imports.at(ImportId{1});
    CHECK(row.created == 1);
    CHECK(row.skipped == 1);
    CHECK(sum_of_buckets(row) == row.scanned);
}

TEST_CASE("Safeguards: over the percentage of a large enough source, or of all sources") {
    struct Row {
        int users;    // of the source
        int removed;  // by the import
        int users_min;
        int links_min;
        int percent;
        std::optional<SafeguardLevel> expected;
    };
    const std::vector<Row> table = {
        {10, 2, 10, 100, 20, std::nullopt},        {10, 3, 10, 100, 20, SafeguardLevel::app},
        {10, 3, 11, 100, 20, std::nullopt},        {10, 10, 100, 100, 20, std::nullopt},
        {10, 3, 100, 10, 20, SafeguardLevel::org}, {10, 3, 10, 10, 20, SafeguardLevel::app},
        {10, 1, 10, 100, 0, SafeguardLevel::app},  {10, 10, 10, 100, 100, std::nullopt},
        {10, 0, 10, 10, 0, std::nullopt}};
    for (const Row& row : table) {
        CAPTURE(row.removed, row.users_min, row.links_min, row.percent);
        State state;
        for (int i = 1; i <= row.users; ++i) {
            const UserId user{static_cast<std::uint32_t>(i)};
            state.user_by_record.put({workday, "E-" + std::to_string(i)}, {user});
            state.links.put({user, workday}, {});
        }
        state.settings.safeguard_users_min = row.users_min;
        state.settings.safeguard_links_min = row.links_min;
        state.settings.safeguard_percent = row.percent;
        const auto reached = safeguard_reached(state, workday, row.removed);
        REQUIRE(reached.has_value() == row.expected.has_value());
        if (reached) {
            CHECK(reached->level == *row.expected);
            CHECK(reached->total == row.users);
        }
    }
}

TEST_CASE("A halted import is resumed or cancelled, once") {
    for (const bool resumes : {true, false}) {
        Directory directory;
        directory.happens({ImportStarted{ImportId{1}, {}}});
        directory.happens({ImportHalted{ImportId{1}, SafeguardLevel::app, 3, 10, 20}});
        CHECK(directory.state.halted == ImportId{1});
        CHECK(directory.state.imports.at(ImportId{1}).status == ImportStatus::halted);
        directory.does(resumes ? Command(ResumeImports{}) : Command(CancelHaltedImport{}));
        CHECK_FALSE(directory.state.halted.exists());
        CHECK(directory.state.imports.at(ImportId{1}).status ==
              (resumes ? ImportStatus::running : ImportStatus::cancelled));
        CHECK(directory.refusal(ResumeImports{}) == "refusal.directory.no_import_is_halted");
        CHECK(directory.refusal(CancelHaltedImport{}) == "refusal.directory.no_import_is_halted");
    }
}
