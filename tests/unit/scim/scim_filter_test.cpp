// SPDX-License-Identifier: MIT
// The filter grammar of RFC 7644 figure 1, its precedence and what its operators mean.
#include <array>
#include <memory>

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "sim/scim/filter.h"
#include "sim/scim/filter_match.h"
#include "tests/unit/scim/scim_support.h"

using scim_test::Json;
using scim_test::Service;
using sim::scim::parse_filter;

namespace {

std::string rewritten(std::string_view text) {
    const auto filter = parse_filter(text);
    return filter ? to_text(*filter) : "!" + filter.error().type;
}

// Three users that differ in every kind of attribute.
Service three_users() {
    Service service;
    service.add_user("ann", Json::parse(R"({"title":"Lead","userType":"Employee",
        "externalId":"E1","emails":[{"value":"ann@acme.example","type":"work"},
        {"value":"ann@home.example","type":"home"}],"name":{"familyName":"O'Malley"},
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Sales",
        "manager":{"value":"m1"}}})"));
    service.add_user("Bob", Json::parse(R"({"userType":"Intern","active":false,
        "externalId":"e1",
        "emails":[{"value":"bob@other.example","type":"work","primary":true}]})"));
    service.add_user("cy", Json::parse(R"({"title":"","userType":"employee"})"));
    return service;
}

}  // namespace

TEST_CASE("every shape of the grammar is read") {
    for (const char* text : {
             R"(userName eq "bjensen")",
             R"(name.familyName co "O'Malley")",
             R"(urn:ietf:params:scim:schemas:core:2.0:User:userName sw "J")",
             R"(title pr)",
             R"(meta.lastModified gt "2011-05-13T04:42:34Z")",
             R"(meta.lastModified ge "2011-05-13T04:42:34Z")",
             R"(meta.lastModified lt "2011-05-13T04:42:34Z")",
             R"(meta.lastModified le "2011-05-13T04:42:34Z")",
             R"(title pr and userType eq "Employee")",
             R"(title pr or userType eq "Intern")",
             R"(schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")",
             R"(userType eq "Employee" and (emails co "example.com" or emails.value co "acme"))",
             R"(userType ne "Employee" and not (emails co "example.com"))",
             R"(userType eq "Employee" and emails[type eq "work" and value co "@example.com"])",
             R"(emails[type eq "work"] or ims[type eq "xmpp" and value co "@foo.com"])",
             R"(members[value eq "a" or not (type eq "Group")])",
             R"(a eq -1.5e3)",
             R"(a eq null)",
             R"(a eq true and b eq false)",
             R"(a-b_c eq "\"quoted\" \\ text")",
             R"(emails.$ref eq "x")",
         }) {
        INFO(text);
        CHECK(rewritten(text) == text);
    }
    CHECK(rewritten(R"(  USERNAME   EQ   "x"   AND   not(a PR)  )") ==
          R"(USERNAME eq "x" and not (a pr))");
    CHECK(rewritten(R"((((a pr))))") == "a pr");
    CHECK(rewritten(R"((a pr and b pr) or c pr)") == "a pr and b pr or c pr");
    CHECK(rewritten(R"(not eq "x")") == R"(not eq "x")");
    CHECK(rewritten(R"(a eq "é\u00e9\n")") == R"(a eq "éé\u000a")");
}

TEST_CASE("everything malformed is an invalid filter") {
    for (const char* text : {"",
                             " ",
                             "userName",
                             "userName eq",
                             "userName eq ",
                             "eq \"a\"",
                             "a xx \"b\"",
                             "a eq b",
                             "a eq 'b'",
                             "a eq \"b",
                             "a eq\"b\"",
                             "a pr b",
                             "a pr and",
                             "a pr and and",
                             "and",
                             "a pr or",
                             "(a pr",
                             "a pr)",
                             "()",
                             "a eq True",
                             "a[b pr",
                             "a[]",
                             "a[b pr]]",
                             "a[b[c pr]]",
                             "a.b.c pr",
                             "a.b[c pr]",
                             "1a pr",
                             "a. pr",
                             ".a pr",
                             "a eq \"b\" c pr",
                             "not a pr",
                             "not",
                             "a pr and not",
                             "a pr && b pr",
                             "a == \"b\"",
                             "a eq [1]",
                             "a eq {}",
                             "a eq 01",
                             "a eq 1.",
                             "a eq \"\\x\"",
                             "a eq \"b\"\"c\"",
                             "a[b pr].c eq 1",
                             "a pr and(b pr)",
                             "urn:a pr",
                             "a eq \"\xFF\"",
                             "a\teq \"b\"",
                             "x:y pr",
                             "a eq nul"}) {
        INFO(text);
        CHECK(rewritten(text) == "!invalidFilter");
    }
    CHECK(rewritten(std::string(41, '(') + "a pr" + std::string(41, ')')) == "!invalidFilter");
    CHECK(rewritten(std::string(40, '(') + "a pr" + std::string(40, ')')) == "a pr");
    CHECK(rewritten("a eq \"" + std::string(9000, 'x') + "\"") == "!invalidFilter");
}

