// SPDX-License-Identifier: MIT
// Walks schema tables and input side by side; the tables decide the order of the result.
#include "sim/scim/resource_reader.h"

#include <set>

#include "sim/base/text.h"
#include "sim/scim/date_time.h"

namespace sim::scim {

namespace {

using JsonResult = Result<Json, Error>;

Failure<Error> refuse_value(std::string_view name, std::string_view expectation) {
    return Failure{
        bad_request(error_type::invalid_value,
                    "The attribute " + std::string(name) + " " + std::string(expectation) + ".")};
}

bool is_base64(std::string_view text) {
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_";
    const std::size_t end = text.find_last_not_of('=');
    const std::string_view figures = text.substr(0, end == std::string_view::npos ? 0 : end + 1);
    return figures.find_first_not_of(alphabet) == std::string_view::npos &&
           text.size() - figures.size() <= 2;
}

// The members of an object by definition, in schema order; a name given twice is refused, because
// nobody can tell which one was meant.
class Slots {
public:
    Slots(const std::vector<Attribute>& attributes, const Json& input)
        : attributes_(attributes), values_(attributes.size(), nullptr) {
        for (auto place = input.begin(); place != input.end(); ++place) {
            for (std::size_t i = 0; i < attributes.size(); ++i) {
                if (equal_ignoring_case(attributes[i].name, place.key())) {
                    twice_ = values_[i] != nullptr ? &attributes[i] : twice_;
                    values_[i] = &place.value();
                }
            }
        }
    }

