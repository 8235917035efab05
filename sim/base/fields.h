// SPDX-License-Identifier: MIT
// Turns a plain struct into named texts: the one source of canonical text, digests and diffs.
//
// A struct takes part by listing its fields once:
//     SIM_FIELDS(name, status)
// An enum takes part with a function `std::string_view name_of(Enum)` beside it.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/digest.h"
#include "sim/base/each_field.h"
#include "sim/base/id.h"
#include "sim/base/instant.h"
#include "sim/base/profile.h"

namespace sim {

struct Field {
    std::string name;  // a path such as "profile.department"
    std::string text;
    friend bool operator==(const Field&, const Field&) = default;
};

template <class Row>
concept HasFields = requires(const Row& row) {
    row.each_field([](std::string_view, const auto&) {});
};

template <class Enum>
concept NamedEnum = std::is_enum_v<Enum> && requires(Enum value) {
    { name_of(value) } -> std::convertible_to<std::string_view>;
};

[[nodiscard]] inline std::string field_text(const std::string& text) { return text; }
[[nodiscard]] inline std::string field_text(bool truth) { return truth ? "true" : "false"; }
[[nodiscard]] inline std::string field_text(Instant at) { return to_text(at); }
[[nodiscard]] inline std::string field_text(Date date) { return to_text(date); }
[[nodiscard]] inline std::string field_text(Duration span) {
    return std::to_string(span.milliseconds) + " ms";
}
[[nodiscard]] inline std::string field_text(const Value& value) { return to_literal(value); }
template <std::integral Number>
requires(!std::same_as<Number, bool>) [[nodiscard]] std::string field_text(Number number) {
    return std::to_string(number);
}
template <class Tag>
[[nodiscard]] std::string field_text(Id<Tag> id) {
    return id.exists() ? std::to_string(id.value) : std::string("-");
}
template <NamedEnum Enum>
[[nodiscard]] std::string field_text(Enum value) {
    return std::string(name_of(value));
}
template <class First, class Second>
[[nodiscard]] std::string field_text(const std::pair<First, Second>& pair) {
    return field_text(pair.first) + "/" + field_text(pair.second);
}

// Collects the fields of one row; nested structs and lists extend the path.
class FieldList {
public:
    template <class Part>
    void add(std::string_view name, const Part& part) {
        add_at(std::string(name), part);
    }
    [[nodiscard]] std::vector<Field> take() { return std::move(fields_); }

private:
    template <class Part>
    void add_at(std::string path, const Part& part) {
        if constexpr (HasFields<Part>) {
            part.each_field([&](std::string_view name, const auto& inner) {
                add_at(path + "." + std::string(name), inner);
            });
        } else {
            fields_.push_back({std::move(path), field_text(part)});
        }
    }
    void add_at(const std::string& path, const Profile& profile) {
        for (const auto& [name, value] : profile.entries()) {
            fields_.push_back({path + "." + name, to_literal(value)});
        }
    }
    template <class Item>
    void add_at(const std::string& path, const std::vector<Item>& items) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            add_at(path + "[" + std::to_string(i) + "]", items[i]);
        }
    }
    template <class Item>
    void add_at(const std::string& path, const std::optional<Item>& item) {
        if (item) {
            add_at(path, *item);
        }
    }

    std::vector<Field> fields_;
};

// All fields of a row in the order in which the struct lists them.
template <HasFields Row>
[[nodiscard]] std::vector<Field> fields_of(const Row& row) {
    FieldList list;
    row.each_field([&](std::string_view name, const auto& part) { list.add(name, part); });
    return list.take();
}

// One line a field: "name = text". Two rows are equal exactly when these texts are.
[[nodiscard]] std::string canonical_text(const std::vector<Field>& fields);

template <HasFields Row>
[[nodiscard]] Digest digest_of_row(const Row& row) {
    return digest_of(canonical_text(fields_of(row)));
}

struct FieldChange {
    std::string name;
    std::string before;  // empty when the field was not there
    std::string after;
    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

// What differs, by field name, in the order of the later row.
[[nodiscard]] std::vector<FieldChange> diff(const std::vector<Field>& before,
                                            const std::vector<Field>& after);

}  // namespace sim
