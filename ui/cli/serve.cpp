// SPDX-License-Identifier: MIT
// Sets an app up, says how to reach it, and stops in good order.
#include "ui/cli/serve.h"

#include <csignal>
#include <cstdio>
#include <memory>
#include <random>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "sim/apps/state.h"
#include "ui/cli/cli.h"
#include "ui/cli/empty_scenario.h"
#include "ui/cli/report.h"
#include "ui/serve/http_server.h"
#include "ui/serve/memory.h"

namespace ui::cli {

namespace {

using sim::scim::ServiceProfile;

// The apps of the shipped company, as they are before anything happens.
sim::Result<sim::apps::State, sim::Problems> shipped_apps(const Content& content) {
    const auto read = sim::scenario::read_scenario(empty_scenario("juno"), "serve",
                                                   content.fetch_near(content.scenarios() / "x"));
    if (!read) {
        return sim::Failure{read.error()};
    }
    return sim::scenario::start(read->scenario).world().apps;
}

std::vector<std::string> keys_of(const sim::apps::State& apps) {
    std::vector<std::string> keys;
    for (const auto& [id, app] : apps.apps) {
        keys.push_back(app.key);
    }
    return keys;
}

std::string address_of(int port) { return "127.0.0.1:" + std::to_string(port); }

// Stops the server at SIGINT and SIGTERM, and writes the log out a few times a second, because a
// write a line would cost as much as the answer. Every thread started later inherits the mask, so
// that the signals wait for this one.
class Stopper {
public:
    explicit Stopper(serve::HttpServer& server)
        : thread_([this, &server] {
              constexpr timespec period{0, 200'000'000};
              while (sigtimedwait(&signals_, nullptr, &period) < 0) {
                  std::fflush(stdout);
              }
              server.stop();
          }) {}
    ~Stopper() {
        // Wakes the thread where the server ended by itself.
        pthread_kill(thread_.native_handle(), SIGTERM);
        thread_.join();
    }
    Stopper(const Stopper&) = delete;
    Stopper& operator=(const Stopper&) = delete;

    static void hold_signals() {
        const sigset_t signals = stop_signals();
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        std::signal(SIGPIPE, SIG_IGN);
    }

private:
    static sigset_t stop_signals() {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        sigaddset(&signals, SIGTERM);
        return signals;
    }

    const sigset_t signals_ = stop_signals();
    std::thread thread_;
};

// One line a request: when, what, the answer, how long it took. Never a header and never a body.
void tell(const serve::Served& served) {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    fmt::print("{:02}:{:02}:{:02} {} {} {} {:.2f} ms\n", parts.tm_hour, parts.tm_min, parts.tm_sec,
               served.method, served.target, served.status, served.milliseconds);
}

void introduce(const Strings& strings, const ServeOptions& options, const ServiceProfile& profile,
               const std::string& label, std::size_t users) {
    const std::string base = profile.scheme + "://" + profile.host + profile.base_path;
    std::string text =
        strings.text(
            "serve.started",
            {{"app", label}, {"version", std::string(name_of(profile.version))}, {"url", base}}) +
        "\n";
    text += strings.count("serve.users", users) + "\n";
    text += strings.text("serve.plain") + "\n";
    if (options.store.empty()) {
        text += strings.text("serve.forgets") + "\n";
    }
    text += strings.text("serve.try") + "\n\n  curl -H 'Authorization: Bearer " + options.token +
            "' " + base + "/Users?count=2\n\n" + strings.text("serve.watch") +
            "\n\n  ./run --attach " + profile.scheme + "://" + profile.host + " --token " +
            options.token + "\n\n" + strings.text("serve.stop") + "\n";
    std::fputs(text.c_str(), stdout);
    std::fflush(stdout);
}

}  // namespace

int serve(const Content& content, const ServeOptions& options) {
    const Strings& strings = content.strings();
    const auto apps = shipped_apps(content);
    if (!apps) {
        return report(apps.error());
    }
    const sim::AppId id = sim::apps::app_named(*apps, options.app);
    const sim::apps::App* app = apps->apps.find(id);
    if (app == nullptr) {
        return report_unknown(strings, "cli.unknown_app", options.app, keys_of(*apps));
    }
    ServiceProfile profile = app->service;
    // A stranger's client sends what real clients send, so that is forgiven unless told otherwise.
    const std::string behaviour = options.profile.empty() ? "lenient" : options.profile;
    if (!sim::scim::take_on(profile, behaviour)) {
        const auto known = sim::scim::behaviours();
        return report_unknown(strings, "serve.unknown_profile", behaviour,
                              {known.begin(), known.end()});
    }
    // Real apps keep groups apart by name, about which the RFC's schema says nothing.
    profile.group_names_unique = behaviour != "strict";
    sim::scim::Store store;
    std::unique_ptr<serve::StoreFile> file;
    if (!options.store.empty()) {
        auto opened = serve::StoreFile::open(
            options.store, {app->key, std::string(name_of(profile.version))}, store);
        if (!opened) {
            return report(opened.error());
        }
        file = std::move(*opened);
    }
    serve::keep_one_heap();
    Stopper::hold_signals();
    constexpr std::size_t log_buffer_bytes = 64UL * 1024;
    std::setvbuf(stdout, nullptr, _IOFBF, log_buffer_bytes);
    serve::HttpServer server(tell, app->label);
    const int port = server.bind(options.port);
    if (port < 0) {
        return report(strings.text("serve.port_taken", {{"port", std::to_string(options.port)}}));
    }
    profile.scheme = "http";
    profile.host = address_of(port);
    profile.bearer_token = options.token;
    serve::Service service(profile, std::move(store), std::move(file), std::random_device{}());
    if (!service.add_made_up_users(options.seed_users)) {
        return report({options.store.string(), "", "expected a disk with room"});
    }
    serve::give_back_start_up_memory();
    introduce(strings, options, profile, app->label, service.user_count());
    const Stopper stopper(server);
    if (!server.run(service)) {
        return report(strings.text("serve.port_taken", {{"port", std::to_string(port)}}));
    }
    return write_or_report(strings, strings.text("serve.stopped") + "\n", exit_holds);
}

}  // namespace ui::cli