    // Reads every value that a client may write into the object.
    Result<Done, Error> read_into(Json& object) const {
        if (twice_ != nullptr) {
            return Failure{bad_request(error_type::invalid_syntax,
                                       "The attribute " + twice_->name + " is given twice.")};
        }
        for (std::size_t i = 0; i < attributes_.size(); ++i) {
            const Attribute& attribute = attributes_[i];
            if (attribute.mutability == Mutability::read_only) {
                continue;
            }
            JsonResult value =
                values_[i] != nullptr ? read_attribute(attribute, *values_[i]) : Json();
            if (!value) {
                return Failure{value.error()};
            }
            if (!value->is_null()) {
                object[attribute.name] = std::move(*value);
            } else if (attribute.required) {
                return refuse_value(attribute.name, "is required");
            }
        }
        return Done{};
    }

private:
    const std::vector<Attribute>& attributes_;
    std::vector<const Json*> values_;
    const Attribute* twice_ = nullptr;
};

JsonResult read_complex(const Attribute& attribute, const Json& input) {
    if (!input.is_object()) {
        return refuse_value(attribute.name, "must be an object");
    }
    Json object = Json::object();
    const auto done = Slots(attribute.sub_attributes, input).read_into(object);
    if (!done) {
        return Failure{done.error()};
    }
    return object.empty() ? Json() : object;
}

JsonResult read_text(const Attribute& attribute, const Json& input) {
    if (!input.is_string()) {
        return refuse_value(attribute.name, "must be a string");
    }
    const auto& text = input.get_ref<const std::string&>();
    if (attribute.required && trimmed(text).empty()) {
        return refuse_value(attribute.name, "is required and must not be empty");
    }
    if (attribute.type == AttributeType::date_time && !parse_date_time(text)) {
        return refuse_value(attribute.name, "must be a date-time such as 2026-11-23T09:00:00Z");
    }
    if (attribute.type == AttributeType::binary && !is_base64(text)) {
        return refuse_value(attribute.name, "must be base64");
    }
    return input;
}

Result<Done, Error> check_primary(const Attribute& attribute, const Json& values) {
    std::size_t count = 0;
    for (const Json& value : values) {
        const Json* primary = member(value, "primary");
        count += primary != nullptr && *primary == true ? 1U : 0U;
    }
    if (count > 1) {
        return refuse_value(attribute.name, "has more than one primary value");
    }
    return Done{};
}

// Values with one identity are one value.
std::string identity(const Attribute& attribute, const Json& value) {
    const Json* id = holds_references(attribute) ? member(value, "value") : nullptr;
    return to_text(id != nullptr ? *id : value);
}

JsonResult read_values(const Attribute& attribute, const Json& input) {
    if (!input.is_array()) {
        return refuse_value(attribute.name, "must be an array");
    }
    Json values = Json::array();
    std::set<std::string> known;
    for (const Json& item : input) {
        JsonResult value = read_single(attribute, item);
        if (!value) {
            return value;
        }
        if (!value->is_null() && known.insert(identity(attribute, *value)).second) {
            values.push_back(std::move(*value));
        }
    }
    if (values.empty()) {
        return Json();
    }
    const auto primary = check_primary(attribute, values);
    return primary ? JsonResult{std::move(values)} : JsonResult{Failure{primary.error()}};
}

Result<Done, Error> read_extensions(const Json& input, const ResourceType& type, Json& resource) {
    for (const Schema* extension : type.extensions) {
        const Json* part = find_member(input, extension->urn);
        if (part == nullptr || part->is_null()) {
            continue;
        }
        if (!part->is_object()) {
            return refuse_value(extension->urn, "must be an object");
        }
        Json object = Json::object();
        auto done = Slots(extension->attributes, *part).read_into(object);
        if (!done) {
            return done;
        }
        if (!object.empty()) {
            resource[extension->urn] = std::move(object);
            resource["schemas"].push_back(extension->urn);
        }
    }
    return Done{};
}

}  // namespace

Result<Done, Error> require_schema(const Json& message, std::string_view urn) {
    if (!message.is_object()) {
        return Failure{bad_request(error_type::invalid_syntax, "The body must be a JSON object.")};
    }
    const Json* schemas = find_member(message, "schemas");
    if (schemas != nullptr && schemas->is_array()) {
        for (const Json& schema : *schemas) {
            if (schema.is_string() &&
                equal_ignoring_case(schema.get_ref<const std::string&>(), urn)) {
                return Done{};
            }
        }
    }
    return Failure{bad_request(error_type::invalid_syntax,
                               "The attribute schemas must contain " + std::string(urn) + ".")};
}

bool holds_references(const Attribute& attribute) {
    const Attribute* value = attribute.sub_attribute("value");
    return value != nullptr && value->mutability == Mutability::immutable;
}

JsonResult read_single(const Attribute& attribute, const Json& input) {
    if (input.is_null()) {
        return Json();
    }
    switch (attribute.type) {
        case AttributeType::complex:
            return read_complex(attribute, input);
        case AttributeType::boolean:
            return input.is_boolean() ? JsonResult{input}
                                      : refuse_value(attribute.name, "must be true or false");
        case AttributeType::integer:
            return input.is_number_integer() ? JsonResult{input}
                                             : refuse_value(attribute.name, "must be an integer");
        case AttributeType::decimal:
            return input.is_number() ? JsonResult{input}
                                     : refuse_value(attribute.name, "must be a number");
        case AttributeType::string:
        case AttributeType::reference:
        case AttributeType::binary:
        case AttributeType::date_time:
            break;
    }
    return read_text(attribute, input);
}

JsonResult read_attribute(const Attribute& attribute, const Json& input) {
    if (input.is_null()) {
        return Json();
    }
    return attribute.multi_valued ? read_values(attribute, input) : read_single(attribute, input);
}

JsonResult read_resource(const Json& input, const ResourceType& type) {
    if (!input.is_object()) {
        return Failure{bad_request(error_type::invalid_syntax, "The body must be a JSON object.")};
    }
    Json resource;
    resource["schemas"] = Json::array({type.core->urn});
    for (const Schema* schema : {&common_schema(), type.core}) {
        const auto done = Slots(schema->attributes, input).read_into(resource);
        if (!done) {
            return Failure{done.error()};
        }
    }
    const auto done = read_extensions(input, type, resource);
    if (!done) {
        return Failure{done.error()};
    }
    return resource;
}

}  // namespace sim::scim
