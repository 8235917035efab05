// SPDX-License-Identifier: MIT
// Edits one place of a resource by the rules of RFC 7644 sections 3.5.2.1 to 3.5.2.3.
#include "sim/scim/patch_edit.h"

#include <algorithm>
#include <map>

#include "sim/base/overloaded.h"
#include "sim/scim/filter_match.h"
#include "sim/scim/resource_reader.h"

namespace sim::scim {

namespace {

enum class Change : std::uint8_t { add, replace };

Failure<Error> refuse(std::string_view type, std::string detail) {
    return Failure{bad_request(type, std::move(detail))};
}

Failure<Error> refuse_fixed(const Attribute& attribute) {
    return refuse(error_type::mutability,
                  "The attribute " + attribute.name + " cannot be changed.");
}

// The object that holds the attribute; an extension comes into being with its first attribute.
Json& holder_of(Json& resource, const AttributePlace& place) {
    if (place.extension == nullptr) {
        return resource;
    }
    Json& holder = resource[place.extension->urn];
    if (!holder.is_object()) {
        holder = Json::object();
    }
    return holder;
}

// Sets one attribute of an object to a checked value, or unsets it where nothing is left.
Edited put(Json& object, const Attribute& attribute, Json value) {
    const Json* before = member(object, attribute.name);
    const bool same = before != nullptr && *before == value;
    if (attribute.mutability == Mutability::immutable && before != nullptr && !same) {
        return refuse_fixed(attribute);
    }
    if (!value.is_null()) {
        object[attribute.name] = std::move(value);
    } else if (attribute.required) {
        return refuse(error_type::invalid_value,
                      "The attribute " + attribute.name + " is required.");
    } else {
        object.erase(attribute.name);
    }
    return Done{};
}

// Sets those sub-attributes of an object that the value names; the others stay.
Edited merge_into(Json& object, const Attribute& attribute, const Json& value) {
    if (!value.is_object()) {
        return refuse(error_type::invalid_value,
                      "The attribute " + attribute.name + " must be an object.");
    }
    for (auto place = value.begin(); place != value.end(); ++place) {
        const Attribute* part = attribute.sub_attribute(place.key());
        if (part == nullptr || part->mutability == Mutability::read_only) {
            continue;
        }
        auto read = read_attribute(*part, place.value());
        if (!read) {
            return Failure{read.error()};
        }
        Edited edited = put(object, *part, std::move(*read));
        if (!edited) {
            return edited;
        }
    }
    return Done{};
}

// Finds the entry that an addition repeats: the one with its value and type (RFC 7643 section
// 2.4), or with its value where the addition leaves the type open or the value is a reference.
class KnownEntries {
public:
    KnownEntries(const Attribute& attribute, const Json& values) : attribute_(attribute) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            note(values[i], i);
        }
    }
    [[nodiscard]] std::optional<std::size_t> find(const Json& addition) const {
        // Two entries may share a value; the one that is the same in all wins.
        const auto same = whole_.find(to_text(addition));
        if (same != whole_.end()) {
            return same->second;
        }
        const auto place = places_.find(key(addition, Key::as_given));
        return place != places_.end() ? std::optional{place->second} : std::nullopt;
    }
    void note(const Json& entry, std::size_t index) {
        whole_.emplace(to_text(entry), index);
        places_.emplace(key(entry, Key::as_given), index);
        places_.emplace(key(entry, Key::without_type), index);
    }

private:
    enum class Key : std::uint8_t { as_given, without_type };

    [[nodiscard]] std::string key(const Json& entry, Key kind) const {
        const Json* value = member(entry, "value");
        const Json* type = member(entry, "type");
        if (value == nullptr) {
            return to_text(entry);
        }
        const bool value_decides =
            type == nullptr || kind == Key::without_type || holds_references(attribute_);
        return value_decides ? to_text(*value) : to_text(*value) + to_text(*type);
    }

    const Attribute& attribute_;
    std::map<std::string, std::size_t> places_;
    std::map<std::string, std::size_t> whole_;
};

