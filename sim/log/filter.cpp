// SPDX-License-Identifier: MIT
// Describes the rows' fields as a schema, so that the SCIM filter can check and match them.
#include "sim/log/filter.h"

#include "sim/base/text.h"
#include "sim/log/json_view.h"
#include "sim/scim/filter_match.h"

namespace sim::log {

namespace {

using scim::Attribute;
using scim::AttributeType;

Attribute text_field(std::string name) {
    Attribute attribute;
    attribute.name = std::move(name);
    return attribute;
}

Attribute complex_field(std::string name, const std::vector<std::string>& parts) {
    Attribute attribute;
    attribute.name = std::move(name);
    attribute.type = AttributeType::complex;
    for (const std::string& part : parts) {
        attribute.sub_attributes.push_back(text_field(part));
    }
    return attribute;
}

scim::Schema row_schema() {
    Attribute published = text_field("published");
    published.type = AttributeType::date_time;
    Attribute number = text_field("number");
    number.type = AttributeType::integer;
    Attribute target = complex_field("target", {"id", "type", "alternateId", "displayName"});
    target.multi_valued = true;
    scim::Schema schema;
    schema.urn = "urn:lifecycle-lab:log:row";
    schema.name = "LogEvent";
    schema.attributes = {number,
                         published,
                         text_field("eventType"),
                         text_field("version"),
                         text_field("severity"),
                         text_field("legacyEventType"),
                         complex_field("actor", {"id", "type", "alternateId", "displayName"}),
                         complex_field("outcome", {"result", "reason"}),
                         target,
                         complex_field("transaction", {"id", "type"})};
    return schema;
}

const scim::ResourceType& row_type() {
    static const scim::Schema schema = row_schema();
    static const scim::ResourceType type = [] {
        scim::ResourceType row;
        row.name = "LogEvent";
        row.core = &schema;
        return row;
    }();
    return type;
}

}  // namespace

Result<LogFilter, scim::Error> LogFilter::parse(std::string_view text) {
    if (trimmed(text).empty()) {
        return LogFilter(std::nullopt);
    }
    auto filter = scim::parse_filter(text);
    if (!filter) {
        return Failure{filter.error()};
    }
    const auto checked = scim::check_filter(*filter, row_type());
    if (!checked) {
        return Failure{checked.error()};
    }
    return LogFilter(std::move(*filter));
}

bool LogFilter::matches(const LogEntry& entry) const {
    return !filter_ || scim::matches(*filter_, json_of(entry), row_type());
}

}  // namespace sim::log
