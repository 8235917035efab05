// SPDX-License-Identifier: MIT
// What has to be true of every PATCH, whatever users and groups it meets.
#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "tests/unit/scim/scim_support.h"

namespace {

using scim_test::Json;
using scim_test::Service;

// Numbers shrink well, so a failing case comes back with the fewest and first choices that fail.
using Choices = std::vector<std::uint64_t>;

// Draws from the choices in turn; the first possibility once they are used up.
class Draw {
public:
    explicit Draw(const Choices& choices) : choices_(choices) {}

    std::uint64_t number() { return at_ < choices_.size() ? choices_[at_++] : 0; }
    template <class Value>
    Value of(const std::vector<Value>& values) {
        return values[number() % values.size()];
    }

private:
    const Choices& choices_;
    std::size_t at_ = 0;
};

const std::string department = std::string(scim_test::enterprise_urn) + ":department";

Json any_value(Draw& draw, bool with_primary) {
    Json entry{{"value", draw.of<std::string>({"a@x.example", "b@x.example", "c@x.example"})}};
    const auto type = draw.of<std::string>({"", "work", "home"});
    if (!type.empty())
        entry["type"] = type;
    if (draw.number() % 3 == 1)
        entry["display"] = draw.of<std::string>({"D", "E"});
    if (with_primary && draw.number() % 3 == 1)
        entry["primary"] = draw.number() % 4 != 3;
    return entry;
}

// Values of which one at most is primary, as a creation must have them.
Json any_values(Draw& draw) {
    Json values = Json::array();
    const std::uint64_t count = draw.number() % 4;
    const std::uint64_t primary = draw.number() % 5;
    for (std::uint64_t i = 0; i < count; ++i) {
        Json entry = any_value(draw, false);
        if (i == primary)
            entry["primary"] = true;
        values.push_back(std::move(entry));
    }
    return values;
}

Json any_user(Draw& draw) {
    Json user{{"active", draw.number() % 3 != 2}};
    for (const char* name : {"title", "displayName", "externalId"}) {
        if (draw.number() % 2 == 1)
            user[name] = draw.of<std::string>({"T", "t", "Über"});
    }
    if (draw.number() % 2 == 1)
        user["name"] = Json{{"familyName", "F"}, {"givenName", draw.of<std::string>({"G", "H"})}};
    user["emails"] = any_values(draw);
    user["phoneNumbers"] = any_values(draw);
    if (draw.number() % 2 == 1)
        user[std::string(scim_test::enterprise_urn)] = Json{{"department", "Sales"}};
    return user;
}

// Users r1 to r3 and groups r4 and r5, some of whom are members.
Service any_service(Draw& draw) {
    Service service;
    for (const char* name : {"ann", "bob", "cy"})
        service.add_user(name, any_user(draw));
    for (const char* name : {"Sales", "Tours"}) {
        std::vector<std::string> members;
        for (const char* id : {"r1", "r2", "r4", "stranger"}) {
            if (draw.number() % 2 == 1)
                members.emplace_back(id);
        }
        service.add_group(name, members);
    }
    return service;
}

Json user_path_and_value(Draw& draw) {
    using Row = std::pair<std::string, Json>;
    const std::vector<Row> rows{
        {"title", "T"},
        {"title", nullptr},
        {"active", draw.number() % 2 == 0},
        {"userName", draw.of<std::string>({"ann", "bob", "Zed"})},
        {"name", Json{{"givenName", "H"}, {"middleName", "M"}}},
        {"name.familyName", "F2"},
        {"name", nullptr},
        {"emails", any_values(draw)},
        {"emails", Json::array({any_value(draw, true), any_value(draw, true)})},
        {"phoneNumbers", any_value(draw, true)},
        {"emails", Json::array()},
        {R"(emails[type eq "work"])", any_value(draw, true)},
        {R"(emails[type eq "home" and value ew "example"])", any_value(draw, true)},
        {R"(emails[value pr])", any_value(draw, true)},
        {R"(emails[type eq "work"].value)", "n@x.example"},
        {R"(emails[type eq "home"].display)", "N"},
        {R"(emails[value sw "a"].primary)", true},
        {"emails.primary", draw.number() % 2 == 0},
        {"emails.type", "work"},
        {"emails.display", nullptr},
        {department, "Tours"},
        {std::string(scim_test::enterprise_urn), Json{{"division", "D"}}},
        {"id", "r1"},
        {"groups", Json::array()},
        {"nothing", 1},
        {"title", 5},
    };
    const Row row = draw.of(rows);
    return Json{{"path", row.first}, {"value", row.second}};
}

Json group_path_and_value(Draw& draw) {
    using Row = std::pair<std::string, Json>;
    const std::string id = draw.of<std::string>({"r1", "r2", "r3", "r4", "stranger"});
    const std::string other = draw.of<std::string>({"r1", "r2", "r3"});
    const std::vector<Row> rows{
        {"displayName", "Sales"},
        {"displayName", nullptr},
        {"members", Json::array({Json{{"value", id}}, Json{{"value", other}}})},
        {"members", Json{{"value", id}, {"display", "Shown"}}},
        {"members", Json{{"value", id}, {"type", "Group"}}},
        {"members", Json::array()},
        {"members", Json::array({Json{{"display", "nobody"}}})},
        {"members[value eq \"" + id + "\"]", Json{{"value", id}}},
        {"members[value eq \"" + id + "\"].display", "Shown"},
        {"members[value eq \"" + id + "\"].value", other},
        {R"(members[type eq "User"])", Json{{"value", other}}},
        {"members.display", "Shown"},
        {"externalId", "X"},
        {"meta", Json{{"version", "9"}}},
    };
    const Row row = draw.of(rows);
    return Json{{"path", row.first}, {"value", row.second}};
}

// Now and then without a path, where the value is an object with the attribute.
Json any_operation(Draw& draw, bool of_user, const std::string& op) {
    Json operation{{"op", op}};
    Json target = of_user ? user_path_and_value(draw) : group_path_and_value(draw);
    const auto path = target["path"].get<std::string>();
    const bool is_name = path.find_first_of("[.:") == std::string::npos;
    if (is_name && op != "remove" && draw.number() % 3 == 1) {
        operation["value"] = Json{{path, target["value"]}};
        return operation;
    }
    operation["path"] = path;
    if (op != "remove")
        operation["value"] = target["value"];
    return operation;
}

struct Target {
    bool is_user = true;
    std::string path;
};

Target any_target(Draw& draw) {
    const auto path = draw.of<std::string>({"/Users/r1", "/Groups/r4", "/Users/r2", "/Groups/r5"});
    return {path[1] == 'U', path};
}

// One to three operations on that target.
Json any_operations(Draw& draw, const Target& target) {
    Json operations = Json::array();
    const std::uint64_t last = draw.number() % 3;
    for (std::uint64_t i = 0; i <= last; ++i) {
        const auto op = draw.of<std::string>({"add", "replace", "remove"});
        operations.push_back(any_operation(draw, target.is_user, op));
    }
    return operations;
}

std::size_t primaries(const Json& resource, const char* name) {
    std::size_t count = 0;
    for (const Json& value : resource.value(name, Json::array()))
        count += value.value("primary", false) ? 1U : 0U;
    return count;
}

bool has_filter(const Json& operation) {
    return operation.value("path", "").find('[') != std::string::npos;
}

}  // namespace

