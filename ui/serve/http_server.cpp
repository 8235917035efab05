// SPDX-License-Identifier: MIT
// Turns cpp-httplib's requests into the simulation's, and its answers back.
#include "ui/serve/http_server.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <thread>
#include <utility>

#include <httplib.h>
#include <sys/socket.h>

#include "sim/scim/error.h"
#include "ui/serve/connection.h"
#include "ui/serve/watch_endpoint.h"

namespace ui::serve {

namespace {

using Clock = std::chrono::steady_clock;
using HandlerResponse = httplib::Server::HandlerResponse;

// A connection holds a thread while it is open, so there are as many as clients at a time.
constexpr int connections_max = 128;
constexpr std::size_t target_bytes_max = 4096;
constexpr ConnectionLimits limits{
    .head_bytes_max = 64UL * 1024,
    // A little more than the library accepts, so that it can skip what is too large and say so.
    .body_bytes_max = 8 * HttpServer::body_bytes_max,
    .request_time_max = std::chrono::seconds(30),
    .idle_time_max = std::chrono::seconds(5)};

// When the request that this thread works on began, and where it comes from.
thread_local Clock::time_point began;
thread_local Connection* current = nullptr;

sim::scim::Request request_of(const httplib::Request& request) {
    sim::scim::Request made{request.method, request.target, {}, request.body};
    for (const auto& [name, value] : request.headers) {
        // The library adds addresses and ports for its own use.
        if (name.find("REMOTE_") != 0 && name.find("LOCAL_") != 0) {
            made.headers.emplace_back(name, value);
        }
    }
    return made;
}

sim::scim::Response response_of(const httplib::Response& response) {
    sim::scim::Response made{response.status, {}, response.body};
    made.headers.assign(response.headers.begin(), response.headers.end());
    return made;
}

void put(const sim::scim::Response& from, httplib::Response& to) {
    std::string type;
    to.status = from.status;
    for (const auto& [name, value] : from.headers) {
        if (name == "Content-Type") {
            type = value;
        } else if (name != "Content-Length") {
            to.set_header(name, value);
        }
    }
    if (!from.body.empty()) {
        to.set_content(from.body, type);
    }
}

void put_error(httplib::Response& to, int status, const char* detail) {
    put(sim::scim::error_response({status, "", detail}), to);
}

WatchedExchange exchange_of(const httplib::Request& request, const httplib::Response& response,
                            Clock::duration taken) {
    using namespace std::chrono;
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch());
    const auto spent = duration_cast<microseconds>(taken);
    WatchedExchange exchange;
    exchange.at = {now.count() - duration_cast<milliseconds>(taken).count()};
    exchange.microseconds = spent.count();
    exchange.request = request_of(request);
    exchange.response = response_of(response);
    return exchange;
}

// The library reads the body of these four only.
bool is_read_by_library(const std::string& method) {
    return method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
}

bool has_body(const httplib::Request& request) {
    return request.has_header("Transfer-Encoding") ||
           request.get_header_value<std::uint64_t>("Content-Length") > 0;
}

// The library's server with our connections in place of its own.
class LoopbackServer : public httplib::Server {
public:
    // The library lets five clients wait to be accepted, which sixty-four at once do not fit into.
    void let_many_wait() { ::listen(svr_sock_, connections_max); }
    [[nodiscard]] bool is_stopping() const { return svr_sock_ == INVALID_SOCKET; }

private:
    bool process_and_close_socket(socket_t socket) override {
        Connection connection(socket, limits);
        current = &connection;
        const auto stops = [this] { return is_stopping(); };
        bool closed = false;
        while (!closed && connection.wait_for_request(stops)) {
            began = Clock::now();
            if (!process_request(connection, stops(), closed, nullptr)) {
                break;
            }
        }
        current = nullptr;
        return true;
    }
};

}  // namespace

struct HttpServer::Machine {
    std::function<void(const Served&)> log;
    WatchEndpoint watch;
    Service* service = nullptr;
    LoopbackServer server;

    // Who watches and goes away, or sends more, is not kept waiting.
    void answer_watcher(const httplib::Request& request, httplib::Response& response) const {
        const auto gives_up = [this] { return server.is_stopping() || current->is_readable(); };
        put(watch.answer(request_of(request), gives_up), response);
    }

