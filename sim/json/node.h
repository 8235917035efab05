// SPDX-License-Identifier: MIT
// Reads a JSON document and keeps the pointer of every place, so that problems can name it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace sim::json {

using Json = nlohmann::json;

// Refuses what is no JSON (with line and column), more than 4 MiB, and nesting deeper than 32.
[[nodiscard]] Result<Json, Problem> parse_json(std::string_view text, const std::string& file);

// A place in a document. Reading what is not there notes a problem and returns an empty value, so
// that one pass finds every problem of a file.
class Node {
public:
    Node(const Json& json, std::string pointer, const std::string& file, Problems& problems)
        : json_(&json), pointer_(std::move(pointer)), file_(&file), problems_(&problems) {}

    [[nodiscard]] const std::string& pointer() const { return pointer_; }
    // Notes that something else was expected here.
    void object_to(std::string expectation) const;

    // Notes a problem for every other key, because a misspelt key would silently do nothing.
    void allow_keys(std::initializer_list<std::string_view> keys) const;
    [[nodiscard]] bool has(const std::string& key) const;
    // The place under a key; a problem and null when there is none.
    [[nodiscard]] Node at(const std::string& key) const;
    [[nodiscard]] std::vector<Node> items() const;
    [[nodiscard]] std::vector<std::pair<std::string, Node>> members() const;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::int64_t integer() const;
    [[nodiscard]] bool truth() const;
    [[nodiscard]] bool is_text() const { return json_->is_string(); }

    [[nodiscard]] std::string text_or(const std::string& key, std::string otherwise) const;
    [[nodiscard]] bool truth_or(const std::string& key, bool otherwise) const;

private:
    const Json* json_;
    std::string pointer_;
    const std::string* file_;
    Problems* problems_;
};

}  // namespace sim::json
