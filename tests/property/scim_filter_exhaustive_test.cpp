// SPDX-License-Identifier: MIT
// All SCIM filters to depth 3 over a small alphabet, against an evaluator that only knows people.
#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "sim/scim/filter.h"
#include "sim/scim/filter_match.h"
#include "tests/unit/scim/scim_support.h"

namespace {

using scim_test::Json;

struct Email {
    std::optional<std::string> value;
    std::optional<std::string> type;
};

struct Person {
    std::string user_name;
    std::optional<bool> active;
    std::vector<Email> emails;
};

const std::vector<Person>& people() {
    static const std::vector<Person> all{
        {"ann", true, {{"ann@x.example", "work"}, {"Ann@home.example", "home"}}},
        {"Bob", false, {{"bob@x.example", "home"}}},
        {"annabel", std::nullopt, {}},
        {"zed", true, {{"", "work"}, {std::nullopt, "home"}}},
        {"x", false, {{"b", std::nullopt}, {"z@x.example", "WORK"}}},
    };
    return all;
}

// One bit a person for whom a filter holds.
using Holders = unsigned;

const Holders everybody = (1U << people().size()) - 1U;

Holders holders_of(const std::function<bool(const Person&)>& holds) {
    Holders holders = 0;
    for (std::size_t i = 0; i < people().size(); ++i)
        holders |= holds(people()[i]) ? 1U << i : 0U;
    return holders;
}

struct Sample {
    std::string text;
    Holders holders = 0;
    bool is_any = false;  // an `or` at the top, which an `and` around it must bracket
};

std::string lower(std::string text) {
    for (char& letter : text)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    return text;
}

bool compare(std::string_view operation, const std::string& given, const std::string& wanted) {
    const std::string left = lower(given);
    const std::string right = lower(wanted);
    if (operation == "co")
        return left.find(right) != std::string::npos;
    if (operation == "sw")
        return left.starts_with(right);
    if (operation == "ew")
        return left.ends_with(right);
    if (operation == "eq" || operation == "ne")
        return (left == right) == (operation == "eq");
    if (operation == "gt" || operation == "le")
        return (left > right) == (operation == "gt");
    return (left < right) == (operation == "lt");
}

// What is not there differs from everything, and is nothing else.
bool compare(std::string_view operation, const std::optional<std::string>& given,
             const std::string& wanted) {
    return given ? compare(operation, *given, wanted) : operation == "ne";
}

bool any_address(const Person& person, std::string_view operation, const std::string& wanted) {
    bool has_value = false;
    for (const Email& email : person.emails) {
        has_value = has_value || email.value;
        if (email.value && compare(operation, *email.value, wanted))
            return true;
    }
    return !has_value && operation == "ne";
}

bool any_email(const Person& person, const std::function<bool(const Email&)>& holds) {
    return std::any_of(person.emails.begin(), person.emails.end(), holds);
}

bool is_filled(const std::optional<std::string>& text) { return text && !text->empty(); }

constexpr std::array<const char*, 9> operators{"eq", "ne", "co", "sw", "ew",
                                               "gt", "ge", "lt", "le"};

std::string comparison(const std::string& path, const char* operation, const std::string& value) {
    return path + " " + operation + " \"" + value + "\"";
}

std::vector<Sample> comparisons() {
    std::vector<Sample> all;
    for (const char* operation : operators) {
        for (const char* value : {"ann", "B", ""}) {
            all.push_back(
                {comparison("userName", operation, value), holders_of([&](const Person& person) {
                     return compare(operation, person.user_name, std::string(value));
                 })});
        }
        for (const char* value : {"ANN@X.example", "b", ""}) {
            all.push_back({comparison("emails.value", operation, value),
                           holders_of([&](const Person& person) {
                               return any_address(person, operation, value);
                           })});
        }
        const std::string inner = comparison("value", operation, "b");
        all.push_back(
            {"emails[type eq \"work\" and " + inner + "]", holders_of([&](const Person& person) {
                 return any_email(person, [&](const Email& email) {
                     return compare("eq", email.type, "work") &&
                            compare(operation, email.value, "b");
                 });
             })});
        all.push_back({"emails[not (type eq \"home\" or " + inner + ")]",
                       holders_of([&](const Person& person) {
                           return any_email(person, [&](const Email& email) {
                               return !compare("eq", email.type, "home") &&
                                      !compare(operation, email.value, "b");
                           });
                       })});
    }
    return all;
}

std::vector<Sample> truths_and_presences() {
    std::vector<Sample> all;
    for (const bool wanted : {true, false}) {
        const std::string value = wanted ? "true" : "false";
        all.push_back({"active eq " + value,
                       holders_of([&](const Person& person) { return person.active == wanted; })});
        all.push_back({"active ne " + value,
                       holders_of([&](const Person& person) { return person.active != wanted; })});
    }
    all.push_back(
        {"active pr", holders_of([](const Person& person) { return person.active.has_value(); })});
    all.push_back({"userName pr", everybody});
    all.push_back(
        {"emails pr", holders_of([](const Person& person) { return !person.emails.empty(); })});
    all.push_back({"emails.value pr", holders_of([](const Person& person) {
                       return any_email(person,
                                        [](const Email& email) { return is_filled(email.value); });
                   })});
    all.push_back({"emails[type pr and value pr]", holders_of([](const Person& person) {
                       return any_email(person, [](const Email& email) {
                           return is_filled(email.type) && is_filled(email.value);
                       });
                   })});
    return all;
}

std::vector<Sample> alphabet() {
    std::vector<Sample> all = comparisons();
    const auto more = truths_and_presences();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

// One of each kind, so that deeper filters stay countable.
std::vector<Sample> small_alphabet() {
    const std::array<const char*, 8> chosen{R"(userName sw "ann")",
                                            "active eq true",
                                            R"(emails.value co "b")",
                                            "emails.value pr",
                                            R"(emails[type eq "work" and value gt "b"])",
                                            R"(userName le "B")",
                                            "active ne true",
                                            R"(emails[not (type eq "home" or value ge "b")])"};
    std::vector<Sample> some;
    for (const Sample& sample : alphabet()) {
        if (std::find(chosen.begin(), chosen.end(), sample.text) != chosen.end())
            some.push_back(sample);
    }
    return some;
}

std::string bracketed(const std::string& text) { return "(" + text + ")"; }

Sample negation(const Sample& part) {
    return {"not " + bracketed(part.text), everybody & ~part.holders};
}
Sample both(const Sample& left, const Sample& right) {
    const auto side = [](const Sample& part) {
        return part.is_any ? bracketed(part.text) : part.text;
    };
    return {side(left) + " and " + side(right), left.holders & right.holders};
}
Sample either(const Sample& left, const Sample& right) {
    return {left.text + " or " + right.text, left.holders | right.holders, true};
}

// Calls back with every filter that is one level deeper than the parts.
template <class Visit>
void each_deeper(const std::vector<Sample>& parts, Visit&& visit) {
    for (const Sample& left : parts) {
        visit(negation(left));
        for (const Sample& right : parts) {
            visit(both(left, right));
            visit(either(left, right));
        }
    }
}

Json json_of(const Person& person) {
    Json user{{"schemas", {scim_test::user_urn}}, {"userName", person.user_name}};
    if (person.active)
        user["active"] = *person.active;
    for (const Email& email : person.emails) {
        Json entry = Json::object();
        if (email.value)
            entry["value"] = *email.value;
        if (email.type)
            entry["type"] = *email.type;
        user["emails"].push_back(std::move(entry));
    }
    return user;
}

// Counts the filters that mean something else than their sample says, and keeps one of them.
class Judge {
public:
    Judge() {
        for (const Person& person : people())
            users_.push_back(json_of(person));
    }
    void judge(const Sample& sample) {
        ++count;
        const bool right = holders(sample.text) == sample.holders &&
                           (count % 5 != 0 || means_the_same_in_other_words(sample));
        if (!right && wrong++ == 0)
            first_wrong = sample.text;
    }

    std::size_t count = 0;
    std::size_t wrong = 0;
    std::string first_wrong;

private:
    [[nodiscard]] std::optional<Holders> holders(const std::string& text) const {
        const auto filter = sim::scim::parse_filter(text);
        const auto& type = sim::scim::resource_type(sim::scim::ResourceKind::user);
        if (!filter || !check_filter(*filter, type))
            return std::nullopt;
        Holders found = 0;
        for (std::size_t i = 0; i < users_.size(); ++i)
            found |= matches(*filter, users_[i], type) ? 1U << i : 0U;
        return found;
    }
    // Its own spelling, and brackets and spaces that say nothing.
    [[nodiscard]] bool means_the_same_in_other_words(const Sample& sample) const {
        const auto filter = sim::scim::parse_filter(sample.text);
        return filter && holders(to_text(*filter)) == sample.holders &&
               holders(" (( " + sample.text + " ) ) ") == sample.holders;
    }

    std::vector<Json> users_;
};

}  // namespace

TEST_CASE("every filter of one or two comparisons finds whom it describes") {
    Judge judge;
    const auto atoms = alphabet();
    for (const Sample& atom : atoms)
        judge.judge(atom);
    each_deeper(atoms, [&](const Sample& sample) { judge.judge(sample); });
    INFO(judge.first_wrong);
    CHECK(judge.wrong == 0);
    CHECK(judge.count == atoms.size() * (2 + 2 * atoms.size()));
    CHECK(judge.count > 10'000);
}

TEST_CASE("every filter to depth 3 finds whom it describes") {
    Judge judge;
    std::vector<Sample> parts = small_alphabet();
    REQUIRE(parts.size() == 8);
    each_deeper(std::vector<Sample>(parts), [&](Sample sample) { parts.push_back(sample); });
    each_deeper(parts, [&](const Sample& sample) { judge.judge(sample); });
    INFO(judge.first_wrong);
    CHECK(judge.wrong == 0);
    CHECK(judge.count > 40'000);
}

TEST_CASE("a list finds whom a filter describes whatever index answers it") {
    scim_test::Service service;
    for (const Person& person : people()) {
        Json user = json_of(person);
        user["externalId"] = person.user_name;
        service.send_json("POST", "/Users", user);
    }
    std::vector<Sample> parts;
    for (const char* path : {"userName", "id", "externalId"}) {
        for (const char* value : {"ANN", "Bob", "r2", "r3"}) {
            const bool by_id = std::string_view(path) == "id";
            parts.push_back({comparison(path, "eq", value), holders_of([&](const Person& person) {
                                 const auto place =
                                     static_cast<std::size_t>(&person - people().data());
                                 const std::string id = "r" + std::to_string(place + 1);
                                 return *path == 'u' ? lower(person.user_name) == lower(value)
                                                     : (by_id ? id : person.user_name) == value;
                             })});
        }
    }
    each_deeper(parts, [&](const Sample& sample) {
        std::string names;
        for (std::size_t i = 0; i < people().size(); ++i) {
            if ((sample.holders >> i & 1U) != 0)
                names += (names.empty() ? "" : ",") + people()[i].user_name;
        }
        INFO(sample.text);
        CHECK(service.found(sample.text) == names);
    });
}
