// SPDX-License-Identifier: MIT
// One epoll set that all threads wait at; each event wakes one of them.
#include "ui/serve/connection_threads.h"

#include <algorithm>
#include <utility>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "sim/base/check.h"

namespace ui::serve {

namespace {

constexpr int look_around_milliseconds = 1000;
constexpr int patience_milliseconds = 20;
// Threads that write wait for each other, and the clients are on this machine as well.
constexpr std::size_t threads_to_keep_max = 4;

std::size_t threads_to_keep() {
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, threads_to_keep_max);
}

// One event only: until the guest is put back, no other thread is woken for it.
void watch(int poll, int operation, int socket) {
    epoll_event event{};
    event.events = EPOLLIN | EPOLLRDHUP | EPOLLONESHOT;
    event.data.fd = socket;
    ::epoll_ctl(poll, operation, socket, &event);
}

}  // namespace

ConnectionThreads::ConnectionThreads(const ConnectionLimits& limits,
                                     std::function<bool(Connection&)> answer_one)
    : limits_(limits),
      answer_one_(std::move(answer_one)),
      threads_min_(threads_to_keep()),
      poll_(::epoll_create1(EPOLL_CLOEXEC)),
      bell_(::eventfd(0, EFD_CLOEXEC)) {
    SIM_CHECK(poll_ >= 0 && bell_ >= 0, "the system gives out file descriptors");
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = bell_;
    ::epoll_ctl(poll_, EPOLL_CTL_ADD, bell_, &event);
}

ConnectionThreads::~ConnectionThreads() {
    stop();
    ::close(poll_);
    ::close(bell_);
}

void ConnectionThreads::take(int socket) {
    const std::lock_guard guard(mutex_);
    if (stops_ || guests_.size() >= connections_max) {
        ::close(socket);
        return;
    }
    while (running_ < threads_min_) {
        start_thread();
    }
    if (!keeper_.joinable()) {
        keeper_ = std::thread([this] { keep_going(); });
    }
    guests_[socket] = std::make_unique<Guest>(socket, limits_, [this] { before_waiting(); });
    watch(poll_, EPOLL_CTL_ADD, socket);
}

void ConnectionThreads::before_waiting() {
    const std::lock_guard guard(mutex_);
    if (free_ == 0 && running_ < threads_max && !stops_) {
        start_thread();
    }
}

void ConnectionThreads::stop() {
    std::unique_lock lock(mutex_);
    stops_ = true;
    ::eventfd_write(bell_, 1);
    for (const auto& [socket, guest] : guests_) {
        guest->connection.stop_reading();
    }
    ended_.wait(lock, [this] { return running_ == 0; });
    if (keeper_.joinable()) {
        lock.unlock();
        keeper_.join();
        lock.lock();
    }
    for (const auto& [socket, guest] : guests_) {
        guest->connection.drop();
    }
    guests_.clear();
}

void ConnectionThreads::start_thread() {
    ++running_;
    ++free_;
    std::thread([this] { work(); }).detach();
}

void ConnectionThreads::keep_going() {
    pollfd bell{bell_, POLLIN, 0};
    std::uint64_t served_before = 0;
    bool was_full = false;
    while (::poll(&bell, 1, patience_milliseconds) <= 0) {
        const std::lock_guard guard(mutex_);
        const bool is_full = free_ == 0;
        if (is_full && was_full && served_ == served_before && running_ < threads_max) {
            start_thread();
        }
        was_full = is_full;
        served_before = served_;
    }
}

void ConnectionThreads::work() {
    Connection::Buffers buffers;
    while (Guest* guest = next()) {
        if (serve(guest->connection, buffers)) {
            put_back(*guest);
        } else {
            see_off(*guest);
        }
    }
}

ConnectionThreads::Guest* ConnectionThreads::next() {
    while (true) {
        epoll_event event{};
        const int count = ::epoll_wait(poll_, &event, 1, look_around_milliseconds);
        const std::lock_guard guard(mutex_);
        const auto now = Clock::now();
        sweep(now);
        if (stops_ || (count == 0 && running_ > threads_min_)) {
            leave();
            return nullptr;
        }
        const auto found = count > 0 ? guests_.find(event.data.fd) : guests_.end();
        // It may have been swept away, and its number given to somebody else, in the meantime.
        if (found != guests_.end() && !found->second->is_served) {
            found->second->is_served = true;
            --free_;
            return found->second.get();
        }
    }
}

void ConnectionThreads::leave() {
    --running_;
    --free_;
    ended_.notify_all();
}

bool ConnectionThreads::serve(Connection& connection, Connection::Buffers& buffers) const {
    do {
        const Connection::Arrival arrival = connection.begin_request(buffers);
        if (arrival == Connection::Arrival::nothing) {
            return true;
        }
        if (arrival == Connection::Arrival::gone) {
            connection.drop();
            return false;
        }
        const bool goes_on = answer_one_(connection);
        if (!connection.end_request() || !goes_on) {
            return false;
        }
        // What is left in the buffers must be read before they are lent to somebody else.
    } while (connection.has_more() && !is_stopping());
    return true;
}

void ConnectionThreads::put_back(Guest& guest) {
    const int socket = guest.connection.socket();
    {
        const std::lock_guard guard(mutex_);
        guest.is_served = false;
        guest.idle_since = Clock::now();
        ++free_;
        ++served_;
    }
    watch(poll_, EPOLL_CTL_MOD, socket);
}

void ConnectionThreads::see_off(Guest& guest) {
    std::unique_ptr<Guest> leaving;  // may take a moment to say farewell, without the lock
    {
        const std::lock_guard guard(mutex_);
        const auto place = guests_.find(guest.connection.socket());
        leaving = std::move(place->second);
        guests_.erase(place);
    }
    // The socket leaves the set when it is closed.
    leaving.reset();
    const std::lock_guard guard(mutex_);
    ++free_;
}

void ConnectionThreads::sweep(Clock::time_point now) {
    if (now - swept_at_ < std::chrono::milliseconds(look_around_milliseconds)) {
        return;
    }
    swept_at_ = now;
    for (auto place = guests_.begin(); place != guests_.end();) {
        const Guest& guest = *place->second;
        if (!guest.is_served && now - guest.idle_since > limits_.idle_time_max) {
            place->second->connection.drop();
            place = guests_.erase(place);
        } else {
            ++place;
        }
    }
}

bool ConnectionThreads::is_stopping() const {
    const std::lock_guard guard(mutex_);
    return stops_;
}

}  // namespace ui::serve
