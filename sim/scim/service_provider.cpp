// SPDX-License-Identifier: MIT
// From a request to the endpoint that answers it: token, path, method, media type, query.
#include "sim/scim/service_provider.h"

#include <algorithm>
#include <exception>

#include "sim/base/text.h"
#include "sim/scim/bulk.h"
#include "sim/scim/discovery.h"
#include "sim/scim/exchange.h"
#include "sim/scim/refusal_by_quirk.h"
#include "sim/scim/version_1_1.h"

namespace sim::scim {

namespace {

// Takes the same time wherever the two differ, so that nobody can guess a token letter by letter.
// The wanted token must not be empty.
bool equal_in_constant_time(std::string_view given, std::string_view wanted) {
    std::size_t difference = given.size() ^ wanted.size();
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto left = static_cast<unsigned char>(given[i]);
        const auto right = static_cast<unsigned char>(wanted[i % wanted.size()]);
        difference |= std::size_t{left} ^ std::size_t{right};
    }
    return difference == 0;
}

bool is_authorized(const ServiceProfile& profile, const Request& request) {
    constexpr std::string_view scheme = "Bearer ";
    const auto value = header(request.headers, "Authorization");
    return value && !profile.bearer_token.empty() &&
           equal_ignoring_case(value->substr(0, scheme.size()), scheme) &&
           equal_in_constant_time(value->substr(scheme.size()), profile.bearer_token);
}

// The parts of the path below the base path, decoded; nothing when it lies elsewhere.
std::optional<std::vector<std::string>> path_parts(const ServiceProfile& profile,
                                                   std::string_view path) {
    const std::string& base = profile.base_path;
    if (path.substr(0, base.size()) != base) {
        return std::nullopt;
    }
    path.remove_prefix(base.size());
    if (path.empty() || path[0] != '/') {
        return std::nullopt;
    }
    std::vector<std::string> parts;
    for (const std::string& part : split(path.substr(1), '/')) {
        const auto decoded = percent_decode(part);
        if (!decoded) {
            return std::nullopt;
        }
        parts.push_back(*decoded);
    }
    if (parts.size() > 1 && parts.back().empty()) {
        parts.pop_back();
    }
    return parts;
}

// "users" means Users where the case of letters does not count.
std::string endpoint_meant_by(std::string given) {
    for (const std::string_view name :
         {"Users", "Groups", "ServiceProviderConfig", "ResourceTypes", "Schemas", "Bulk", "Me"}) {
        if (equal_ignoring_case(given, name)) {
            return std::string(name);
        }
    }
    return given;
}

Error not_allowed() { return {405, "", "This endpoint does not support that method."}; }

Error not_found() { return {404, "", "There is no such endpoint."}; }

bool is_json(std::string_view content_type) {
    const std::string_view media_type = trimmed(content_type.substr(0, content_type.find(';')));
    return equal_ignoring_case(media_type, "application/scim+json") ||
           equal_ignoring_case(media_type, "application/json");
}

bool has_wrong_media_type(const Request& request) {
    const bool carries_body =
        request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    const auto content_type = header(request.headers, "Content-Type");
    return carries_body && content_type && !is_json(*content_type);
}

Answered answer_collection(const Exchange& exchange, const ResourceType& type) {
    if (exchange.request.method == "GET") {
        return list_all(exchange, type);
    }
    if (exchange.request.method == "POST") {
        return create_one(exchange, type);
    }
    return Failure{not_allowed()};
}

Answered answer_item(const Exchange& exchange, const ResourceType& type, const std::string& id) {
    const std::string& method = exchange.request.method;
    if (id == ".search") {
        return method == "POST" ? search_all(exchange, type) : Failure{not_allowed()};
    }
    if (method == "GET") {
        return read_one(exchange, type, id);
    }
    if (method == "PUT") {
        return replace_one(exchange, type, id);
    }
    if (method == "DELETE") {
        return delete_one(exchange, type, id);
    }
    if (method != "PATCH") {
        return Failure{not_allowed()};
    }
    if (!exchange.profile.patch_supported) {
        return Failure{Error{501, "", "This service does not support PATCH."}};
    }
    return patch_one(exchange, type, id);
}

Answered answer_discovery(const Exchange& exchange, const std::vector<std::string>& parts) {
    const std::string id = parts.size() > 1 ? parts[1] : std::string();
    const bool is_config = parts[0] == "ServiceProviderConfig" && id.empty();
    if (!is_config && parts[0] != "ResourceTypes" && parts[0] != "Schemas") {
        return Failure{not_found()};
    }
    if (exchange.request.method != "GET") {
        return Failure{not_allowed()};
    }
    if (is_config) {
        return service_provider_config(exchange);
    }
    return parts[0] == "Schemas" ? schemas(exchange, id) : resource_types(exchange, id);
}

// One request whose sender is known.
Answered answer(const ServiceProfile& profile, const Store& store, const Request& request,
                Instant now, const std::string& new_id);

// An operation of a bulk request; there is no bulk request inside another one.
Answered answer_operation(const ServiceProfile& profile, const Store& store, const Request& request,
                          Instant now, const std::string& new_id) {
    const std::string_view below =
        std::string_view(request.target).substr(profile.base_path.size());
    const bool is_resource = equal_ignoring_case(below.substr(0, 6), "/Users") ||
                             equal_ignoring_case(below.substr(0, 7), "/Groups");
    const bool is_search = below.find("/.search") != std::string_view::npos;
    return is_resource && !is_search ? answer(profile, store, request, now, new_id)
                                     : Failure{not_found()};
}

// The endpoints at the root: a query over all types, and bulk requests.
Answered answer_root(const Exchange& exchange, const std::string& name) {
    const std::string& method = exchange.request.method;
    if (name.empty() && method == "GET") {
        return list_root(exchange);
    }
    if (name == ".search" && method == "POST") {
        return search_root(exchange);
    }
    return name == "Bulk" && method == "POST" ? answer_bulk(exchange, answer_operation)
                                              : Failure{not_allowed()};
}

Answered answer_path(const Exchange& exchange, const std::vector<std::string>& parts) {
    if (parts[0] == "Me") {
        return Failure{Error{501, "", "This service does not support the endpoint /Me."}};
    }
    if (parts.size() > 2) {
        return Failure{not_found()};
    }
    if (parts.size() == 1 && (parts[0].empty() || parts[0] == ".search" || parts[0] == "Bulk")) {
        return answer_root(exchange, parts[0]);
    }
    const ResourceType* type = exchange.types.at(parts[0]);
    if (type == nullptr) {
        return answer_discovery(exchange, parts);
    }
    return parts.size() == 1 ? answer_collection(exchange, *type)
                             : answer_item(exchange, *type, parts[1]);
}

Answered answer(const ServiceProfile& profile, const Store& store, const Request& request,
                Instant now, const std::string& new_id) {
    const std::string_view target = request.target;
    const std::size_t question = target.find('?');
    auto parts = path_parts(profile, target.substr(0, question));
    if (!parts) {
        return Failure{not_found()};
    }
    if (has_wrong_media_type(request)) {
        return Failure{Error{415, "", "Send the body as application/scim+json."}};
    }
    const auto parameters = read_parameters(
        question == std::string_view::npos ? std::string_view{} : target.substr(question + 1));
    if (!parameters) {
        return Failure{parameters.error()};
    }
    auto query = read_query(*parameters);
    if (!query) {
        return Failure{query.error()};
    }
    if (profile.quirks.accepts.endpoints_in_any_case) {
        parts->front() = endpoint_meant_by(std::move(parts->front()));
    }
    const ResourceTypes types(profile.user_extension ? &*profile.user_extension : nullptr);
    return answer_path({profile, types, store, request, now, new_id, std::move(query).value()},
                       *parts);
}

// The methods that an endpoint with this many parts has (RFC 9110 section 15.5.6).
std::string_view allowed_methods(const ServiceProfile& profile, const Request& request) {
    const std::string_view target = request.target;
    auto parts = path_parts(profile, target.substr(0, target.find('?')));
    if (parts && profile.quirks.accepts.endpoints_in_any_case) {
        parts->front() = endpoint_meant_by(std::move(parts->front()));
    }
    if (parts && (parts->front() == "Bulk" || parts->front() == ".search")) {
        return "POST";
    }
    if (!parts || (parts->front() != "Users" && parts->front() != "Groups")) {
        return "GET";
    }
    if (parts->size() == 1) {
        return "GET, POST";
    }
    return parts->back() == ".search" ? "POST" : "GET, PUT, PATCH, DELETE";
}

Answer respond_in_2_0(const ServiceProfile& profile, const Store& store, const Request& request,
                      Instant now, const std::string& new_id) {
    Error error{500, "", "The service failed."};
    try {
        if (!is_authorized(profile, request)) {
            error = {401, "", "The bearer token is missing or not valid."};
        } else if (const auto refusal = refusal_by_quirk(profile.quirks, request, now)) {
            return {*refusal};
        } else {
            Answered answered = answer(profile, store, request, now, new_id);
            if (answered) {
                return std::move(answered).value();
            }
            error = answered.error();
        }
    } catch (const std::exception&) {
        // Only memory can run out here; a client still deserves an answer.
        error = {500, "", "The service ran out of resources."};
    }
    Answer answered{error_response(error)};
    if (error.status == 401) {
        answered.response.headers.emplace_back("WWW-Authenticate", "Bearer");
    } else if (error.status == 405) {
        answered.response.headers.emplace_back("Allow",
                                               std::string(allowed_methods(profile, request)));
    }
    return answered;
}

}  // namespace

std::string_view name_of(ScimVersion version) {
    return version == ScimVersion::v2_0 ? "2.0" : "1.1";
}

Answer respond(const ServiceProfile& profile, const Store& store, const Request& request,
               Instant now, const std::string& new_id) {
    Answer answer = profile.version == ScimVersion::v1_1
                        ? respond_in_1_1(profile, store, request, now, new_id, respond_in_2_0)
                        : respond_in_2_0(profile, store, request, now, new_id);
    const bool created = answer.response.status == 201;
    if (created && profile.quirks.creates_without_body) {
        answer.response.body.clear();
    }
    if (profile.quirks.loses_answers && !answer.changes.empty()) {
        answer.response = error_response({500, "", "The service failed."});
    }
    answer.delay_seconds = profile.quirks.delay_seconds;
    return answer;
}

}  // namespace sim::scim
