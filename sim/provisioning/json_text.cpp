// SPDX-License-Identifier: MIT
// Reads answers with nothing taken for granted: anything in them may be missing or of a wrong type.
#include "sim/provisioning/json_text.h"

namespace sim::provisioning {

namespace {

constexpr const char* patch_schema = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

}  // namespace

std::string patching(Json operations) {
    Json patch = Json::object();
    patch["schemas"] = Json::array({patch_schema});
    patch["Operations"] = std::move(operations);
    return patch.dump();
}

std::string replacing(Json value) {
    Json operation = Json::object();
    operation["op"] = "replace";
    operation["value"] = std::move(value);
    return patching(Json::array({std::move(operation)}));
}

Json parse(std::string_view body) { return Json::parse(body.begin(), body.end(), nullptr, false); }

std::string text_at(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<std::int64_t> total_of(const Json& list) {
    const auto total = list.is_object() ? list.find("totalResults") : list.end();
    if (total == list.end() || !total->is_number_integer()) {
        return std::nullopt;
    }
    return total->get<std::int64_t>();
}

}  // namespace sim::provisioning
