// SPDX-License-Identifier: MIT
// Any bytes as the body of POST, PUT and PATCH; what is accepted must be stored consistently.
#include <cstddef>
#include <cstdint>
#include <string>

#include "sim/base/check.h"
#include "sim/scim/service_provider.h"

namespace {

using namespace sim::scim;

// Sends a request and makes its changes facts, as an app does.
Response send(const ServiceProfile& profile, Store& store, std::string method, std::string target,
              std::string body) {
    const Request request{std::move(method),
                          profile.base_path + std::move(target),
                          {{"Authorization", "Bearer secret"}},
                          std::move(body)};
    const std::string new_id = "n" + std::to_string(store.users().size());
    const Answer answer = respond(profile, store, request, sim::Instant{1}, new_id);
    SIM_CHECK(answer.response.status != 500, "no body makes the service fail");
    for (const StoreChange& change : answer.changes)
        store.apply(change);
    return answer.response;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string body(reinterpret_cast<const char*>(data), size);
    ServiceProfile profile;
    profile.host = "app.sim";
    profile.bearer_token = "secret";
    Store store;
    const std::string users = "/Users";
    const std::string frame = R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:)";
    send(profile, store, "POST", users, frame + R"(User"],"userName":"a","title":"t"})");
    send(profile, store, "POST", users, body);
    send(profile, store, "PUT", users + "/n0", body);
    send(profile, store, "PATCH", users + "/n0", body);
    send(profile, store, "POST", users + "/.search", body);
    send(profile, store, "POST", "/Bulk", body);
    const std::string shown = send(profile, store, "GET", users + "/n0", "").body;
    const sim::Digest before = store.digest();
    SIM_CHECK(send(profile, store, "PUT", users + "/n0", shown).status == 200,
              "what the service shows it also accepts");
    SIM_CHECK(store.digest() == before, "and it means the same");
    return 0;
}
