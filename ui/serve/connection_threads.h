// SPDX-License-Identifier: MIT
// Serves many connections with few threads: whichever has a request next gets the next free one.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "ui/serve/connection.h"

namespace ui::serve {

// A client that keeps its connection open and says nothing holds no thread, so that hundreds of
// them cost little and cannot keep others out. A thread that has to wait for something else than
// the processor says so, and another one takes its place.
class ConnectionThreads {
public:
    static constexpr std::size_t connections_max = 512;
    static constexpr std::size_t threads_max = 128;

    // `answer_one` answers the request that has begun; false ends the connection.
    ConnectionThreads(const ConnectionLimits& limits, std::function<bool(Connection&)> answer_one);
    ~ConnectionThreads();
    ConnectionThreads(const ConnectionThreads&) = delete;
    ConnectionThreads& operator=(const ConnectionThreads&) = delete;

    // Serves this socket from now on, and closes it. May be called from any thread.
    void take(int socket);
    // The calling thread serves a connection and is about to wait.
    void before_waiting();
    // Finishes what has begun and closes every connection.
    void stop();

private:
    using Clock = std::chrono::steady_clock;
    struct Guest {
        Guest(int socket, const ConnectionLimits& limits, std::function<void()> before_waiting)
            : connection(socket, limits, std::move(before_waiting)) {}

        Connection connection;
        Clock::time_point idle_since = Clock::now();
        bool is_served = false;
    };

    // The caller holds the lock.
    void start_thread();
    // Starts a thread where all have been at the same requests for a while.
    void keep_going();
    void work();
    // The next guest that has something to say; nullptr when this thread is not needed any more.
    [[nodiscard]] Guest* next();
    void leave();
    // False when the connection has ended.
    [[nodiscard]] bool serve(Connection& connection, Connection::Buffers& buffers) const;
    void put_back(Guest& guest);
    void see_off(Guest& guest);
    // Closes what has been silent for too long; the caller holds the lock.
    void sweep(Clock::time_point now);
    [[nodiscard]] bool is_stopping() const;

    const ConnectionLimits limits_;
    const std::function<bool(Connection&)> answer_one_;
    const std::size_t threads_min_;
    const int poll_;  // of epoll
    const int bell_;  // of eventfd; rings when all shall stop
    mutable std::mutex mutex_;
    std::condition_variable ended_;
    std::map<int, std::unique_ptr<Guest>> guests_;  // by socket
    std::size_t running_ = 0;
    std::size_t free_ = 0;  // of those that run
    std::uint64_t served_ = 0;
    bool stops_ = false;
    Clock::time_point swept_at_;
    std::thread keeper_;
};

}  // namespace ui::serve
