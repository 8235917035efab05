// SPDX-License-Identifier: MIT
// Looks over a body before it is parsed, so that hostile input costs one pass and no memory.
#include "sim/scim/json.h"

#include <algorithm>
#include <array>

#include "sim/base/text.h"

namespace sim::scim {

namespace {

enum class Shape : std::uint8_t { fine, too_deep, too_many_members };

// Counts brackets, and commas a level, outside texts. Malformed JSON is left to the parser.
class ShapeScan {
public:
    Shape run(std::string_view body) {
        for (std::size_t i = 0; i < body.size(); ++i) {
            switch (body[i]) {
                case '"':
                    i = end_of_text(body, i);
                    break;
                case '{':
                case '[':
                    if (level_ == body_levels_max) {
                        return Shape::too_deep;
                    }
                    levels_[level_++] = {body[i] == '{', 0};
                    break;
                case '}':
                case ']':
                    level_ -= level_ > 0 ? 1U : 0U;
                    break;
                case ',':
                    if (too_many_members()) {
                        return Shape::too_many_members;
                    }
                    break;
                default:
                    break;
            }
        }
        return Shape::fine;
    }

private:
    struct Level {
        bool is_object = false;
        std::size_t commas = 0;
    };

    static std::size_t end_of_text(std::string_view body, std::size_t begin) {
        std::size_t i = begin + 1;
        while (i < body.size() && body[i] != '"') {
            i += body[i] == '\\' ? 2U : 1U;
        }
        return i;
    }

    bool too_many_members() {
        if (level_ == 0) {
            return false;
        }
        Level& level = levels_[level_ - 1];
        return level.is_object && ++level.commas >= object_members_max;
    }

    std::array<Level, body_levels_max> levels_{};
    std::size_t level_ = 0;
};

}  // namespace

Result<Json, Error> parse_body(std::string_view body) {
    if (body.size() > body_bytes_max) {
        return Failure{Error{
            413, "", "The body is larger than " + std::to_string(body_bytes_max) + " bytes."}};
    }
    switch (ShapeScan().run(body)) {
        case Shape::too_deep:
            return Failure{bad_request(
                error_type::invalid_syntax,
                "The body nests deeper than " + std::to_string(body_levels_max) + " levels.")};
        case Shape::too_many_members:
            return Failure{bad_request(
                error_type::invalid_syntax,
                "An object has more than " + std::to_string(object_members_max) + " members.")};
        case Shape::fine:
            break;
    }
    Json json = Json::parse(body.begin(), body.end(), nullptr, false);
    if (json.is_discarded()) {
        return Failure{bad_request(error_type::invalid_syntax, "The body is not valid JSON.")};
    }
    return json;
}

std::string to_text(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void append_quoted(std::string& out, std::string_view text) {
    const bool is_plain = std::all_of(text.begin(), text.end(), [](char letter) {
        return letter >= ' ' && letter < '\x7f' && letter != '"' && letter != '\\';
    });
    if (!is_plain) {
        out += to_text(Json(text));
        return;
    }
    out += '"';
    out += text;
    out += '"';
}

const Json* find_member(const Json& object, std::string_view name) {
    if (!object.is_object()) {
        return nullptr;
    }
    for (auto place = object.begin(); place != object.end(); ++place) {
        if (equal_ignoring_case(place.key(), name)) {
            return &place.value();
        }
    }
    return nullptr;
}

const Json* member(const Json& object, std::string_view name) {
    if (!object.is_object()) {
        return nullptr;
    }
    const auto place = object.find(std::string(name));
    return place != object.end() ? &*place : nullptr;
}

Json* member(Json& object, std::string_view name) {
    if (!object.is_object()) {
        return nullptr;
    }
    const auto place = object.find(std::string(name));
    return place != object.end() ? &*place : nullptr;
}

}  // namespace sim::scim
