// SPDX-License-Identifier: MIT
// The file of an app's accounts: what it gives back, and what it refuses.
#include "ui/serve/store_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch_test_macros.hpp>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using namespace sim::scim;
using ui::serve::StoreFile;

class ScratchFile {
public:
    ScratchFile() : folder_(fs::temp_directory_path() / ("lab-store-" + std::to_string(getpid()))) {
        fs::create_directories(folder_);
    }
    ~ScratchFile() {
        std::error_code error;
        fs::remove_all(folder_, error);
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    [[nodiscard]] fs::path path() const { return folder_ / "accounts"; }
    [[nodiscard]] std::string text() const {
        std::ifstream stream(path(), std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    }
    void write(const std::string& text) const { std::ofstream(path(), std::ios::binary) << text; }

private:
    fs::path folder_;
};

const ui::serve::StoreOwner owner{"salesforce", "2.0"};

StoreChange user(const std::string& id, const std::string& name) {
    Resource resource;
    resource.id = id;
    resource.unique_name = name;
    resource.external_id = "00u" + id;
    resource.active = id != "2";
    resource.created = {1'800'000'000'000};
    resource.last_modified = {1'800'000'000'250};
    resource.version = 7;
    resource.body = R"({"userName":")" + name + R"(","nickName":"Zo\u00eb \"Z\"\n"})";
    return {ResourceKind::user, id, resource, {}};
}

StoreChange group(const std::string& id, const std::vector<std::string>& members) {
    Resource resource;
    resource.kind = ResourceKind::group;
    resource.id = id;
    resource.unique_name = "Group " + id;
    resource.body = R"({"displayName":"Group"})";
    StoreChange change{ResourceKind::group, id, resource, {}};
    for (const std::string& member : members) {
        change.members.push_back({member, Member{"Somebody", "User"}});
    }
    return change;
}

// Opens, keeps the changes, and closes again.
void keep(const fs::path& path, const ui::serve::Changes& changes) {
    Store store;
    auto file = StoreFile::open(path, owner, store);
    REQUIRE(file.has_value());
    const auto ticket = (*file)->append(changes);
    REQUIRE((*file)->wait_for(ticket) == StoreFile::Kept::safe);
}

sim::Digest digest_after(const fs::path& path) {
    Store store;
    REQUIRE(StoreFile::open(path, owner, store).has_value());
    return store.digest();
}

}  // namespace

TEST_CASE("A store comes back from its file as it was") {
    const ScratchFile scratch;
    const ui::serve::Changes changes{user("1", "asha@juno.example"), user("2", "dev@juno.example"),
                                     group("g", {"1", "2"})};
    Store expected;
    for (const auto& change : changes) {
        expected.apply(change);
    }
    keep(scratch.path(), {changes[0]});
    keep(scratch.path(), {changes[1], changes[2]});
    CHECK(digest_after(scratch.path()) == expected.digest());
    // Opening rewrites the file, which must not change what it says.
    CHECK(digest_after(scratch.path()) == expected.digest());

    const StoreChange gone{ResourceKind::user, "1", std::nullopt, {}};
    const StoreChange left{ResourceKind::group, "g", changes[2].resource, {{"2", std::nullopt}}};
    keep(scratch.path(), {gone, left});
    expected.apply(gone);
    expected.apply(left);
    CHECK(digest_after(scratch.path()) == expected.digest());
}

TEST_CASE("A last line that a crash has torn is dropped, wherever it was torn") {
    const ScratchFile scratch;
    keep(scratch.path(), {user("1", "asha@juno.example")});
    const sim::Digest before = digest_after(scratch.path());
    const std::string whole = scratch.text();
    keep(scratch.path(), {user("2", "dev@juno.example")});
    const std::string longer = scratch.text();
    const sim::Digest after = digest_after(scratch.path());
    REQUIRE(longer.size() > whole.size());
    for (std::size_t size = whole.size(); size < longer.size(); size += 7) {
        scratch.write(longer.substr(0, size));
        CHECK(digest_after(scratch.path()) == before);
    }
    scratch.write(longer);
    CHECK(digest_after(scratch.path()) == after);
}

