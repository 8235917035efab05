// SPDX-License-Identifier: MIT
// JSON with places: parsing within limits and typed access that never throws.
#include "sim/json/node.h"

#include <algorithm>

#include "sim/base/text.h"

namespace sim::json {

namespace {

constexpr std::size_t bytes_max = 4 * 1024 * 1024;
constexpr int depth_max = 32;

// The deepest nesting of brackets outside of texts.
int depth_of(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (in_text) {
            i += text[i] == '\\' ? std::size_t{1} : std::size_t{0};
            in_text = text[i] != '"' || i >= text.size();
        } else if (text[i] == '"') {
            in_text = true;
        } else if (text[i] == '{' || text[i] == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (text[i] == '}' || text[i] == ']') {
            --depth;
        }
    }
    return deepest;
}

std::string place_of_byte(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = before.rfind('\n');
    const std::size_t column =
        line_start == std::string_view::npos ? before.size() + 1 : before.size() - line_start;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

std::string escaped(const std::string& key) {
    std::string text;
    for (const char letter : key) {
        text += letter == '~' ? "~0" : letter == '/' ? "~1" : std::string(1, letter);
    }
    return text;
}

const Json& null_json() {
    static const Json null;
    return null;
}

}  // namespace

Result<Json, Problem> parse_json(std::string_view text, const std::string& file) {
    if (text.size() > bytes_max) {
        return Failure{Problem{file, "", "expected at most 4 MiB of JSON"}};
    }
    if (depth_of(text) > depth_max) {
        return Failure{Problem{file, "", "expected JSON nested at most 32 levels deep"}};
    }
    try {
        return Json::parse(text.begin(), text.end());
    } catch (const Json::parse_error& error) {
        const std::size_t byte = error.byte > 0 ? error.byte - 1 : 0;
        return Failure{Problem{file, place_of_byte(text, byte), "expected well-formed JSON"}};
    }
}

void Node::object_to(std::string expectation) const {
    problems_->push_back({*file_, pointer_.empty() ? "/" : pointer_, std::move(expectation)});
}

void Node::allow_keys(std::initializer_list<std::string_view> keys) const {
    if (!json_->is_object()) {
        object_to("expected an object");
        return;
    }
    for (const auto& [key, value] : json_->items()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            std::vector<std::string> names(keys.begin(), keys.end());
            object_to("expected one of the keys " + join(names, ", ") + ", found " +
                      sim::quoted(key));
        }
    }
}

bool Node::has(const std::string& key) const { return json_->is_object() && json_->contains(key); }

Node Node::at(const std::string& key) const {
    if (!has(key)) {
        if (!json_->is_null()) {
            object_to("expected the key " + sim::quoted(key));
        }
        return {null_json(), pointer_ + "/" + escaped(key), *file_, *problems_};
    }
    return {(*json_)[key], pointer_ + "/" + escaped(key), *file_, *problems_};
}

std::vector<Node> Node::items() const {
    std::vector<Node> nodes;
    if (!json_->is_array()) {
        if (!json_->is_null()) {
            object_to("expected a list");
        }
        return nodes;
    }
    for (std::size_t i = 0; i < json_->size(); ++i) {
        nodes.emplace_back((*json_)[i], pointer_ + "/" + std::to_string(i), *file_, *problems_);
    }
    return nodes;
}

std::vector<std::pair<std::string, Node>> Node::members() const {
    std::vector<std::pair<std::string, Node>> nodes;
    if (!json_->is_object()) {
        if (!json_->is_null()) {
            object_to("expected an object");
        }
        return nodes;
    }
    for (const auto& [key, value] : json_->items()) {
        nodes.emplace_back(key, Node(value, pointer_ + "/" + escaped(key), *file_, *problems_));
    }
    return nodes;
}

std::string Node::text() const {
    if (json_->is_string()) {
        return json_->get<std::string>();
    }
    if (!json_->is_null()) {
        object_to("expected a text");
    }
    return {};
}

std::int64_t Node::integer() const {
    if (json_->is_number_integer()) {
        return json_->get<std::int64_t>();
    }
    if (!json_->is_null()) {
        object_to("expected a whole number");
    }
    return 0;
}

bool Node::truth() const {
    if (json_->is_boolean()) {
        return json_->get<bool>();
    }
    if (!json_->is_null()) {
        object_to("expected true or false");
    }
    return false;
}

std::string Node::text_or(const std::string& key, std::string otherwise) const {
    return has(key) ? at(key).text() : std::move(otherwise);
}

bool Node::truth_or(const std::string& key, bool otherwise) const {
    return has(key) ? at(key).truth() : otherwise;
}

}  // namespace sim::json