TEST_CASE("A PATCH that is refused changes nothing") {
    CHECK(rc::check("refusals", [](const Choices& choices) {
        Draw draw(choices);
        Service service = any_service(draw);
        const Target target = any_target(draw);
        const Json operations = any_operations(draw, target);
        const auto digest = service.store.digest();
        const Json before = service.send("GET", target.path).body;
        const auto reply = service.patch(target.path, operations);
        if (reply.status == 200) {
            RC_ASSERT(reply.body == service.send("GET", target.path).body);
            RC_ASSERT((reply.changes == 0U) == (service.store.digest() == digest));
            return;
        }
        RC_ASSERT(reply.status == 400 || reply.status == 409);
        RC_ASSERT(!reply.scim_type().empty());
        RC_ASSERT(reply.changes == 0U);
        RC_ASSERT(service.store.digest() == digest);
        RC_ASSERT(service.send("GET", target.path).body == before);
    }));
}

TEST_CASE("Replacing twice is replacing once") {
    CHECK(rc::check("replace twice", [](const Choices& choices) {
        Draw draw(choices);
        Service service = any_service(draw);
        const Target target = any_target(draw);
        const Json operations = Json::array({any_operation(draw, target.is_user, "replace")});
        if (service.patch(target.path, operations).status != 200)
            return;
        const auto digest = service.store.digest();
        const auto second = service.patch(target.path, operations);
        RC_LOG() << operations.dump() << "\n" << second.body.dump() << "\n";
        // The first may have changed what the filter asks for.
        RC_ASSERT(second.status == 200 ||
                  (has_filter(operations[0]) && second.scim_type() == "noTarget"));
        RC_ASSERT(service.store.digest() == digest);
    }));
}