TEST_CASE("A file that is damaged or not ours is refused and left as it is") {
    const ScratchFile scratch;
    keep(scratch.path(), {user("1", "asha@juno.example")});
    keep(scratch.path(), {user("2", "dev@juno.example")});
    keep(scratch.path(), {user("3", "kim@juno.example")});
    std::string damaged = scratch.text();
    damaged[damaged.find("asha")] = 'A';
    Store store;
    for (const std::string& text :
         {damaged, std::string("employee,name\n1,Asha\n"), std::string("{}")}) {
        scratch.write(text);
        const auto opened = StoreFile::open(scratch.path(), owner, store);
        REQUIRE_FALSE(opened.has_value());
        CHECK(opened.error().place.find("line ") == 0);
        CHECK(scratch.text() == text);
    }
}

TEST_CASE("Two servers cannot have one file, and a folder must exist") {
    const ScratchFile scratch;
    Store store;
    const auto first = StoreFile::open(scratch.path(), owner, store);
    REQUIRE(first.has_value());
    const auto second = StoreFile::open(scratch.path(), owner, store);
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().expectation.find("no other server") != std::string::npos);
    CHECK_FALSE(StoreFile::open(scratch.path() / "none" / "accounts", owner, store).has_value());
}

TEST_CASE("A file says whose it is, and another app's is refused and left as it is") {
    const ScratchFile scratch;
    keep(scratch.path(), {user("1", "asha@juno.example")});
    const std::string text = scratch.text();
    CHECK(text.find("lifecycle-lab store 2 salesforce 2.0\n") == 0);
    Store store;
    const auto opened = StoreFile::open(scratch.path(), {"slack", "2.0"}, store);
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().place == "line 1");
    CHECK(opened.error().expectation == "expected accounts of slack; these are of salesforce");
    CHECK(store.users().empty());
    CHECK(scratch.text() == text);
    // Another version of SCIM is only another way to speak of the same accounts.
    CHECK(StoreFile::open(scratch.path(), {"salesforce", "1.1"}, store).has_value());
}

TEST_CASE("A file from before files had names belongs to whoever opens it") {
    const ScratchFile scratch;
    keep(scratch.path(), {user("1", "asha@juno.example")});
    const sim::Digest digest = digest_after(scratch.path());
    const std::string text = scratch.text();
    scratch.write("lifecycle-lab store 1\n" + text.substr(text.find('\n') + 1));
    CHECK(digest_after(scratch.path()) == digest);
    CHECK(scratch.text() == text);
}

TEST_CASE("A journal that has grown long becomes short again while it is written") {
    const ScratchFile scratch;
    Store store;
    std::size_t longest = 0;
    std::size_t rewritten = 0;
    {
        const auto file = StoreFile::open(scratch.path(), owner, store);
        REQUIRE(file.has_value());
        for (int number = 0; number < 2000; ++number) {
            const auto change = user(std::to_string(number % 20), "u" + std::to_string(number));
            const auto ticket = (*file)->append({change});
            store.apply(change);
            if ((*file)->is_long()) {
                (*file)->shorten(store);
                ++rewritten;
            }
            // Some more is queued before it is written, as by many clients at a time.
            if (number % 3 == 0) {
                REQUIRE((*file)->wait_for(ticket) == StoreFile::Kept::safe);
            }
            longest = std::max(longest, scratch.text().size());
        }
        REQUIRE((*file)->wait_for((*file)->append({})) == StoreFile::Kept::safe);
    }
    CHECK(rewritten >= 3);
    CHECK(longest < 2 * StoreFile::long_bytes_min);
    CHECK(digest_after(scratch.path()) == store.digest());
}
