// SPDX-License-Identifier: MIT
// Writes a comparison of two runs for a terminal and for programs.
#include "ui/cli/play_compare.h"

#include <nlohmann/json.hpp>

namespace ui::cli {

namespace {

using Json = nlohmann::ordered_json;
using views::CompareGroup;
using views::CompareMark;
using views::CompareRow;
using views::CompareSide;

constexpr std::size_t label_width = 13;

std::string fields_text(const std::vector<CompareGroup>& groups, const Strings& strings,
                        const Painter& paint) {
    const auto value = [&](const std::string& text) {
        return text.empty() ? strings.text("compare.nothing") : text;
    };
    std::string text;
    for (const CompareGroup& group : groups) {
        text += "    " + group.title + "\n";
        for (const views::CompareField& field : group.fields) {
            text += "      " + field.name + ": " + paint(Paint::good, value(field.healthy)) +
                    " | " + paint(Paint::bad, value(field.broken)) + "\n";
        }
    }
    return text;
}

std::string side_text(const std::string& name, const std::optional<CompareSide>& side,
                      const Strings& strings) {
    const std::string what = side ? side->step + ": " + side->text : strings.text("compare.no_hop");
    return "    " + padded(name, label_width) + what + "\n";
}

std::string row_text(const CompareRow& row, const Strings& strings, const Painter& paint) {
    std::string text = "  " + paint(Paint::bad, row.word);
    if (row.parts) {
        text += " (" + strings.text("compare.parts_here") + ")";
    }
    text += "\n" + side_text(strings.text("compare.healthy"), row.healthy, strings) +
            side_text(strings.text("compare.broken"), row.broken, strings);
    return text + fields_text(row.groups, strings, paint);
}

std::string_view name_of(CompareMark mark) {
    constexpr std::string_view names[]{"same", "differs", "only_healthy", "only_broken"};
    return names[static_cast<std::size_t>(mark)];
}

Json side_json(const std::optional<CompareSide>& side) {
    return side ? Json{{"step", side->step}, {"text", side->text}} : Json();
}

Json groups_json(const std::vector<CompareGroup>& groups) {
    Json list = Json::array();
    for (const CompareGroup& group : groups) {
        for (const views::CompareField& field : group.fields) {
            list.push_back({{"where", group.title},
                            {"field", field.name},
                            {"healthy", field.healthy},
                            {"broken", field.broken}});
        }
    }
    return list;
}

}  // namespace

std::string compare_text(const views::CompareView& compare, const Strings& strings,
                         const Painter& paint) {
    std::string text = paint(Paint::strong, compare.headline) + "\n" + compare.text + "\n" +
                       compare.counts + "\n\n";
    for (const CompareRow& row : compare.rows) {
        if (row.mark != CompareMark::same) {
            text += row_text(row, strings, paint);
        }
    }
    text += "\n" + paint(Paint::strong, strings.text("compare.at_end")) + "\n";
    return text + (compare.at_end.empty() ? "  " + strings.text("compare.at_end_same") + "\n"
                                          : fields_text(compare.at_end, strings, paint));
}

std::string compare_json(const views::CompareView& compare) {
    Json rows = Json::array();
    for (const CompareRow& row : compare.rows) {
        rows.push_back({{"mark", name_of(row.mark)},
                        {"healthy", side_json(row.healthy)},
                        {"broken", side_json(row.broken)},
                        {"differences", groups_json(row.groups)}});
    }
    Json json = {{"headline", compare.headline},
                 {"text", compare.text},
                 {"parts_at", compare.parting ? Json(*compare.parting) : Json()},
                 {"hops", std::move(rows)},
                 {"at_end", groups_json(compare.at_end)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace ui::cli
