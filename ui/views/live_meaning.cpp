// SPDX-License-Identifier: MIT
// Tells from method, path and body what a SCIM client wants (RFC 7644 sections 3.2 to 3.7).
#include <algorithm>
#include <array>
#include <optional>

#include <nlohmann/json.hpp>

#include "sim/base/text.h"
#include "ui/views/live_builder.h"

namespace ui::views {

namespace {

using Json = nlohmann::ordered_json;
using sim::scim::Request;

// A path of the service, whatever stands in front of its endpoints.
struct Place {
    std::string endpoint;  // Users, Groups, .search, Bulk, ...; empty for another path
    std::string id;
    std::string query;
};

Place place_of(const std::string& target) {
    constexpr std::array<std::string_view, 8> endpoints{
        "Users",         "Groups", "Me", ".search", "Bulk", "ServiceProviderConfig",
        "ResourceTypes", "Schemas"};
    Place place;
    const std::size_t question = target.find('?');
    place.query = question == std::string::npos ? "" : target.substr(question + 1);
    const auto parts = sim::split(target.substr(0, question), '/');
    for (std::size_t index = 0; index < parts.size(); ++index) {
        for (const std::string_view endpoint : endpoints) {
            // "ServiceProviderConfigs" is the name of 1.1.
            const bool same = sim::equal_ignoring_case(parts[index], endpoint) ||
                              sim::equal_ignoring_case(parts[index], std::string(endpoint) + "s");
            if (same && place.endpoint.empty()) {
                place.endpoint = endpoint;
                place.id = index + 1 < parts.size() ? parts[index + 1] : "";
            }
        }
    }
    place.id = sim::scim::percent_decode(place.id).value_or(place.id);
    return place;
}

// The decoded value of a parameter; empty where it is not there.
std::string parameter(const std::string& query, std::string_view name) {
    for (const std::string& part : sim::split(query, '&')) {
        const std::size_t equals = part.find('=');
        if (equals != std::string::npos && sim::equal_ignoring_case(part.substr(0, equals), name)) {
            std::string value = part.substr(equals + 1);
            std::replace(value.begin(), value.end(), '+', ' ');
            return sim::scim::percent_decode(value).value_or(value);
        }
    }
    return {};
}

// A filter of one comparison for equality: userName eq "x".
struct Equality {
    std::string attribute;
    std::string value;
};
std::optional<Equality> equality_in(const std::string& filter) {
    const auto words = sim::split(filter, ' ');
    if (words.size() < 3 || !sim::equal_ignoring_case(words[1], "eq") || filter.back() != '"') {
        return std::nullopt;
    }
    const std::size_t quote = filter.find('"');
    std::string value = filter.substr(quote + 1, filter.size() - quote - 2);
    if (quote + 1 >= filter.size() || value.find('"') != std::string::npos) {
        return std::nullopt;
    }
    return Equality{words[0], std::move(value)};
}

// True and false as real clients write them.
std::optional<bool> truth_of(const Json& value) {
    if (value.is_boolean()) {
        return value.get<bool>();
    }
    if (value.is_string()) {
        const std::string text = sim::lower_case(value.get<std::string>());
        return text == "true"    ? std::optional(true)
               : text == "false" ? std::optional(false)
                                 : std::nullopt;
    }
    return std::nullopt;
}

std::string text_in(const Json& json, const char* name) {
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() && found->is_string() ? found->get<std::string>()
                                                                         : std::string();
}

// What the operations of a PATCH do, put together.
struct Changes {
    std::vector<std::string> attributes;
    std::optional<bool> active;
    std::size_t members_added = 0;
    std::size_t members_removed = 0;
    bool members_replaced = false;
};

void note_attribute(Changes& changes, const std::string& name, const Json& value) {
    const std::string short_name = name.substr(0, name.find_first_of(".["));
    if (sim::equal_ignoring_case(short_name, "active")) {
        changes.active = truth_of(value);
    }
    if (short_name == "schemas" ||
        std::count(changes.attributes.begin(), changes.attributes.end(), short_name) > 0) {
        return;
    }
    changes.attributes.push_back(short_name);
}

void note_members(Changes& changes, const std::string& operation, const Json& value) {
    const std::size_t count = value.is_array() ? value.size() : 1;
    if (operation == "add") {
        changes.members_added += count;
    } else if (operation == "remove") {
        changes.members_removed += count;
    } else {
        changes.members_replaced = true;
    }
}

void note_operation(Changes& changes, const Json& operation) {
    const std::string name = sim::lower_case(text_in(operation, "op"));
    const std::string path = text_in(operation, "path");
    const auto found = operation.is_object() ? operation.find("value") : operation.end();
    const Json value = operation.is_object() && found != operation.end() ? *found : Json();
    if (sim::lower_case(path.substr(0, path.find('['))) == "members") {
        note_members(changes, name, value);
    }
    if (!path.empty()) {
        // The name of an extension ends with a colon before its attribute.
        const std::size_t colon = path.rfind(':');
        note_attribute(changes, colon == std::string::npos ? path : path.substr(colon + 1), value);
    } else if (value.is_object()) {
        for (const auto& [member, inner] : value.items()) {
            const std::size_t colon = member.rfind(':');
            note_attribute(changes, colon == std::string::npos ? member : member.substr(colon + 1),
                           inner);
        }
    }
}

Changes changes_in(const Json& body) {
    Changes changes;
    const auto operations = body.is_object() ? body.find("Operations") : body.end();
    if (body.is_object() && operations != body.end() && operations->is_array()) {
        for (const Json& operation : *operations) {
            note_operation(changes, operation);
        }
    } else if (body.is_object()) {
        // 1.1 sends the members themselves.
        for (const auto& [member, value] : body.items()) {
            note_attribute(changes, member, value);
        }
    }
    return changes;
}

// The sentence for one endpoint, with what it needs.
class Teller {
public:
    Teller(const Request& request, const LiveNames& names, const Strings& strings)
        : request_(request),
          names_(names),
          strings_(strings),
          place_(place_of(request.target)),
          body_(Json::parse(request.body, nullptr, false)) {}

