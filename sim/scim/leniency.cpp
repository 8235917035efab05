// SPDX-License-Identifier: MIT
// Rewrites requests: booleans, dotted names, lists of members.
#include "sim/scim/leniency.h"

#include <utility>

#include "sim/base/text.h"
#include "sim/scim/patch_path.h"

namespace sim::scim {

namespace {

// "True" becomes true where the schema has a boolean.
void mend_boolean(Json& value) {
    if (!value.is_string()) {
        return;
    }
    const auto& text = value.get_ref<const std::string&>();
    if (equal_ignoring_case(text, "true")) {
        value = true;
    } else if (equal_ignoring_case(text, "false")) {
        value = false;
    }
}

// Walks values and the schema side by side, and mends what the service forgives.
class Mender {
public:
    explicit Mender(const Leniency& accepts) : accepts_(accepts) {}

    void mend_value(Json& value, const Attribute& attribute) const {
        if (value.is_array()) {
            for (Json& entry : value) {
                mend_value(entry, attribute);
            }
        } else if (attribute.type == AttributeType::boolean) {
            if (accepts_.booleans_as_text) {
                mend_boolean(value);
            }
        } else if (attribute.type == AttributeType::complex && value.is_object()) {
            mend_object(value, attribute.sub_attributes);
        } else if (accepts_.plain_references && is_plain_reference(value, attribute)) {
            value = Json::object({{"value", value}});
        }
    }
    void mend_object(Json& object, const std::vector<Attribute>& attributes) const {
        for (auto place = object.begin(); place != object.end(); ++place) {
            for (const Attribute& attribute : attributes) {
                if (equal_ignoring_case(attribute.name, place.key())) {
                    mend_value(place.value(), attribute);
                }
            }
        }
    }
    void mend_resource(Json& body, const ResourceType& type) const {
        if (!body.is_object()) {
            return;
        }
        if (accepts_.core_under_its_urn) {
            lift_core(body, type.core->urn);
        }
        mend_object(body, type.core->attributes);
        for (auto place = body.begin(); place != body.end(); ++place) {
            const Schema* extension = type.extension(place.key());
            if (extension != nullptr && place.value().is_object()) {
                mend_object(place.value(), extension->attributes);
            }
        }
    }

    // roles[primary eq "True"] in a path.
    void mend_path(Json& path, const ResourceType& type) const {
        auto parsed = parse_patch_path(path.get_ref<const std::string&>());
        const auto place = parsed ? resolve(parsed->attribute, type) : std::nullopt;
        if (!accepts_.booleans_as_text || !place || place->attribute == nullptr ||
            !parsed->filter || !mend_filter(*parsed->filter, *place->attribute)) {
            return;
        }
        AttributePath outside = parsed->attribute;
        const std::string part = std::exchange(outside.sub_attribute, "");
        path = to_text(outside) + "[" + to_text(*parsed->filter) + "]" +
               (part.empty() ? "" : "." + part);
    }

private:
    // What stands under the URN of the core schema belongs beside it.
    static void lift_core(Json& body, const std::string& urn) {
        const Json* core = find_member(body, urn);
        if (core == nullptr || !core->is_object()) {
            return;
        }
        const Json lifted = *core;
        for (auto place = body.begin(); place != body.end(); ++place) {
            if (equal_ignoring_case(place.key(), urn)) {
                body.erase(place);
                break;
            }
        }
        for (auto place = lifted.begin(); place != lifted.end(); ++place) {
            body[place.key()] = place.value();
        }
    }
    // True when something was mended.
    static bool mend_filter(Filter& filter, const Attribute& attribute) {
        if (auto* all = std::get_if<FilterAll>(&filter.what)) {
            return mend_filters(all->parts, attribute);
        }
        if (auto* any = std::get_if<FilterAny>(&filter.what)) {
            return mend_filters(any->parts, attribute);
        }
        if (auto* negation = std::get_if<FilterNot>(&filter.what)) {
            return mend_filters(negation->part, attribute);
        }
        auto* comparison = std::get_if<FilterComparison>(&filter.what);
        const Attribute* part =
            comparison != nullptr ? attribute.sub_attribute(comparison->path.attribute) : nullptr;
        const auto* text =
            comparison != nullptr ? std::get_if<std::string>(&comparison->literal) : nullptr;
        if (part == nullptr || part->type != AttributeType::boolean || text == nullptr) {
            return false;
        }
        Json value = *text;
        mend_boolean(value);
        if (value.is_boolean()) {
            comparison->literal = value.get<bool>();
        }
        return value.is_boolean();
    }
    static bool mend_filters(std::vector<Filter>& filters, const Attribute& attribute) {
        bool mended = false;
        for (Filter& filter : filters) {
            mended = mend_filter(filter, attribute) || mended;
        }
        return mended;
    }
    // A text in the place of an object whose main part is its value, such as a manager.
    [[nodiscard]] static bool is_plain_reference(const Json& value, const Attribute& attribute) {
        return value.is_string() && attribute.type == AttributeType::complex &&
               !attribute.multi_valued && attribute.sub_attribute("value") != nullptr;
    }

