// SPDX-License-Identifier: MIT
// Sentences about the records of HR.
#include "sim/log/hop_teller.h"

namespace sim::log {

namespace {

std::string listed(const Profile& changes) {
    std::string text;
    for (const auto& [name, value] : changes.entries()) {
        text += (text.empty() ? "" : ", ") + name + ": " + to_literal(value);
    }
    return text;
}

}  // namespace

Telling HopTeller::operator()(const hr::SourceAdded& added) const {
    return {"hop.source_added", {{"source", added.details.name}}};
}

Telling HopTeller::operator()(const hr::SourceExportSet& set) const {
    const bool healthy = set.feed == hr::Export{};
    const char* broken =
        set.feed.is_cut_off ? "hop.source_export_set.cut_off" : "hop.source_export_set.other_day";
    return {healthy ? "hop.source_export_set" : broken,
            {{"source", world_->hr.sources.at(set.source).name}}};
}

Telling HopTeller::operator()(const hr::EmployeeHired& hired) const {
    const bool contractor = hired.employee.kind == hr::EmploymentKind::contractor;
    return {contractor ? "hop.contractor_hired" : "hop.employee_hired",
            {{"person", names_.person(hired.key)}, {"date", to_text(hired.employee.start_date)}}};
}

Telling HopTeller::operator()(const hr::EmployeeChanged& changed) const {
    return {"hop.employee_changed",
            {{"person", names_.person(changed.key)}, {"changes", listed(changed.changes)}}};
}

Telling HopTeller::operator()(const hr::EmployeeTerminated& gone) const {
    return {"hop.employee_terminated",
            {{"person", names_.person(gone.key)}, {"date", to_text(gone.last_day)}}};
}

Telling HopTeller::operator()(const hr::EmployeeRehired& back) const {
    return {"hop.employee_rehired",
            {{"person", names_.person(back.key)}, {"date", to_text(back.start_date)}}};
}

Telling HopTeller::operator()(const hr::LeaveRecorded& leave) const {
    const Arguments about = {{"person", names_.person(leave.key)},
                             {"date", to_text(leave.first_day)},
                             {"back", leave.back_on ? to_text(*leave.back_on) : std::string()}};
    return {leave.back_on ? "hop.leave_recorded" : "hop.leave_recorded_open", about};
}

Telling HopTeller::operator()(const hr::ReturnRecorded& back) const {
    return {"hop.return_recorded",
            {{"person", names_.person(back.key)}, {"date", to_text(back.back_on)}}};
}

Telling HopTeller::operator()(const hr::RecordCorrected& corrected) const {
    return {"hop.record_corrected", {{"person", names_.person(corrected.key)}}};
}

Telling HopTeller::operator()(const hr::TerminationRescinded& rescinded) const {
    return {"hop.termination_rescinded", {{"person", names_.person(rescinded.key)}}};
}

Telling HopTeller::operator()(const hr::RecordDeleted& deleted) const {
    return {"hop.record_deleted", {{"person", deleted.person}, {"number", deleted.key.second}}};
}

}  // namespace sim::log
