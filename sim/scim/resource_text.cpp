// SPDX-License-Identifier: MIT
// Cuts a stored body at its outermost commas and puts id, links and meta in between.
#include "sim/scim/resource_text.h"

#include <algorithm>

namespace sim::scim {

namespace {

// Behind the text that begins with a quotation mark there.
std::size_t end_of_text(std::string_view json, std::size_t at) {
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        at += json[at] == '\\' ? 1U : 0U;
    }
    return at + 1;
}

// Behind the value that begins there, in compact JSON.
std::size_t end_of_value(std::string_view json, std::size_t at) {
    std::size_t depth = 0;
    while (at < json.size()) {
        const char letter = json[at];
        if (letter == '"') {
            at = end_of_text(json, at);
            continue;
        }
        const bool closes = letter == '}' || letter == ']';
        if (depth == 0 && (closes || letter == ',')) {
            break;
        }
        depth += letter == '{' || letter == '[' ? 1U : 0U;
        depth -= closes ? 1U : 0U;
        ++at;
    }
    return std::min(at, json.size());
}

// Calls back with the name and the whole text of each member of a compact JSON object.
template <class Visit>
void each_member(std::string_view object, const Visit& visit) {
    std::size_t at = 1;
    while (at < object.size() && object[at] == '"') {
        const std::size_t name_end = end_of_text(object, at);
        const std::size_t end = end_of_value(object, std::min(name_end + 1, object.size()));
        visit(object.substr(at + 1, name_end - at - 2), object.substr(at, end - at));
        at = end + 1;
    }
}

bool is_always_shown(const Attribute& attribute) {
    return attribute.returned == Returned::always || attribute.returned == Returned::by_default;
}

void add_text(std::string& text, std::string_view name, std::string_view value) {
    text += '"';
    text += name;
    text += "\":";
    append_quoted(text, value);
}

void add_meta(std::string& text, const View& view, const Resource& resource) {
    text += R"("meta":{)";
    add_text(text, "resourceType", resource_type(resource.kind).name);
    text += ',';
    add_text(text, "created", to_text(resource.created));
    text += ',';
    add_text(text, "lastModified", to_text(resource.last_modified));
    text += ',';
    add_text(text, "location", location_of(view.profile, resource.kind, resource.id));
    text += ',';
    add_text(text, "version", version_of(resource));
    text += '}';
}

void add_link(std::string& text, const Link& link) {
    text += text.back() == '[' ? "{" : ",{";
    add_text(text, "value", link.value);
    for (const auto& [name, value] :
         {std::pair<std::string_view, const std::string&>{"$ref", link.location},
          {"display", link.display},
          {"type", link.type}}) {
        if (!value.empty()) {
            text += ',';
            add_text(text, name, value);
        }
    }
    text += '}';
}

void add_links(std::string& text, const View& view, const Resource& resource) {
    const std::size_t before = text.size();
    text += resource.kind == ResourceKind::user ? R"(,"groups":[)" : R"(,"members":[)";
    each_link(view, resource, [&text](const Link& link) { add_link(text, link); });
    if (text.back() == '[') {
        text.resize(before);
    } else {
        text += ']';
    }
}

// False when the text cannot be put together from parts, because an extension hides some of its
// attributes.
bool add_parts(std::string& text, const View& view, const Resource& resource) {
    const ResourceType& type = view.types.of(resource.kind);
    std::string extensions;
    bool possible = true;
    each_member(resource.body, [&](std::string_view name, std::string_view whole) {
        if (const Schema* extension = type.extension(name)) {
            possible = possible && std::all_of(extension->attributes.begin(),
                                               extension->attributes.end(), is_always_shown);
            extensions += ',';
            extensions += whole;
            return;
        }
        const Attribute* attribute = type.core->attribute(name);
        attribute = attribute != nullptr ? attribute : common_schema().attribute(name);
        if (attribute == nullptr || !is_always_shown(*attribute)) {
            return;
        }
        text += text.size() > 1 ? "," : "";
        text += whole;
        if (name == "schemas") {
            text += ',';
            add_text(text, "id", resource.id);
        }
    });
    add_links(text, view, resource);
    text += extensions;
    return possible;
}

}  // namespace

std::string shown_text(const View& view, const Resource& resource, const Projection& projection) {
    if (projection.attributes.empty() && projection.excluded.empty()) {
        constexpr std::size_t around_the_body = 400;
        std::string text;
        text.reserve(resource.body.size() + around_the_body);
        text += '{';
        if (add_parts(text, view, resource)) {
            text += ',';
            add_meta(text, view, resource);
            text += '}';
            return text;
        }
    }
    return to_text(shown_resource(view, resource, projection));
}

}  // namespace sim::scim
