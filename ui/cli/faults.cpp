// SPDX-License-Identifier: MIT
// Prints each fault with its words and its fixes.
#include "ui/cli/faults.h"

#include <array>

#include <nlohmann/json.hpp>

#include "sim/faults/catalogue.h"
#include "ui/cli/cli.h"
#include "ui/cli/report.h"
#include "ui/cli/terminal.h"

namespace ui::cli {

namespace {

using Json = nlohmann::ordered_json;
using sim::faults::CatalogueEntry;
using sim::faults::Repair;

constexpr std::array<const char*, 4> parts = {"cause", "symptom", "evidence", "verify"};
constexpr std::size_t label_width = 12;

std::string key_of(const CatalogueEntry& entry, const std::string& part) {
    return "fault." + std::string(entry.key) + "." + part;
}

std::string key_of(const Repair& repair, const std::string& part) {
    return "repair." + std::string(repair.key) + "." + part;
}

std::string entry_text(const CatalogueEntry& entry, const Strings& strings, const Painter& paint) {
    const std::string target = "cli.fault.target." + std::string(name_of(entry.target));
    std::string text =
        paint(Paint::strong, entry.key) + "  " + strings.text(key_of(entry, "name")) + "\n";
    text += "  " + paint(Paint::faint, padded(strings.text("cli.fault.target"), label_width)) +
            strings.text(target) + "\n";
    text += "  " + paint(Paint::faint, padded(strings.text("cli.fault.shown_by"), label_width)) +
            std::string(entry.shown_by) + "\n";
    for (const char* part : parts) {
        const std::string label = strings.text("cli.fault." + std::string(part));
        text += "  " + paint(Paint::faint, padded(label, label_width)) +
                strings.text(key_of(entry, part)) + "\n";
    }
    std::string label = strings.text("cli.fault.tries");
    for (const Repair& repair : entry.repairs) {
        text += "  " + paint(Paint::faint, padded(label, label_width)) +
                strings.text(key_of(repair, "name")) + ". " +
                paint(Paint::faint, strings.text(key_of(repair, "effect"))) + "\n";
        label.clear();
    }
    return text;
}

Json entry_json(const CatalogueEntry& entry, const Strings& strings) {
    Json json = {{"key", std::string(entry.key)},
                 {"name", strings.text(key_of(entry, "name"))},
                 {"part", std::string(name_of(entry.part))},
                 {"target", std::string(name_of(entry.target))},
                 {"shown_by", std::string(entry.shown_by)}};
    for (const char* part : parts) {
        json[part] = strings.text(key_of(entry, part));
    }
    json["repairs"] = Json::array();
    for (const Repair& repair : entry.repairs) {
        json["repairs"].push_back({{"key", std::string(repair.key)},
                                   {"name", strings.text(key_of(repair, "name"))},
                                   {"effect", strings.text(key_of(repair, "effect"))},
                                   {"right", repair.verdict == sim::faults::Verdict::right}});
    }
    json["invariants"] = Json::array();
    for (const std::string_view name : entry.invariants) {
        json["invariants"].push_back(std::string(name));
    }
    json["log"] = Json::array();
    for (const std::string_view type : entry.log_symptoms) {
        json["log"].push_back(std::string(type));
    }
    return json;
}

}  // namespace

int list_faults(const Content& content, Format format) {
    const Strings& strings = content.strings();
    if (format == Format::json) {
        Json list = Json::array();
        for (const CatalogueEntry& entry : sim::faults::catalogue()) {
            list.push_back(entry_json(entry, strings));
        }
        return write_or_report(strings, Json{{"faults", list}}.dump(2) + "\n", exit_holds);
    }
    const Painter paint(coloring_of_standard_output());
    std::string text;
    std::string_view part;
    for (const CatalogueEntry& entry : sim::faults::catalogue()) {
        if (name_of(entry.part) != part) {
            part = name_of(entry.part);
            text += strings.text("fault_part." + std::string(part)) + "\n\n";
        }
        text += entry_text(entry, strings, paint) + "\n";
    }
    text += strings.text("cli.fault.how") + "\n";
    return write_or_report(strings, text, exit_holds);
}

}  // namespace ui::cli
