// SPDX-License-Identifier: MIT
// Applies `returned` (RFC 7643 section 7) and the client's choice to each attribute.
#include "sim/scim/projection.h"

namespace sim::scim {

namespace {

// The places of the paths that this type knows.
std::vector<AttributePlace> places_of(const std::vector<AttributePath>& paths,
                                      const ResourceType& type) {
    std::vector<AttributePlace> places;
    for (const AttributePath& path : paths) {
        if (const auto place = resolve(path, type)) {
            places.push_back(*place);
        }
    }
    return places;
}

class Projector {
public:
    Projector(const ResourceType& type, const Projection& projection)
        : asked_(places_of(projection.attributes, type)),
          excluded_(places_of(projection.excluded, type)),
          chooses_(!projection.attributes.empty()) {}

    [[nodiscard]] Json attributes_of(Json& object, const Schema& schema,
                                     const Schema* extension) const {
        Json shown = Json::object();
        for (auto place = object.begin(); place != object.end(); ++place) {
            const Attribute* attribute = schema.attribute(place.key());
            if (attribute != nullptr) {
                add(shown, extension, *attribute, place.value());
            }
        }
        return shown;
    }

    // Moves what is kept whole: a group may have thousands of members.
    void add(Json& shown, const Schema* extension, const Attribute& attribute, Json& value) const {
        const Match asked = match(asked_, extension, attribute);
        const Match excluded = match(excluded_, extension, attribute);
        if (attribute.returned == Returned::always) {
            shown[attribute.name] = std::move(value);
            return;
        }
        const bool wanted = chooses_ ? asked.whole || !asked.parts.empty()
                                     : attribute.returned == Returned::by_default;
        if (attribute.returned == Returned::never || !wanted || excluded.whole) {
            return;
        }
        const bool keeps_all = (!chooses_ || asked.whole) && excluded.parts.empty();
        if (keeps_all) {
            shown[attribute.name] = std::move(value);
            return;
        }
        Json parts = value.is_array() ? Json::array() : Json();
        const auto keep = [&](const Json& one) {
            return parts_of(one, attribute, chooses_ && !asked.whole ? &asked.parts : nullptr,
                            excluded.parts);
        };
        if (value.is_array()) {
            for (const Json& one : value) {
                Json kept = keep(one);
                if (!kept.empty()) {
                    parts.push_back(std::move(kept));
                }
            }
        } else {
            parts = keep(value);
        }
        if (!parts.empty()) {
            shown[attribute.name] = std::move(parts);
        }
    }

private:
    struct Match {
        bool whole = false;
        std::vector<const Attribute*> parts;
    };

    static Match match(const std::vector<AttributePlace>& places, const Schema* extension,
                       const Attribute& attribute) {
        Match found;
        for (const AttributePlace& place : places) {
            if (place.extension != extension) {
                continue;
            }
            if (place.attribute == nullptr ||
                (place.attribute == &attribute && place.sub_attribute == nullptr)) {
                found.whole = true;
            } else if (place.attribute == &attribute) {
                found.parts.push_back(place.sub_attribute);
            }
        }
        return found;
    }

    static bool holds(const std::vector<const Attribute*>& parts, const Attribute* part) {
        for (const Attribute* known : parts) {
            if (known == part) {
                return true;
            }
        }
        return false;
    }

    static Json parts_of(const Json& value, const Attribute& attribute,
                         const std::vector<const Attribute*>* asked,
                         const std::vector<const Attribute*>& excluded) {
        Json kept = Json::object();
        for (auto place = value.begin(); place != value.end(); ++place) {
            const Attribute* part = attribute.sub_attribute(place.key());
            const bool wanted = asked == nullptr || holds(*asked, part);
            if (part != nullptr && wanted && !holds(excluded, part)) {
                kept[place.key()] = place.value();
            }
        }
        return kept;
    }

    std::vector<AttributePlace> asked_;
    std::vector<AttributePlace> excluded_;
    bool chooses_;
};

}  // namespace

Json project(Json whole, const ResourceType& type, const Projection& projection) {
    const Projector projector(type, projection);
    Json shown = Json::object();
    for (auto place = whole.begin(); place != whole.end(); ++place) {
        if (const Schema* extension = type.extension(place.key())) {
            Json part = projector.attributes_of(place.value(), *extension, extension);
            if (!part.empty()) {
                shown[place.key()] = std::move(part);
            }
            continue;
        }
        const Attribute* attribute = common_schema().attribute(place.key());
        if (attribute == nullptr) {
            attribute = type.core->attribute(place.key());
        }
        if (attribute != nullptr) {
            projector.add(shown, nullptr, *attribute, place.value());
        }
    }
    return shown;
}

bool may_show(const Projection& projection, const ResourceType& type, std::string_view attribute) {
    const Attribute* wanted = type.core->attribute(attribute);
    for (const AttributePlace& place : places_of(projection.excluded, type)) {
        if (place.attribute == wanted && place.sub_attribute == nullptr) {
            return false;
        }
    }
    if (projection.attributes.empty()) {
        return true;
    }
    for (const AttributePlace& place : places_of(projection.attributes, type)) {
        if (place.attribute == wanted) {
            return true;
        }
    }
    return false;
}

}  // namespace sim::scim
