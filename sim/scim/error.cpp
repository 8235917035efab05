// SPDX-License-Identifier: MIT
// Errors as messages.
#include "sim/scim/error.h"

#include "sim/scim/json.h"

namespace sim::scim {

Error bad_request(std::string_view type, std::string detail) {
    return {400, std::string(type), std::move(detail)};
}

Response error_response(const Error& error) {
    Json body;
    body["schemas"] = Json::array({"urn:ietf:params:scim:api:messages:2.0:Error"});
    body["status"] = std::to_string(error.status);
    if (!error.type.empty()) {
        body["scimType"] = error.type;
    }
    body["detail"] = error.detail;
    return {error.status, {{"Content-Type", "application/scim+json"}}, to_text(body)};
}

std::string shortened(std::string_view text) {
    constexpr std::size_t bytes_max = 120;
    return text.size() <= bytes_max ? std::string(text)
                                    : std::string(text.substr(0, bytes_max)) + "...";
}

}  // namespace sim::scim
