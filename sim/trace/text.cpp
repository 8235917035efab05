// SPDX-License-Identifier: MIT
// Writes one line an event and one line a row.
#include "sim/trace/text.h"

#include "sim/base/text.h"
#include "sim/trace/walk.h"

namespace sim::trace {

namespace {

constexpr std::size_t value_bytes_max = 80;
constexpr std::size_t short_digest_figures = 8;

std::string short_digest(std::string_view text) {
    return to_hex(digest_of(text)).substr(0, short_digest_figures);
}

// Cut where a character begins, so that the trace stays well-formed UTF-8.
std::string beginning_of(std::string_view text) {
    std::size_t end = value_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end));
}

std::string value_text(std::string_view text) {
    if (text.size() > value_bytes_max) {
        return sim::quoted(beginning_of(text)) + "~" + short_digest(text);
    }
    const bool plain = !text.empty() && text.find_first_of(" \"\t\n\\") == std::string_view::npos;
    return plain ? std::string(text) : sim::quoted(text);
}

bool is_header(std::string_view name) { return name.find("headers[") != std::string_view::npos; }

std::string fields_text(const Event& event) {
    std::string text;
    std::string headers;
    for (const Field& field : fields_of(event)) {
        if (is_header(field.name)) {
            headers += field.text + "\n";
            continue;
        }
        text += " " + field.name + "=" + value_text(field.text);
    }
    return headers.empty() ? text : text + " headers=~" + short_digest(headers);
}

std::string event_text(const Event& event) {
    std::string text = "  #" + std::to_string(event.id.value);
    if (event.cause.exists()) {
        text += " <- #" + std::to_string(event.cause.value);
    }
    return text + " " + std::string(name_of(event.actor)) + " " + std::string(name_of(event)) +
           fields_text(event) + "\n";
}

std::string wire_text(const log::Wire& wire) {
    if (wire.kind != log::Wire::Kind::exchange) {
        return {};
    }
    std::string text = " " + wire.method + " " + std::to_string(wire.status);
    return wire.found < 0 ? text : text + " found=" + std::to_string(wire.found);
}

std::string row_text(const log::LogEntry& row) {
    std::string text = "  log ";
    if (row.is_logged()) {
        text += std::to_string(row.number) + " " + std::string(name_of(row.outcome));
    } else {
        text += "- MISSING";
    }
    text += " " + row.event_type;
    for (const log::Party& target : row.targets) {
        text += " " + target.type + "=" + value_text(target.display_name);
    }
    text += wire_text(row.wire);
    const std::string& reason = row.reason.empty() ? row.reason_key : row.reason;
    return reason.empty() ? text + "\n" : text + " reason=" + value_text(reason) + "\n";
}

std::string refusal_text(const ScriptRefusal& refused) {
    std::string text =
        "refused script " + std::to_string(refused.script_index + 1) + " " + refused.refusal.code;
    for (const auto& [name, value] : refused.refusal.arguments) {
        text += " " + name + "=" + value_text(value);
    }
    return text + "\n";
}

}  // namespace

std::string to_text(const Run& run) {
    const World start = run.timeline().world_at(run.start());
    std::string text = "trace 1\nseed " + std::to_string(start.seed) + "\nstart " +
                       to_text(start.now) + " = " + to_hex(digest_of_world(start)) + "\n";
    walk(run, [&](const StepView& step) {
        text += "\n" + std::to_string(step.number) + " " + to_text(step.after.now) + " " +
                std::string(name_of(step.command)) + "\n";
        for (const Event& event : step.events) {
            if (!is_bookkeeping(event)) {
                text += event_text(event);
            }
        }
        for (const log::LogEntry& row : step.rows) {
            text += row_text(row);
        }
        text += "  = " + to_hex(digest_of_world(step.after)) + "\n";
    });
    if (!run.refusals().empty()) {
        text += "\n";
    }
    for (const ScriptRefusal& refused : run.refusals()) {
        text += refusal_text(refused);
    }
    return text;
}

}  // namespace sim::trace
