// SPDX-License-Identifier: MIT
// Turns cpp-httplib's requests into the simulation's, and its answers back.
#include "ui/serve/http_server.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

#include <httplib.h>
#include <sys/socket.h>

#include "sim/scim/error.h"
#include "ui/serve/connection_threads.h"
#include "ui/serve/watch_endpoint.h"

namespace ui::serve {

namespace {

using Clock = std::chrono::steady_clock;
using HandlerResponse = httplib::Server::HandlerResponse;

constexpr int backlog = 128;
constexpr std::size_t target_bytes_max = 4096;
constexpr ConnectionLimits limits{
    .head_bytes_max = 64UL * 1024,
    // A little more than the library accepts, so that it can skip what is too large and say so.
    .body_bytes_max = 8 * HttpServer::body_bytes_max,
    .request_time_max = std::chrono::seconds(30),
    .idle_time_max = std::chrono::seconds(5)};

// The request that a thread works on.
struct Work {
    Connection* connection = nullptr;
    Clock::time_point began;
    sim::scim::Request request;  // without its body once that was answered
    std::string body;            // its beginning, for those who watch
    BodyKept body_kept = BodyKept::whole;
};
thread_local Work work;

sim::scim::Headers headers_of(const httplib::Request& request) {
    sim::scim::Headers headers;
    headers.reserve(request.headers.size());
    for (const auto& [name, value] : request.headers) {
        // The library adds addresses and ports for its own use.
        if (name.find("REMOTE_") != 0 && name.find("LOCAL_") != 0) {
            headers.emplace_back(name, value);
        }
    }
    return headers;
}

// A HEAD is answered as a GET; the library keeps the body back and tells its length.
std::string method_of(const httplib::Request& request) {
    return request.method == "HEAD" ? "GET" : request.method;
}

void put(sim::scim::Response from, httplib::Response& to) {
    std::string type;
    to.status = from.status;
    for (auto& [name, value] : from.headers) {
        if (name == "Content-Type") {
            type = std::move(value);
        } else if (name != "Content-Length") {
            to.headers.emplace(std::move(name), std::move(value));
        }
    }
    if (!from.body.empty()) {
        to.headers.emplace("Content-Type", std::move(type));
        to.body = std::move(from.body);
    }
}

void put_error(httplib::Response& to, int status, const char* detail) {
    put(sim::scim::error_response({status, "", detail}), to);
}

WatchedExchange exchange_of(const httplib::Request& request, const httplib::Response& response,
                            Clock::duration taken) {
    using namespace std::chrono;
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch());
    WatchedExchange exchange;
    exchange.at = {now.count() - duration_cast<milliseconds>(taken).count()};
    exchange.microseconds = duration_cast<microseconds>(taken).count();
    exchange.request = {request.method, request.target, std::move(work.request.headers),
                        std::move(work.body)};
    exchange.request_body = work.body_kept;
    exchange.response.status = response.status;
    exchange.response.headers.assign(response.headers.begin(), response.headers.end());
    if (request.method != "HEAD") {
        exchange.response.body = ExchangeRing::beginning_of(response.body, exchange.response_body);
    }
    return exchange;
}

// The library reads the body of these four only.
bool may_have_body(const std::string& method) {
    return method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
}

std::uint64_t length_of_body(const httplib::Request& request) {
    return request.get_header_value<std::uint64_t>("Content-Length");
}

bool is_chunked(const httplib::Request& request) { return request.has_header("Transfer-Encoding"); }

// True for a body that stands on the wire as it is meant. The library knows the other forms.
bool is_plain(const httplib::Request& request) {
    return !is_chunked(request) && !request.has_header("Content-Encoding") &&
           length_of_body(request) <= HttpServer::body_bytes_max &&
           request.get_header_value("Content-Type").find("multipart/") != 0;
}

// Nothing where the client stops sending before the end.
std::optional<std::string> read_body(std::uint64_t length) {
    std::string body(length, '\0');
    std::size_t size = 0;
    while (size < length) {
        const ssize_t count = work.connection->read(body.data() + size, length - size);
        if (count <= 0) {
            return std::nullopt;
        }
        size += static_cast<std::size_t>(count);
    }
    return body;
}

// The library's queue of accepted connections, which does not queue: the threads are elsewhere.
class PassOn : public httplib::TaskQueue {
public:
    explicit PassOn(ConnectionThreads& threads) : threads_(threads) {}
    void enqueue(std::function<void()> task) override { task(); }
    void shutdown() override { threads_.stop(); }

private:
    ConnectionThreads& threads_;
};

// The library's server with our connections and threads in place of its own.
class LoopbackServer : public httplib::Server {
public:
    LoopbackServer()
        : threads_(limits, [this](Connection& connection) { return answer_one(connection); }) {
        new_task_queue = [this] { return new PassOn(threads_); };
    }
    // The library lets five clients wait to be accepted, which sixty-four at once do not fit into.
    void let_many_wait() { ::listen(svr_sock_, backlog); }
    [[nodiscard]] bool is_stopping() const { return svr_sock_ == INVALID_SOCKET; }
    // Called by a thread that serves a connection and is about to wait for something.
    void before_waiting() { threads_.before_waiting(); }

private:
    bool process_and_close_socket(socket_t socket) override {
        threads_.take(socket);
        return true;
    }
    bool answer_one(Connection& connection) {
        work.connection = &connection;
        work.began = Clock::now();
        bool closed = false;
        return process_request(connection, is_stopping(), closed, nullptr) && !closed;
    }

