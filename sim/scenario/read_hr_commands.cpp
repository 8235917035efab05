// SPDX-License-Identifier: MIT
// Commands to the HR systems as JSON.
#include "sim/scenario/command_readers.h"
#include "sim/scenario/read_commands.h"

namespace sim::scenario {

namespace {

std::optional<Date> optional_date(const Node& node, const std::string& key) {
    return node.has(key) ? std::optional{read_date(node.at(key))} : std::nullopt;
}

std::optional<hr::EmploymentKind> read_kind(const Node& node) {
    if (!node.has("kind")) {
        return std::nullopt;
    }
    const std::string kind = node.at("kind").text();
    if (kind != "employee" && kind != "contractor") {
        node.at("kind").object_to("expected employee or contractor");
    }
    return kind == "contractor" ? hr::EmploymentKind::contractor : hr::EmploymentKind::employee;
}

Command read_hire(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "kind", "start", "end", "profile"});
    hr::RecordHire hire;
    std::tie(hire.source, hire.employee_id) = employee_of(node, names);
    hire.kind = read_kind(node).value_or(hr::EmploymentKind::employee);
    hire.start_date = read_date(node.at("start"));
    hire.end_date = optional_date(node, "end");
    hire.attributes = read_profile(node.at("profile"));
    return hr::Command(std::move(hire));
}

Command read_change(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "profile"});
    const auto [source, employee] = employee_of(node, names);
    return hr::Command(hr::RecordChange{source, employee, read_profile(node.at("profile"))});
}

Command read_termination(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "last_day"});
    const auto [source, employee] = employee_of(node, names);
    return hr::Command(hr::RecordTermination{source, employee, read_date(node.at("last_day"))});
}

Command read_rehire(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "start", "profile"});
    const auto [source, employee] = employee_of(node, names);
    Profile changes = node.has("profile") ? read_profile(node.at("profile")) : Profile{};
    return hr::Command(
        hr::RecordRehire{source, employee, read_date(node.at("start")), std::move(changes)});
}

Command read_leave(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "first_day", "back_on"});
    const auto [source, employee] = employee_of(node, names);
    return hr::Command(hr::RecordLeave{source, employee, read_date(node.at("first_day")),
                                       optional_date(node, "back_on")});
}

Command read_return(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "back_on"});
    const auto [source, employee] = employee_of(node, names);
    return hr::Command(hr::RecordReturn{source, employee, read_date(node.at("back_on"))});
}

Command read_correction(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "kind", "start", "end", "profile"});
    hr::CorrectRecord correct;
    std::tie(correct.source, correct.employee_id) = employee_of(node, names);
    correct.kind = read_kind(node);
    correct.start_date = optional_date(node, "start");
    correct.end_date = optional_date(node, "end");
    correct.changes = node.has("profile") ? read_profile(node.at("profile")) : Profile{};
    return hr::Command(std::move(correct));
}

template <class Payload>
Command read_record_command(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee"});
    Payload payload;
    std::tie(payload.source, payload.employee_id) = employee_of(node, names);
    return hr::Command(std::move(payload));
}

}  // namespace

const Readers& hr_readers() {
    static const Readers all = {
        {"record_hire", read_hire},
        {"record_change", read_change},
        {"record_termination", read_termination},
        {"record_rehire", read_rehire},
        {"record_leave", read_leave},
        {"record_return", read_return},
        {"correct_record", read_correction},
        {"rescind_termination", read_record_command<hr::RescindTermination>},
        {"delete_record", read_record_command<hr::DeleteRecord>},
    };
    return all;
}

}  // namespace sim::scenario
