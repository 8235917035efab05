// SPDX-License-Identifier: MIT
// Pages of resources.
#include "sim/scim/list.h"

#include <algorithm>

#include "sim/scim/filter_index.h"
#include "sim/scim/filter_match.h"
#include "sim/scim/resource_text.h"
#include "sim/scim/sorting.h"

namespace sim::scim {

namespace {

const Table<std::string, Resource>& table_of(const Store& store, ResourceKind kind) {
    return kind == ResourceKind::user ? store.users() : store.groups();
}

std::vector<const Resource*> all_of(const View& view, const ResourceType& type) {
    std::vector<const Resource*> all;
    const auto& table = table_of(view.store, type.kind);
    all.reserve(table.size());
    for (const auto& [id, resource] : table) {
        all.push_back(&resource);
    }
    return all;
}

}  // namespace

Result<std::vector<const Resource*>, Error> find_resources(const View& view,
                                                           const ResourceType& type,
                                                           const std::optional<Filter>& filter) {
    if (!filter) {
        return all_of(view, type);
    }
    const auto checked = check_filter(*filter, type);
    if (!checked) {
        return Failure{checked.error()};
    }
    auto candidates = indexed_candidates(view.store, type, *filter);
    if (candidates && candidates->all_match) {
        return std::move(candidates->resources);
    }
    std::vector<const Resource*> found =
        candidates ? std::move(candidates->resources) : all_of(view, type);
    const Members members = mentions(*filter, "members") ? Members::shown : Members::left_out;
    const auto misses = [&](const Resource* resource) {
        return !matches(*filter, full_resource(view, *resource, members), type);
    };
    found.erase(std::remove_if(found.begin(), found.end(), misses), found.end());
    return found;
}

Result<std::vector<const Resource*>, Error> sorted_resources(const View& view,
                                                             const ResourceType& type,
                                                             const Query& query) {
    auto found = find_resources(view, type, query.filter);
    if (!found || !query.sort_by) {
        return found;
    }
    const auto place = resolve(*query.sort_by, type);
    if (!place || place->attribute == nullptr || place->attribute->returned == Returned::never) {
        return Failure{bad_request(
            error_type::invalid_path,
            "There is no attribute " + shortened(to_text(*query.sort_by)) + " to sort by.")};
    }
    sort_resources(view, *place, query.sort_order, *found);
    return found;
}

Page page_of(const View& view, const Query& query, const std::vector<const Resource*>& resources) {
    const auto size_max = static_cast<std::int64_t>(view.profile.page_size_max);
    const std::int64_t count = std::min(query.count.value_or(size_max), size_max);
    const auto total = static_cast<std::int64_t>(resources.size());
    const std::int64_t begin = std::min(query.start_index - 1, total);
    const std::int64_t end = std::min(begin + count, total);
    Page page{resources.size(), query.start_index, {}};
    for (std::int64_t i = begin; i < end; ++i) {
        const std::int64_t place = (i + query.rotation) % total;
        const Resource& resource = *resources[static_cast<std::size_t>(place)];
        page.resources.push_back(shown_text(view, resource, query.projection));
    }
    return page;
}

std::string list_text(const Page& page, NumberForm form) {
    const std::string_view mark = form == NumberForm::texts ? "\"" : "";
    std::string text = R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"])";
    const auto add = [&](std::string_view name, std::int64_t number) {
        text += ",\"";
        text += name;
        text += "\":";
        text += mark;
        text += std::to_string(number);
        text += mark;
    };
    add("totalResults", static_cast<std::int64_t>(page.total));
    add("startIndex", page.start_index);
    add("itemsPerPage", static_cast<std::int64_t>(page.resources.size()));
    text += R"(,"Resources":[)";
    for (const std::string& resource : page.resources) {
        text += text.back() == '[' ? "" : ",";
        text += resource;
    }
    return text + "]}";
}

Json list_message(std::size_t total, std::int64_t start_index, Json resources) {
    Json message;
    message["schemas"] = Json::array({"urn:ietf:params:scim:api:messages:2.0:ListResponse"});
    message["totalResults"] = total;
    message["startIndex"] = start_index;
    message["itemsPerPage"] = resources.size();
    message["Resources"] = std::move(resources);
    return message;
}

}  // namespace sim::scim