Edited append_values(Json& values, const Attribute& attribute, const Json& additions) {
    KnownEntries known(attribute, values);
    for (const Json& addition : additions) {
        auto read = read_single(attribute, addition);
        if (!read) {
            return Failure{read.error()};
        }
        if (read->is_null()) {
            continue;
        }
        const auto place = known.find(*read);
        if (!place) {
            known.note(*read, values.size());
            values.push_back(std::move(*read));
        } else if (read->is_object()) {
            Edited edited = merge_into(values[*place], attribute, *read);
            if (!edited) {
                return edited;
            }
        }
    }
    return Done{};
}

Json as_array(const Json& value) { return value.is_array() ? value : Json::array({value}); }

Edited change_attribute(Json& holder, const Attribute& attribute, const Json& value,
                        Change change) {
    if (!value.is_null() && attribute.multi_valued && change == Change::add) {
        Json& values = holder[attribute.name];
        if (!values.is_array()) {
            values = Json::array();
        }
        return append_values(values, attribute, as_array(value));
    }
    if (!value.is_null() && !attribute.multi_valued && attribute.type == AttributeType::complex) {
        Json& object = holder[attribute.name];
        if (!object.is_object()) {
            object = Json::object();
        }
        return merge_into(object, attribute, value);
    }
    auto read = read_attribute(
        attribute, attribute.multi_valued && !value.is_null() ? as_array(value) : value);
    return read ? put(holder, attribute, std::move(*read)) : Edited{Failure{read.error()}};
}

Edited change_extension(Json& resource, const Schema& extension, const Json& value, Change change) {
    if (value.is_null() && change == Change::replace) {
        resource.erase(extension.urn);
        return Done{};
    }
    if (!value.is_object()) {
        return refuse(error_type::invalid_value,
                      "The value of " + extension.urn + " must be an object.");
    }
    AttributePlace place;
    place.extension = &extension;
    for (auto part = value.begin(); part != value.end(); ++part) {
        const Attribute* attribute = extension.attribute(part.key());
        if (attribute == nullptr || attribute->mutability == Mutability::read_only) {
            continue;
        }
        Edited edited =
            change_attribute(holder_of(resource, place), *attribute, part.value(), change);
        if (!edited) {
            return edited;
        }
    }
    return Done{};
}

// What `type eq "work"` says about a value that is still to be made; false when it says more
// than equalities joined by `and`.
bool describe(const Filter& filter, const Attribute& attribute, Json& object) {
    if (const auto* all = std::get_if<FilterAll>(&filter.what)) {
        return std::all_of(all->parts.begin(), all->parts.end(),
                           [&](const Filter& part) { return describe(part, attribute, object); });
    }
    const auto* comparison = std::get_if<FilterComparison>(&filter.what);
    if (comparison == nullptr || comparison->operation != FilterOperator::equal) {
        return false;
    }
    const Attribute* part = attribute.sub_attribute(comparison->path.attribute);
    const auto* text = std::get_if<std::string>(&comparison->literal);
    const auto* truth = std::get_if<bool>(&comparison->literal);
    if (part == nullptr || (text == nullptr && truth == nullptr)) {
        return false;
    }
    object[part->name] = text != nullptr ? Json(*text) : Json(*truth);
    return true;
}

// Changes one value that the filter (or the lack of one) selects.
Edited change_value(Json& entry, const Attribute& attribute, const Attribute* part,
                    const Json& value, Change change) {
    if (part != nullptr) {
        auto read = read_attribute(*part, value);
        return read ? put(entry, *part, std::move(*read)) : Edited{Failure{read.error()}};
    }
    if (change == Change::add) {
        return merge_into(entry, attribute, value);
    }
    auto read = read_single(attribute, value);
    if (!read) {
        return Failure{read.error()};
    }
    if (read->is_null()) {
        return refuse(error_type::invalid_value,
                      "The attribute " + attribute.name + " needs a value.");
    }
    for (const Attribute& fixed : attribute.sub_attributes) {
        const Json* before = member(entry, fixed.name);
        const Json* after = member(*read, fixed.name);
        if (fixed.mutability == Mutability::immutable && before != nullptr && after != nullptr &&
            *before != *after) {
            return refuse_fixed(fixed);
        }
    }
    entry = std::move(*read);
    return Done{};
}

