// SPDX-License-Identifier: MIT
// A catalogue entry's JSON as an integration.
#include "sim/scenario/read_integration.h"

#include <algorithm>
#include <array>

#include "sim/base/text.h"
#include "sim/scenario/json_node.h"

namespace sim::scenario {

namespace {

using apps::Integration;

constexpr std::array<std::string_view, 13> categories = {
    "collaboration", "customers", "human_resources", "cloud", "developers", "security", "storage",
    "it_service",    "finance",   "design",          "data",  "directory",  "generic"};
constexpr std::array<std::string_view, 11> setup_fields = {
    "base_url",        "api_token",      "subdomain", "oauth_consent", "client_id", "client_secret",
    "admin_user_name", "admin_password", "region",    "tenant_id",     "file"};

// The text there, which has to be one of the words.
template <std::size_t count>
std::string one_of(const Node& node, const std::array<std::string_view, count>& words) {
    std::string text = node.text();
    if (std::find(words.begin(), words.end(), text) == words.end()) {
        node.object_to("expected one of " + join({words.begin(), words.end()}, ", "));
    }
    return text;
}

// The enumerator with that name, among the first `count`.
template <class Enum, int count>
Enum enumerator(const Node& node) {
    const std::string text = node.text();
    std::vector<std::string> known;
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<Enum>(i);
        if (text == name_of(value)) {
            return value;
        }
        known.emplace_back(name_of(value));
    }
    node.object_to("expected one of " + join(known, ", "));
    return Enum{};
}

void read_capabilities(const Node& list, Integration& integration) {
    for (const Node& item : list.items()) {
        const std::string name = item.text();
        const auto capability = apps::capability_named(name);
        if (name == "import_users") {
            integration.imports_users = true;
        } else if (capability) {
            integration.offers.push_back(*capability);
        } else {
            item.object_to("expected the name of a capability");
        }
    }
}

Integration read(const Node& node) {
    node.allow_keys({"$schema", "version", "key", "label", "tile", "category", "role", "protocol",
                     "dialect", "updates", "capabilities", "links_groups", "setup",
                     "unique_attribute", "required_attributes", "deactivation", "summary", "note",
                     "basis"});
    if (node.at("version").integer() != 1) {
        node.at("version").object_to("expected 1, the only version of the format");
    }
    Integration integration;
    integration.key = node.at("key").text();
    integration.label = node.at("label").text();
    integration.tile = node.at("tile").text();
    integration.category = one_of(node.at("category"), categories);
    integration.role = enumerator<apps::IntegrationRole, 3>(node.at("role"));
    integration.protocol = enumerator<apps::Protocol, 5>(node.at("protocol"));
    constexpr std::array<std::string_view, 2> dialects = {"catalogue", "custom"};
    integration.dialect = one_of(node.at("dialect"), dialects) == "custom"
                              ? scim::Dialect::custom
                              : scim::Dialect::catalogue;
    constexpr std::array<std::string_view, 2> updates = {"put", "patch"};
    integration.updates_by_patch = one_of(node.at("updates"), updates) == "patch";
    read_capabilities(node.at("capabilities"), integration);
    integration.links_groups = node.at("links_groups").truth();
    for (const Node& field : node.at("setup").items()) {
        field.allow_keys({"field", "example"});
        integration.setup.push_back(
            {one_of(field.at("field"), setup_fields), field.text_or("example", "")});
    }
    integration.unique_attribute = node.at("unique_attribute").text();
    for (const Node& attribute : node.at("required_attributes").items()) {
        integration.required_attributes.push_back(attribute.text());
    }
    integration.deactivation = enumerator<apps::Deactivation, 3>(node.at("deactivation"));
    integration.summary = node.at("summary").text();
    integration.note = node.at("note").text();
    integration.basis = enumerator<apps::Basis, 3>(node.at("basis"));
    return integration;
}

// "slack" of "assets/catalogue/slack.json".
std::string_view stem_of(std::string_view file) {
    file.remove_prefix(std::min(file.size(), file.find_last_of('/') + 1));
    return file.substr(0, file.find('.'));
}

}  // namespace

Result<Integration, Problems> read_integration(std::string_view text, const std::string& file) {
    const auto json = parse_json(text, file);
    if (!json) {
        return Failure{Problems{json.error()}};
    }
    Problems problems;
    const Node node(*json, "", file, problems);
    Integration integration = read(node);
    if (integration.key != stem_of(file)) {
        node.at("key").object_to("expected the name of the file");
    }
    if (!problems.empty()) {
        return Failure{std::move(problems)};
    }
    return integration;
}

}  // namespace sim::scenario