    [[nodiscard]] LiveMeaning tell() const {
        const bool users = place_.endpoint == "Users";
        LiveMeaning meaning;
        meaning.about = whom();
        meaning.subject = users                         ? LiveSubject::users
                          : place_.endpoint == "Groups" ? LiveSubject::groups
                                                        : LiveSubject::other;
        meaning.words = meaning.subject == LiveSubject::other
                            ? of_service()
                            : of_resource(users ? "live.user." : "live.group.", meaning.about);
        return meaning;
    }

private:
    [[nodiscard]] const std::string& say(const std::string& key) const {
        return strings_.text(key);
    }
    [[nodiscard]] std::string count_in(const char* member) const {
        const auto found = body_.is_object() ? body_.find(member) : body_.end();
        const bool list = body_.is_object() && found != body_.end() && found->is_array();
        return std::to_string(list ? found->size() : 0);
    }

    // The name where it is known, else the id.
    [[nodiscard]] std::string whom() const {
        if (place_.id.empty() || place_.id == ".search") {
            const std::string user = text_in(body_, "userName");
            return user.empty() ? text_in(body_, "displayName") : user;
        }
        const std::string& name = names_.of(place_.id);
        return name.empty() ? place_.id : name;
    }

    [[nodiscard]] std::string of_service() const {
        if (place_.endpoint == "Bulk") {
            return strings_.text("live.service.bulk", {{"count", count_in("Operations")}});
        }
        const std::string key = "live.service." + sim::lower_case(place_.endpoint);
        return !place_.endpoint.empty() && strings_.has(key) ? say(key) : say("live.other");
    }

    [[nodiscard]] std::string of_resource(const std::string& kind, std::string& about) const {
        const std::string& method = request_.method;
        const bool one = !place_.id.empty() && place_.id != ".search";
        if (method == "GET") {
            return one ? say(kind + "read")
                       : of_search(kind, parameter(place_.query, "filter"), about);
        }
        if (method == "POST" && place_.id == ".search") {
            return of_search(kind, text_in(body_, "filter"), about);
        }
        if (method == "POST" && !one) {
            return say(kind + "create");
        }
        if (method == "DELETE" && one) {
            return say(kind + "delete");
        }
        if (method == "PUT" && one) {
            return of_replacement(kind);
        }
        return method == "PATCH" && one ? of_patch(kind) : say("live.other");
    }

    [[nodiscard]] std::string of_search(const std::string& kind, const std::string& filter,
                                        std::string& about) const {
        if (filter.empty()) {
            const std::string start = parameter(place_.query, "startIndex");
            return start.empty() || start == "1" ? say(kind + "list")
                                                 : strings_.text(kind + "page", {{"start", start}});
        }
        if (const auto equality = equality_in(filter)) {
            about = equality->value;
            return strings_.text(kind + "find", {{"attribute", equality->attribute}});
        }
        about = filter;
        return say(kind + "filter");
    }

    [[nodiscard]] std::string of_replacement(const std::string& kind) const {
        const auto active = body_.is_object() ? body_.find("active") : body_.end();
        const bool off = body_.is_object() && active != body_.end() && truth_of(*active) == false;
        return say(kind + (off ? "replace_off" : "replace"));
    }

    [[nodiscard]] std::string of_patch(const std::string& kind) const {
        const Changes changes = changes_in(body_);
        if (changes.members_added > 0 && changes.members_removed > 0) {
            return say("live.group.members");
        }
        if (changes.members_added > 0) {
            return strings_.count("live.group.add", changes.members_added);
        }
        if (changes.members_removed > 0) {
            return strings_.count("live.group.remove", changes.members_removed);
        }
        if (changes.members_replaced) {
            return say("live.group.members");
        }
        if (changes.attributes.empty()) {
            return say(kind + "change");
        }
        if (changes.attributes.size() == 1 && changes.active) {
            return say(*changes.active ? "live.user.on" : "live.user.off");
        }
        if (changes.attributes.size() == 1 && changes.attributes.front() == "password") {
            return say("live.user.password");
        }
        if (changes.attributes.size() == 1 && kind == "live.group." &&
            changes.attributes.front() == "displayName") {
            return say("live.group.rename");
        }
        return of_attributes(kind, changes.attributes);
    }

    // Two are named, and the others are counted, so that the sentence stays one.
    [[nodiscard]] std::string of_attributes(const std::string& kind,
                                            std::vector<std::string> names) const {
        constexpr std::size_t named_max = 2;
        if (names.size() <= named_max) {
            return strings_.text(kind + "change_some", {{"attributes", sim::join(names, ", ")}});
        }
        const std::string more = std::to_string(names.size() - named_max);
        names.resize(named_max);
        return strings_.text(kind + "change_more",
                             {{"attributes", sim::join(names, ", ")}, {"count", more}});
    }

    const Request& request_;
    const LiveNames& names_;
    const Strings& strings_;
    const Place place_;
    const Json body_;
};

}  // namespace

LiveMeaning meaning_of(const Request& request, const LiveNames& names, const Strings& strings) {
    return Teller(request, names, strings).tell();
}

}  // namespace ui::views
