// SPDX-License-Identifier: MIT
// Runs the operations of a PATCH request one after the other on a copy.
#include "sim/scim/patch.h"

#include <algorithm>

#include "sim/base/text.h"
#include "sim/scim/patch_edit.h"
#include "sim/scim/resource_reader.h"

namespace sim::scim {

namespace {

enum class Operation : std::uint8_t { add, replace, remove };

Failure<Error> refuse(std::string_view type, std::string detail) {
    return Failure{bad_request(type, std::move(detail))};
}

// `op` is a string without case (RFC 7643 section 2.2 makes that the default).
std::optional<Operation> read_operation(const Json& operation) {
    const Json* name = find_member(operation, "op");
    if (name == nullptr || !name->is_string()) {
        return std::nullopt;
    }
    const auto& text = name->get_ref<const std::string&>();
    if (equal_ignoring_case(text, "add")) {
        return Operation::add;
    }
    if (equal_ignoring_case(text, "replace")) {
        return Operation::replace;
    }
    return equal_ignoring_case(text, "remove") ? std::optional{Operation::remove} : std::nullopt;
}

bool is_primary(const Json& value) {
    const Json* primary = member(value, "primary");
    return primary != nullptr && *primary == true;
}

// Making one value primary makes the others secondary (RFC 7644 section 3.5.2).
Edited settle_primary(const Json* before, Json& after, const Attribute& attribute) {
    std::vector<Json*> chosen;
    for (Json& value : after) {
        if (is_primary(value)) {
            chosen.push_back(&value);
        }
    }
    if (chosen.size() < 2) {
        return Done{};
    }
    const auto was_primary = [&](const Json& value) {
        if (before == nullptr) {
            return false;
        }
        for (const Json& old : *before) {
            if (old == value) {
                return true;
            }
        }
        return false;
    };
    std::vector<Json*> fresh;
    for (Json* value : chosen) {
        if (!was_primary(*value)) {
            fresh.push_back(value);
        }
    }
    if (fresh.size() != 1) {
        return refuse(error_type::invalid_value,
                      "The attribute " + attribute.name + " has more than one primary value.");
    }
    for (Json* value : chosen) {
        if (value != fresh.front()) {
            (*value)["primary"] = false;
        }
    }
    return Done{};
}

// True where the operation itself asks for more than one primary value.
bool asks_for_many(const PatchTarget& target, const Json* value, const Json& before) {
    if (value == nullptr || target.filter) {
        return false;
    }
    const Attribute* part = target.place.sub_attribute;
    if (part != nullptr) {
        return part->name == "primary" && *value == true && before.size() > 1;
    }
    return value->is_array() && std::count_if(value->begin(), value->end(), is_primary) > 1;
}

class Patcher {
public:
    Patcher(const Json& stored, const ResourceType& type, std::string_view id,
            MissingTargets missing)
        : resource_(stored), type_(type), id_(id), missing_(missing) {}

    Edited run(const Json& operation) {
        const auto kind = read_operation(operation);
        if (!kind) {
            return refuse(error_type::invalid_syntax,
                          "Every operation needs an op: add, replace or remove.");
        }
        const Json* path = find_member(operation, "path");
        const Json* value = find_member(operation, "value");
        if (path != nullptr && !path->is_string()) {
            return refuse(error_type::invalid_path, "The path must be a string.");
        }
        if (value == nullptr && *kind != Operation::remove) {
            return refuse(error_type::invalid_value, "The operation needs a value.");
        }
        if (path != nullptr) {
            const auto target = find_patch_target(path->get_ref<const std::string&>(), type_);
            return target ? edit(*kind, *target, value) : Edited{Failure{target.error()}};
        }
        if (*kind == Operation::remove) {
            return refuse(error_type::no_target, "A remove operation needs a path.");
        }
        return edit_members(*kind, *value);
    }