Edited change_selected(Json& resource, const PatchTarget& target, const Json& value,
                       Change change) {
    const Attribute& attribute = *target.place.attribute;
    Json& values = holder_of(resource, target.place)[attribute.name];
    if (!values.is_array()) {
        values = Json::array();
    }
    bool found = false;
    for (Json& entry : values) {
        if (target.filter && !value_matches(*target.filter, entry, attribute)) {
            continue;
        }
        found = true;
        Edited edited = change_value(entry, attribute, target.place.sub_attribute, value, change);
        if (!edited) {
            return edited;
        }
    }
    Json entry = Json::object();
    if (found) {
        return Done{};
    }
    if (target.filter &&
        (change == Change::replace || !describe(*target.filter, attribute, entry))) {
        return refuse(error_type::no_target, "The filter of the path matches no value.");
    }
    Edited edited = change_value(entry, attribute, target.place.sub_attribute, value, Change::add);
    if (edited && !entry.empty()) {
        values.push_back(std::move(entry));
    }
    return edited;
}

Edited change_at(Json& resource, const PatchTarget& target, const Json& value, Change change) {
    const AttributePlace& place = target.place;
    if (place.attribute == nullptr) {
        return change_extension(resource, *place.extension, value, change);
    }
    if (place.leaf()->mutability == Mutability::read_only ||
        place.attribute->mutability == Mutability::read_only) {
        return refuse_fixed(*place.leaf());
    }
    if (target.filter || (place.sub_attribute != nullptr && place.attribute->multi_valued)) {
        return change_selected(resource, target, value, change);
    }
    if (place.sub_attribute == nullptr) {
        return change_attribute(holder_of(resource, place), *place.attribute, value, change);
    }
    Json& object = holder_of(resource, place)[place.attribute->name];
    if (!object.is_object()) {
        object = Json::object();
    }
    return change_attribute(object, *place.sub_attribute, value, change);
}

Edited check_removable(const Attribute& attribute) {
    const bool fixed = attribute.required || attribute.mutability == Mutability::read_only ||
                       attribute.mutability == Mutability::immutable;
    return fixed ? Edited{refuse_fixed(attribute)} : Edited{Done{}};
}

// Removes the selected values, or one sub-attribute of each.
Edited remove_selected(Json& holder, const PatchTarget& target) {
    const Attribute& attribute = *target.place.attribute;
    const Attribute* part = target.place.sub_attribute;
    Json* values = member(holder, attribute.name);
    Json kept = Json::array();
    bool found = false;
    for (const Json& entry : values != nullptr ? *values : Json::array()) {
        if (target.filter && !value_matches(*target.filter, entry, attribute)) {
            kept.push_back(entry);
            continue;
        }
        found = true;
        Json rest = entry;
        if (part != nullptr) {
            rest.erase(part->name);
            if (!rest.empty()) {
                kept.push_back(std::move(rest));
            }
        }
    }
    if (!found && target.filter) {
        return refuse(error_type::no_target, "The filter of the path matches no value.");
    }
    if (kept.empty()) {
        holder.erase(attribute.name);
    } else {
        *values = std::move(kept);
    }
    return Done{};
}

}  // namespace

Edited add_at(Json& resource, const PatchTarget& target, const Json& value) {
    return change_at(resource, target, value, Change::add);
}

Edited replace_at(Json& resource, const PatchTarget& target, const Json& value) {
    return change_at(resource, target, value, Change::replace);
}

Edited remove_at(Json& resource, const PatchTarget& target) {
    const AttributePlace& place = target.place;
    if (place.attribute == nullptr) {
        resource.erase(place.extension->urn);
        return Done{};
    }
    const bool whole_attribute = place.sub_attribute == nullptr && !target.filter;
    if (place.attribute->mutability == Mutability::read_only || whole_attribute ||
        place.sub_attribute != nullptr) {
        Edited removable =
            check_removable(place.attribute->mutability == Mutability::read_only ? *place.attribute
                                                                                 : *place.leaf());
        if (!removable) {
            return removable;
        }
    }
    Json& holder = holder_of(resource, place);
    if (whole_attribute) {
        holder.erase(place.attribute->name);
        return Done{};
    }
    if (place.attribute->multi_valued) {
        return remove_selected(holder, target);
    }
    if (Json* object = member(holder, place.attribute->name)) {
        object->erase(place.sub_attribute->name);
    }
    return Done{};
}

}  // namespace sim::scim