    void answer(const httplib::Request& request, httplib::Response& response) const {
        if (WatchEndpoint::is_meant_by(request.target)) {
            answer_watcher(request, response);
            return;
        }
        const Reply reply = service->answer(request_of(request));
        // A slow app does not hold up the end of the program.
        const auto ready = Clock::now() + reply.delay;
        while (Clock::now() < ready && !server.is_stopping()) {
            std::this_thread::sleep_for(
                std::min<Clock::duration>(ready - Clock::now(), std::chrono::milliseconds(100)));
        }
        put(reply.response, response);
    }

    // What has no body to wait for is answered here, before the library compares the path with
    // patterns.
    HandlerResponse answer_early(const httplib::Request& request,
                                 httplib::Response& response) const {
        current->begin_body();
        if (request.target.size() > target_bytes_max) {
            put_error(response, 414, "The address is longer than 4096 bytes.");
            return HandlerResponse::Handled;
        }
        const bool carries = has_body(request);
        if (is_read_by_library(request.method) && (carries || request.method != "DELETE")) {
            return HandlerResponse::Unhandled;
        }
        if (carries) {
            current->close_after_this();
        }
        answer(request, response);
        return HandlerResponse::Handled;
    }

    // The library's own refusals get the body that a SCIM client expects.
    static void explain(const httplib::Request& request, httplib::Response& response) {
        static_cast<void>(request);
        if (!response.body.empty()) {
            return;
        }
        switch (response.status) {
            case 413:
                return put_error(response, 413, "The body is larger than 1048576 bytes.");
            case 414:
                return put_error(response, 414, "The address is too long.");
            default:
                return put_error(response, response.status, "The request is no HTTP as expected.");
        }
    }

    void tell(const httplib::Request& request, const httplib::Response& response) {
        const auto taken = Clock::now() - began;
        if (WatchEndpoint::is_meant_by(request.target)) {
            // Watching is no traffic of the app, unless somebody tries tokens.
            if (response.status == 200) {
                return;
            }
        } else {
            watch.ring().add(exchange_of(request, response, taken));
        }
        const std::chrono::duration<double, std::milli> milliseconds = taken;
        log({request.method, request.target, response.status, milliseconds.count()});
    }
};

HttpServer::HttpServer(std::function<void(const Served&)> log, std::string app_name)
    : machine_(new Machine{std::move(log), WatchEndpoint(std::move(app_name)), nullptr, {}}) {
    Machine& machine = *machine_;
    httplib::Server& server = machine.server;
    server.new_task_queue = [] { return new httplib::ThreadPool(connections_max); };
    server.set_payload_max_length(body_bytes_max);
    // Clients are told these; the connection itself counts the time.
    server.set_keep_alive_timeout(
        std::chrono::duration_cast<std::chrono::seconds>(limits.idle_time_max).count());
    server.set_keep_alive_max_count(1'000'000);
    server.set_tcp_nodelay(true);
    // By default the library would share a port that another server has.
    server.set_socket_options([](socket_t socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    server.set_pre_routing_handler([&machine](const auto& request, auto& response) {
        return machine.answer_early(request, response);
    });
    const auto answer = [&machine](const httplib::Request& request, httplib::Response& response) {
        machine.answer(request, response);
    };
    const char* any_path = "[^]*";
    server.Get(any_path, answer).Post(any_path, answer).Put(any_path, answer);
    server.Patch(any_path, answer).Delete(any_path, answer).Options(any_path, answer);
    server.set_error_handler(httplib::Server::Handler(
        [](const auto& request, auto& response) { Machine::explain(request, response); }));
    server.set_logger(
        [&machine](const auto& request, const auto& response) { machine.tell(request, response); });
}

HttpServer::~HttpServer() = default;

int HttpServer::bind(int port) {
    LoopbackServer& server = machine_->server;
    const std::string host = "127.0.0.1";
    const int taken = port == 0                         ? server.bind_to_any_port(host)
                      : server.bind_to_port(host, port) ? port
                                                        : -1;
    server.let_many_wait();
    return taken;
}

bool HttpServer::run(Service& service) {
    machine_->service = &service;
    machine_->watch.open(service.profile());
    return machine_->server.listen_after_bind();
}

void HttpServer::stop() { machine_->server.stop(); }

}  // namespace ui::serve