    Result<Json, Error> finish() { return read_resource(resource_, type_); }

private:
    Edited edit(Operation kind, const PatchTarget& target, const Json* value) {
        const Attribute* attribute = target.place.attribute;
        const bool has_primary = attribute != nullptr && attribute->multi_valued &&
                                 attribute->sub_attribute("primary") != nullptr;
        const Json before = has_primary ? values_at(target.place) : Json();
        if (has_primary && asks_for_many(target, value, before)) {
            return refuse(error_type::invalid_value,
                          "The attribute " + attribute->name + " has more than one primary value.");
        }
        Edited edited = kind == Operation::add       ? add_at(resource_, target, *value)
                        : kind == Operation::replace ? replace(target, *value)
                                                     : remove_at(resource_, target);
        if (edited && has_primary) {
            Json* holder = target.place.extension != nullptr
                               ? member(resource_, target.place.extension->urn)
                               : &resource_;
            Json* after = holder != nullptr ? member(*holder, attribute->name) : nullptr;
            if (after != nullptr) {
                return settle_primary(&before, *after, *attribute);
            }
        }
        return edited;
    }

    Edited replace(const PatchTarget& target, const Json& value) {
        Edited replaced = replace_at(resource_, target, value);
        const bool made = missing_ == MissingTargets::made && target.filter && !replaced &&
                          replaced.error().type == error_type::no_target;
        return made ? add_at(resource_, target, value) : replaced;
    }

    [[nodiscard]] Json values_at(const AttributePlace& place) const {
        const Json* holder =
            place.extension != nullptr ? member(resource_, place.extension->urn) : &resource_;
        const Json* values = holder != nullptr ? member(*holder, place.attribute->name) : nullptr;
        return values != nullptr ? *values : Json::array();
    }

    // Without a path the value is an object of attributes, each of which is its own target.
    Edited edit_members(Operation kind, const Json& value) {
        if (!value.is_object()) {
            return refuse(error_type::invalid_value,
                          "Without a path the value must be an object of attributes.");
        }
        for (auto place = value.begin(); place != value.end(); ++place) {
            if (is_repeated(place.key(), place.value())) {
                continue;
            }
            PatchTarget target;
            if (const Schema* extension = type_.extension(place.key())) {
                target.place.extension = extension;
            } else if (const auto found = resolve({"", place.key(), ""}, type_)) {
                target.place = *found;
            } else {
                return refuse(error_type::invalid_path,
                              "There is no attribute " + shortened(place.key()) + ".");
            }
            Edited edited = edit(kind, target, &place.value());
            if (!edited) {
                return edited;
            }
        }
        return Done{};
    }

    // Real clients repeat the id and the frame of the resource; that changes nothing.
    [[nodiscard]] bool is_repeated(std::string_view name, const Json& value) const {
        if (equal_ignoring_case(name, "id")) {
            return value == std::string(id_);
        }
        return equal_ignoring_case(name, "schemas") || equal_ignoring_case(name, "meta");
    }

    Json resource_;
    const ResourceType& type_;
    std::string_view id_;
    MissingTargets missing_;
};

}  // namespace

Result<PatchOperations, Error> patch_operations(const Json& request) {
    const auto known = require_schema(request, "urn:ietf:params:scim:api:messages:2.0:PatchOp");
    if (!known) {
        return Failure{known.error()};
    }
    const Json* operations = find_member(request, "Operations");
    if (operations == nullptr || !operations->is_array() || operations->empty()) {
        return refuse(error_type::invalid_syntax,
                      "The attribute Operations must be an array with one operation or more.");
    }
    if (operations->size() > patch_operations_max) {
        return Failure{Error{
            413, "",
            "The request has more than " + std::to_string(patch_operations_max) + " operations."}};
    }
    PatchOperations all;
    for (const Json& operation : *operations) {
        all.push_back(&operation);
    }
    return all;
}

Result<Json, Error> patch_resource(const Json& stored, const PatchOperations& operations,
                                   const ResourceType& type, std::string_view id,
                                   MissingTargets missing) {
    Patcher patcher(stored, type, id, missing);
    for (const Json* operation : operations) {
        const Edited edited = patcher.run(*operation);
        if (!edited) {
            return Failure{edited.error()};
        }
    }
    return patcher.finish();
}

}  // namespace sim::scim
