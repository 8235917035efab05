// SPDX-License-Identifier: MIT
// Asks an app's service and watches the clock.
#include "sim/engine/wire.h"

#include <algorithm>

namespace sim {

provisioning::Connection connection_to(const apps::App& app) {
    if (app.base_url.empty()) {
        return {app.service.host, app.service.base_path, app.token, app.dialect};
    }
    const std::size_t host = app.base_url.find("://") + 3;
    const std::size_t path = std::min(app.base_url.find('/', host), app.base_url.size());
    return {app.base_url.substr(host, path - host), app.base_url.substr(path), app.token,
            app.dialect};
}

Reply reply_to(const World& world, AppId id, const Sending& sending) {
    const apps::App& app = world.apps.apps.at(id);
    if (connection_to(app).host != app.service.host) {
        return {};  // nothing stands at that address
    }
    Reply reply;
    reply.latency = sending.latency;
    reply.answer = scim::respond(app.service, world.apps.stores.at(id), sending.request,
                                 sending.sent + reply.latency,
                                 stream_of(world.seed, "account/" + sending.key).letters(8));
    reply.latency.milliseconds += seconds(reply.answer.delay_seconds).milliseconds;
    if (reply.latency >= provisioning::answer_deadline) {
        // The app did what it was asked, but nobody waits for its answer any more.
        reply.latency = provisioning::answer_deadline;
        reply.answer.response = {};
    }
    return reply;
}

}  // namespace sim
