// SPDX-License-Identifier: MIT
// Cuts a path at its brackets and resolves what is left.
#include "sim/scim/patch_path.h"

#include "sim/scim/filter_match.h"

namespace sim::scim {

namespace {

Failure<Error> refuse(std::string_view text) {
    return Failure{
        bad_request(error_type::invalid_path, "The path " + shortened(text) + " is malformed.")};
}

// Where the bracket closes that opened right before; brackets inside texts do not count.
std::size_t closing_bracket(std::string_view text, std::size_t at) {
    bool in_text = false;
    for (; at < text.size(); ++at) {
        if (in_text && text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            in_text = !in_text;
        } else if (text[at] == ']' && !in_text) {
            return at;
        }
    }
    return std::string_view::npos;
}

}  // namespace

Result<PatchPath, Error> parse_patch_path(std::string_view text) {
    PatchPath path;
    const std::size_t open = text.find('[');
    const auto attribute = parse_attribute_path(text.substr(0, open));
    if (!attribute || text.size() > filter_bytes_max) {
        return refuse(text);
    }
    path.attribute = *attribute;
    if (open == std::string_view::npos) {
        return path;
    }
    const std::size_t close = closing_bracket(text, open + 1);
    if (close == std::string_view::npos || !path.attribute.sub_attribute.empty()) {
        return refuse(text);
    }
    auto filter = parse_value_filter(text.substr(open + 1, close - open - 1));
    if (!filter) {
        return Failure{filter.error()};
    }
    path.filter = std::move(filter).value();
    const std::string_view rest = text.substr(close + 1);
    if (!rest.empty()) {
        const auto sub_attribute = parse_attribute_path(rest.substr(1));
        if (rest[0] != '.' || !sub_attribute || !sub_attribute->urn.empty() ||
            !sub_attribute->sub_attribute.empty()) {
            return refuse(text);
        }
        path.attribute.sub_attribute = sub_attribute->attribute;
    }
    return path;
}

Result<PatchTarget, Error> find_patch_target(std::string_view text, const ResourceType& type) {
    auto path = parse_patch_path(text);
    if (!path) {
        return Failure{path.error()};
    }
    const auto place = resolve(path->attribute, type);
    if (!place) {
        return Failure{bad_request(error_type::invalid_path,
                                   "There is no attribute at the path " + shortened(text) + ".")};
    }
    if (path->filter) {
        const Attribute* attribute = place->attribute;
        if (attribute == nullptr || !attribute->multi_valued ||
            attribute->type != AttributeType::complex) {
            return Failure{bad_request(error_type::invalid_path,
                                       "The path " + shortened(text) + " filters a single value.")};
        }
        const auto checked = check_value_filter(*path->filter, *attribute);
        if (!checked) {
            return Failure{checked.error()};
        }
    }
    return PatchTarget{*place, std::move(path->filter)};
}

}  // namespace sim::scim