    ConnectionThreads threads_;
};

}  // namespace

struct HttpServer::Machine {
    std::function<void(const Served&)> log;
    WatchEndpoint watch;
    Service* service = nullptr;
    LoopbackServer server;
    std::atomic<bool> has_ended = false;

    // Who watches and goes away, or sends more, is not kept waiting.
    void answer_watcher(httplib::Response& response) {
        const auto gives_up = [this] {
            return server.is_stopping() || work.connection->is_readable();
        };
        server.before_waiting();
        put(watch.answer(work.request, gives_up), response);
    }

    void answer(const httplib::Request& request, httplib::Response& response, std::string body) {
        work.body = ExchangeRing::beginning_of(body, work.body_kept);
        work.request = {method_of(request), request.target, headers_of(request), std::move(body)};
        if (WatchEndpoint::is_meant_by(request.target)) {
            answer_watcher(response);
            return;
        }
        Reply reply = service->answer(work.request);
        // A slow app does not hold up the end of the program.
        const auto ready = Clock::now() + reply.delay;
        if (reply.delay.count() > 0) {
            server.before_waiting();
        }
        while (Clock::now() < ready && !server.is_stopping()) {
            std::this_thread::sleep_for(
                std::min<Clock::duration>(ready - Clock::now(), std::chrono::milliseconds(100)));
        }
        put(std::move(reply.response), response);
    }

    // Nearly every request is answered here, before the library reads the body in its careful way
    // and compares the path with patterns.
    HandlerResponse answer_early(const httplib::Request& request, httplib::Response& response) {
        work.connection->begin_body();
        work.request = {};
        work.body.clear();
        if (request.target.size() > target_bytes_max) {
            put_error(response, 414, "The address is longer than 4096 bytes.");
            return HandlerResponse::Handled;
        }
        if (!may_have_body(request.method)) {
            if (is_chunked(request) || length_of_body(request) > 0) {
                work.connection->close_after_this();
            }
            answer(request, response, "");
            return HandlerResponse::Handled;
        }
        if (!is_plain(request)) {
            return HandlerResponse::Unhandled;
        }
        auto body = read_body(length_of_body(request));
        if (body) {
            answer(request, response, std::move(*body));
        } else {
            work.connection->close_after_this();
            put_error(response, 400, "The body is shorter than its Content-Length.");
        }
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
        const auto taken = Clock::now() - work.began;
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
    : machine_(new Machine{std::move(log), WatchEndpoint(std::move(app_name)), nullptr, {}, {}}) {
    Machine& machine = *machine_;
    httplib::Server& server = machine.server;
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
        machine.answer(request, response, request.body);
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
    service.tell_before_waiting([this] { machine_->server.before_waiting(); });
    const bool listened = machine_->server.listen_after_bind();
    machine_->has_ended = true;
    return listened;
}

void HttpServer::stop() {
    // The library forgets a wish to stop that comes before it listens.
    while (!machine_->server.is_running() && !machine_->has_ended) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (!machine_->has_ended) {
        machine_->server.stop();
    }
}

}  // namespace ui::serve