TEST_CASE("operators compare as the attribute's type says") {
    Service service = three_users();
    for (const auto& [filter, names] : std::vector<std::pair<std::string, std::string>>{
             {R"(userName eq "ANN")", "ann"},
             {R"(USERNAME Eq "bob")", "Bob"},
             {R"(userName ne "ann")", "Bob,cy"},
             {R"(userName sw "A")", "ann"},
             {R"(userName ew "B")", "Bob"},
             {R"(userName co "O")", "Bob"},
             {R"(userName gt "b")", "Bob,cy"},
             {R"(userName ge "bob")", "Bob,cy"},
             {R"(userName lt "bob")", "ann"},
             {R"(userName le "BOB")", "ann,Bob"},
             {R"(externalId eq "E1")", "ann"},
             {R"(externalId eq "e1")", "Bob"},
             {R"(id eq "r2")", "Bob"},
             {R"(id eq "R2")", ""},
             {R"(title pr)", "ann"},
             {R"(not (title pr))", "Bob,cy"},
             {R"(title eq null)", "Bob,cy"},
             {R"(title ne null)", "ann"},
             {R"(title ne "Lead")", "Bob,cy"},
             {R"(active eq true)", "ann,cy"},
             {R"(active ne true)", "Bob"},
             {R"(emails pr)", "ann,Bob"},
             {R"(emails eq "ANN@home.example")", "ann"},
             {R"(emails co "example")", "ann,Bob"},
             {R"(emails.type eq "home")", "ann"},
             {R"(emails.primary eq true)", "Bob"},
             {R"(emails[type eq "work" and value co "acme"])", "ann"},
             {R"(emails[type eq "home" and value co "acme"])", ""},
             {R"(emails.type eq "home" and emails.value co "acme")", "ann"},
             {R"(emails[not (type eq "work")])", "ann"},
             {R"(name.familyName co "o'm")", "ann"},
             {R"(urn:ietf:params:scim:schemas:core:2.0:user:USERNAME eq "cy")", "cy"},
             {R"(urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department sw "s")",
              "ann"},
             {R"(urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager eq "m1")",
              "ann"},
             {R"(urn:ietf:params:scim:schemas:extension:enterprise:2.0:User pr)", "ann"},
             {R"(schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")", "ann"},
             {R"(meta.resourceType eq "User")", "ann,Bob,cy"},
             {R"(meta.created gt "2026-11-23T09:00:01Z")", "Bob,cy"},
             {R"(meta.created eq "2026-11-23T10:00:02.0+01:00")", "Bob"},
             {R"(meta.created le "2026-11-23T09:00:02")", "ann,Bob"},
             {R"(userType eq "employee" and title pr or active eq false)", "ann,Bob"},
             {R"(userType eq "employee" and (title pr or active eq false))", "ann"},
         }) {
        INFO(filter);
        CHECK(service.found(filter) == names);
    }
}

TEST_CASE("comparisons that make no sense are refused") {
    Service service = three_users();
    for (const char* filter :
         {R"(active gt true)", R"(active eq "true")", R"(active co "t")", R"(userName eq 5)",
          R"(userName eq true)", R"(nothing eq "x")", R"(name.nothing pr)", R"(name eq "x")",
          R"(password eq "x")", R"(password pr)", R"(meta.created gt "yesterday")",
          R"(title gt null)", R"(name[familyName eq "x"])", R"(emails[nothing eq "x"])",
          R"(urn:x:y:userName eq "x")", R"(department eq "Sales")", R"(emails[active eq true])"}) {
        INFO(filter);
        CHECK(service.found(filter) == "!400 invalidFilter");
    }
}

TEST_CASE("groups of a user and members of a group can be searched") {
    Service service = three_users();
    const std::string group = service.add_group("Sales", {"r1", "r2"});
    CHECK(service.found("groups eq \"" + group + "\"") == "ann,Bob");
    CHECK(service.found(R"(groups.display eq "sales")") == "ann,Bob");
    for (const char* filter :
         {R"(members eq "r2")", R"(members.value eq "r2")", R"(members[value eq "r2"])",
          R"(displayName eq "SALES")", R"(displayName sw "sa" and members[value eq "r1"])"}) {
        INFO(filter);
        const auto reply =
            service.send("GET", "/Groups?filter=" + sim::scim::percent_encode(filter));
        CHECK(reply.body["totalResults"] == 1);
    }
    CHECK(service.send("GET", "/Groups?filter=members%20eq%20%22r3%22").body["totalResults"] == 0);
}

namespace {

// The same filters as trees that are evaluated without the parser.
struct Tree {
    enum class Kind : std::uint8_t { atom, negation, both, either };
    Kind kind = Kind::atom;
    std::size_t atom = 0;
    std::shared_ptr<const Tree> left;
    std::shared_ptr<const Tree> right;
};
using TreePointer = std::shared_ptr<const Tree>;

constexpr std::array<std::string_view, 3> atoms{R"(title pr)", R"(active eq true)",
                                                R"(emails[type eq "work"])"};

std::string written(const Tree& tree) {
    const auto bracketed = [](const Tree& part) { return "(" + written(part) + ")"; };
    switch (tree.kind) {
        case Tree::Kind::atom:
            return std::string(atoms.at(tree.atom));
        case Tree::Kind::negation:
            return "not " + bracketed(*tree.left);
        case Tree::Kind::both: {
            const auto part = [&](const Tree& side) {
                return side.kind == Tree::Kind::either ? bracketed(side) : written(side);
            };
            return part(*tree.left) + " and " + part(*tree.right);
        }
        case Tree::Kind::either:
            break;
    }
    return written(*tree.left) + " or " + written(*tree.right);
}

bool holds(const Tree& tree, unsigned truths) {
    switch (tree.kind) {
        case Tree::Kind::atom:
            return ((truths >> tree.atom) & 1U) != 0;
        case Tree::Kind::negation:
            return !holds(*tree.left, truths);
        case Tree::Kind::both:
            return holds(*tree.left, truths) && holds(*tree.right, truths);
        case Tree::Kind::either:
            break;
    }
    return holds(*tree.left, truths) || holds(*tree.right, truths);
}

std::vector<TreePointer> trees_to_depth(int depth) {
    std::vector<TreePointer> all;
    for (std::size_t atom = 0; atom < atoms.size(); ++atom)
        all.push_back(std::make_shared<Tree>(Tree{Tree::Kind::atom, atom, nullptr, nullptr}));
    if (depth == 1)
        return all;
    const auto smaller = trees_to_depth(depth - 1);
    for (const auto& left : smaller) {
        all.push_back(std::make_shared<Tree>(Tree{Tree::Kind::negation, 0, left, nullptr}));
        for (const auto& right : smaller) {
            all.push_back(std::make_shared<Tree>(Tree{Tree::Kind::both, 0, left, right}));
            all.push_back(std::make_shared<Tree>(Tree{Tree::Kind::either, 0, left, right}));
        }
    }
    return all;
}

// A user of whom exactly the chosen atoms hold.
Json user_with(unsigned truths) {
    Json user{{"userName", "a"}, {"active", (truths & 2U) != 0}};
    if ((truths & 1U) != 0)
        user["title"] = "T";
    if ((truths & 4U) != 0)
        user["emails"] = Json::parse(R"([{"type":"home"},{"type":"work"}])");
    return user;
}

}  // namespace

TEST_CASE("all filters to depth 3 mean what their trees mean") {
    const auto& type = sim::scim::resource_type(sim::scim::ResourceKind::user);
    std::array<Json, 8> users;
    for (unsigned truths = 0; truths < users.size(); ++truths)
        users.at(truths) = user_with(truths);
    std::size_t wrong = 0;
    const auto trees = trees_to_depth(3);
    for (const auto& tree : trees) {
        const std::string text = written(*tree);
        const auto filter = parse_filter(text);
        REQUIRE(filter.has_value());
        for (unsigned truths = 0; truths < users.size(); ++truths)
            wrong += matches(*filter, users.at(truths), type) != holds(*tree, truths) ? 1U : 0U;
        wrong += rewritten(to_text(*filter)) != to_text(*filter) ? 1U : 0U;
    }
    CHECK(trees.size() == 1179);
    CHECK(wrong == 0);
}

TEST_CASE("any sequence of tokens is read, or refused as an invalid filter") {
    const std::vector<std::string> tokens{"a",  "eq",  "pr",     "\"x\"", "and",  "or",   "not",
                                          "(",  ")",   "[",      "]",     "true", "1",    " ",
                                          "\"", "a.b", "urn:a:", "\\",    "null", "\xC3", "co"};
    CHECK(rc::check([&] {
        std::string text;
        for (const std::size_t pick : *rc::gen::container<std::vector<std::size_t>>(
                 rc::gen::inRange<std::size_t>(0, tokens.size()))) {
            text += tokens[pick] + (pick % 3 == 0 ? "" : " ");
        }
        const auto filter = parse_filter(text);
        if (!filter) {
            RC_ASSERT(filter.error().type == "invalidFilter");
            return;
        }
        RC_ASSERT(rewritten(to_text(*filter)) == to_text(*filter));
    }));
}