TEST_CASE("What a PATCH leaves is a resource that a PUT accepts and does not change") {
    CHECK(rc::check("read and put", [](const Choices& choices) {
        Draw draw(choices);
        Service service = any_service(draw);
        const Target target = any_target(draw);
        const Json operations = any_operations(draw, target);
        service.patch(target.path, operations);
        const Json after = service.send("GET", target.path).body;
        RC_LOG() << operations.dump() << "\n" << after.dump() << "\n";
        for (const char* name : {"emails", "phoneNumbers"})
            RC_ASSERT(primaries(after, name) <= 1U);
        const auto put = service.send_json("PUT", target.path, after);
        RC_ASSERT(put.status == 200);
        RC_ASSERT(put.changes == 0U);
        RC_ASSERT(put.body == after);
    }));
}

TEST_CASE("Adding what is there changes nothing") {
    CHECK(rc::check("add again", [](const Choices& choices) {
        Draw draw(choices);
        Service service = any_service(draw);
        const Target target = any_target(draw);
        const Json before = service.send("GET", target.path).body;
        Json added = Json::object();
        for (auto place = before.begin(); place != before.end(); ++place) {
            const bool is_single = place.value().is_array() && draw.number() % 2 == 1;
            if (place.key() != "groups")
                added[place.key()] =
                    is_single ? draw.of(place.value().get<std::vector<Json>>()) : place.value();
        }
        const bool has_path = draw.number() % 2 == 1;
        Json operations = Json::array();
        if (!has_path)
            operations.push_back(Json{{"op", "add"}, {"value", added}});
        for (auto place = added.begin(); has_path && place != added.end(); ++place) {
            if (place.key() != "id" && place.key() != "schemas" && place.key() != "meta")
                operations.push_back(
                    Json{{"op", "add"}, {"path", place.key()}, {"value", place.value()}});
        }
        const auto reply = service.patch(target.path, operations);
        RC_LOG() << operations.dump() << "\n" << reply.body.dump() << "\n";
        RC_ASSERT(reply.status == 200);
        RC_ASSERT(reply.changes == 0U);
        RC_ASSERT(service.send("GET", target.path).body == before);
    }));
}

TEST_CASE("Adding twice is adding once") {
    CHECK(rc::check("add twice", [](const Choices& choices) {
        Draw draw(choices);
        Service service = any_service(draw);
        const Target target = any_target(draw);
        const Json operations = Json::array({any_operation(draw, target.is_user, "add")});
        if (service.patch(target.path, operations).status != 200)
            return;
        const auto digest = service.store.digest();
        const auto second = service.patch(target.path, operations);
        RC_LOG() << operations.dump() << "\n" << second.body.dump() << "\n";
        RC_ASSERT(second.status == 200 || second.scim_type() == "noTarget");
        RC_ASSERT(service.store.digest() == digest);
    }));
}