    const Leniency& accepts_;
};

std::string text_of(const Json& operation, std::string_view name) {
    const Json* text = find_member(operation, name);
    return text != nullptr && text->is_string() ? text->get<std::string>() : std::string();
}

bool is_operator_as_written_in_the_rfc(const std::string& name) {
    return name == "add" || name == "replace" || name == "remove";
}

bool is_known_operator(const std::string& name) {
    return is_operator_as_written_in_the_rfc(lower_case(name));
}

// The path and the value of an operation.
void mend_operation(Json& operation, const ResourceType& type, const Mender& mender) {
    Json* value = nullptr;
    for (auto place = operation.begin(); place != operation.end(); ++place) {
        if (equal_ignoring_case(place.key(), "path") && place.value().is_string()) {
            mender.mend_path(place.value(), type);
        }
        value = equal_ignoring_case(place.key(), "value") ? &place.value() : value;
    }
    if (value == nullptr) {
        return;
    }
    const std::string path = text_of(operation, "path");
    if (path.empty()) {
        mender.mend_resource(*value, type);
        return;
    }
    const auto target = find_patch_target(path, type);
    if (target && target->place.leaf() != nullptr) {
        mender.mend_value(*value, *target->place.leaf());
    } else if (target && value->is_object()) {
        mender.mend_object(*value, target->place.extension->attributes);
    }
}

// True for a name that only a path can have: name.givenName, emails[type eq "work"].value, or an
// extension's attribute with its URN in front.
bool is_path_name(const std::string& name, const ResourceType& type) {
    const bool plain = type.extension(name) != nullptr || resolve({"", name, ""}, type);
    return !plain && find_patch_target(name, type).has_value();
}

// One operation an attribute whose name is a path; what is left stays together.
Json without_dotted_names(const Json& operation, const ResourceType& type) {
    const Json* value = find_member(operation, "value");
    const bool has_path = find_member(operation, "path") != nullptr;
    if (has_path || value == nullptr || !value->is_object()) {
        return Json::array({operation});
    }
    Json plain = Json::object();
    Json operations = Json::array();
    for (auto place = value->begin(); place != value->end(); ++place) {
        if (!is_path_name(place.key(), type)) {
            plain[place.key()] = place.value();
            continue;
        }
        Json single;
        single["op"] = text_of(operation, "op");
        single["path"] = place.key();
        single["value"] = place.value();
        operations.push_back(std::move(single));
    }
    if (operations.empty()) {
        return Json::array({operation});
    }
    if (!plain.empty()) {
        Json rest;
        rest["op"] = text_of(operation, "op");
        rest["value"] = std::move(plain);
        operations.insert(operations.begin(), std::move(rest));
    }
    return operations;
}

// The list of values beside a remove of members, or nullptr.
const Json* removed_members(const Json& operation) {
    const Json* value = find_member(operation, "value");
    const bool removes = equal_ignoring_case(text_of(operation, "op"), "remove");
    const bool of_members = equal_ignoring_case(text_of(operation, "path"), "members");
    const bool lists = value != nullptr && (value->is_array() || value->is_object());
    return removes && of_members && lists ? value : nullptr;
}

// One removal a member. Who is no member needs none.
Json removals(const Json& values, const Store& store, const std::string& group_id) {
    Json operations = Json::array();
    for (const Json& value : values.is_array() ? values : Json::array({values})) {
        const std::string id =
            value.is_string() ? value.get<std::string>() : text_of(value, "value");
        if (store.member(group_id, id) != nullptr) {
            Json removal;
            removal["op"] = "remove";
            removal["path"] = "members[value eq " + sim::quoted(id) + "]";
            operations.push_back(std::move(removal));
        }
    }
    return operations;
}

}  // namespace

Json forgiven_message(Json message, std::string_view urn, const Leniency& accepts) {
    if (accepts.schemas_left_out && message.is_object() &&
        find_member(message, "schemas") == nullptr) {
        message["schemas"] = Json::array({urn});
    }
    return message;
}

Json forgiven_resource(Json body, const ResourceType& type, const Leniency& accepts) {
    Mender(accepts).mend_resource(body, type);
    return body;
}

Result<Json, Error> forgiven_patch(Json request, const ResourceType& type, const Store& store,
                                   const std::string& id, const Leniency& accepts) {
    const Json* given = find_member(request, "Operations");
    if (given == nullptr || !given->is_array()) {
        return request;
    }
    const Mender mender(accepts);
    Json operations = Json::array();
    for (Json operation : *given) {
        const std::string kind = text_of(operation, "op");
        if (!accepts.operators_in_any_case && is_known_operator(kind) &&
            !is_operator_as_written_in_the_rfc(kind)) {
            return Failure{bad_request(error_type::invalid_syntax,
                                       "The operator " + kind + " must be in lower case.")};
        }
        if (const Json* values = removed_members(operation)) {
            if (!accepts.member_lists) {
                return Failure{bad_request(error_type::invalid_value,
                                           "A remove operation names members by a filter.")};
            }
            for (Json& removal : removals(*values, store, id)) {
                operations.push_back(std::move(removal));
            }
            continue;
        }
        if (!operation.is_object()) {
            operations.push_back(std::move(operation));
            continue;
        }
        Json parts =
            accepts.dotted_names ? without_dotted_names(operation, type) : Json::array({operation});
        for (Json& part : parts) {
            mend_operation(part, type, mender);
            operations.push_back(std::move(part));
        }
    }
    for (auto place = request.begin(); place != request.end(); ++place) {
        if (equal_ignoring_case(place.key(), "Operations")) {
            place.value() = std::move(operations);
            break;
        }
    }
    return request;
}

}  // namespace sim::scim
