// SPDX-License-Identifier: MIT
// Strings: files merge, keys are unique, placeholders are filled in.
#include <filesystem>
#include <fstream>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "ui/kit/strings.h"

namespace {

using ui::kit::Strings;

// A folder of its own in the temporary place, gone afterwards.
class Folder {
public:
    explicit Folder(const std::string& name)
        : path_(std::filesystem::temp_directory_path() / ("lifecycle-lab-" + name)) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name) << text;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("All files of a folder become one set of strings") {
    const Folder folder("strings-merge");
    folder.write("a.json", R"({"a.title": "Title"})");
    folder.write("b.json", R"({"b.step": "Step {number} of {count}"})");
    folder.write("notes.txt", "not a strings file");
    const auto strings = Strings::load(folder.path());
    REQUIRE(strings.has_value());
    CHECK(strings->size() == 2);
    CHECK(strings->text("a.title") == "Title");
    CHECK(strings->text("b.step", {{"number", "3"}, {"count", "19"}}) == "Step 3 of 19");
}

TEST_CASE("Placeholders that are not given stay, and odd braces do no harm") {
    CHECK(ui::kit::fill_in("{name} and {other}", {{"name", "Asha"}}) == "Asha and {other}");
    CHECK(ui::kit::fill_in("open { and nothing", {}) == "open { and nothing");
    CHECK(ui::kit::fill_in("", {}).empty());
}

TEST_CASE("A count chooses between one and other") {
    const Folder folder("strings-count");
    folder.write("a.json",
                 R"({"fix.one": "Apply {count} fix", "fix.other": "Apply {count} fixes"})");
    const auto strings = Strings::load(folder.path());
    REQUIRE(strings.has_value());
    CHECK(strings->count("fix", 1) == "Apply 1 fix");
    CHECK(strings->count("fix", 2) == "Apply 2 fixes");
}

TEST_CASE("A missing key shows itself") {
    const Folder folder("strings-missing");
    folder.write("a.json", "{}");
    const auto strings = Strings::load(folder.path());
    REQUIRE(strings.has_value());
    CHECK(strings->text("lab.nothing") == "lab.nothing");
}

TEST_CASE("Wrong strings are refused with file and place") {
    const Folder twice("strings-twice");
    twice.write("a.json", R"({"title": "One"})");
    twice.write("b.json", R"({"title": "Two"})");
    const auto duplicate = Strings::load(twice.path());
    REQUIRE_FALSE(duplicate.has_value());
    CHECK(duplicate.error().place == "/title");

    const Folder number("strings-number");
    number.write("a.json", R"({"title": 7})");
    CHECK_FALSE(Strings::load(number.path()).has_value());

    const Folder broken("strings-broken");
    broken.write("a.json", "{");
    CHECK_FALSE(Strings::load(broken.path()).has_value());

    CHECK_FALSE(Strings::load("/nowhere/strings").has_value());
}

TEST_CASE("The shipped strings load") {
    const auto strings =
        Strings::load(std::filesystem::path(LAB_DATA_DIR) / "assets" / "strings" / "en");
    REQUIRE(strings.has_value());
    CHECK(strings->size() > 0);
}
