// SPDX-License-Identifier: MIT
// Polls, reads and writes one socket.
#include "ui/serve/connection.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ui::serve {

namespace {

constexpr std::size_t chunk_bytes = 16UL * 1024;
constexpr std::size_t output_bytes_max = 64UL * 1024;
constexpr std::chrono::milliseconds stop_check_period{100};
constexpr std::chrono::milliseconds farewell_time_max{500};
constexpr std::chrono::milliseconds write_time_max{10'000};

// True when the socket is ready before the time is over.
bool wait_for(int socket, short events, std::chrono::milliseconds time) {
    pollfd state{socket, events, 0};
    const auto milliseconds = std::max<std::chrono::milliseconds::rep>(time.count(), 0);
    int ready = 0;
    do {
        ready = ::poll(&state, 1, static_cast<int>(milliseconds));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

}  // namespace

Connection::~Connection() {
    static_cast<void>(flush());
    ::shutdown(socket_, SHUT_WR);
    // Closing with unread bytes would reset the connection, and the client could lose the answer.
    const auto deadline = Clock::now() + farewell_time_max;
    std::array<char, chunk_bytes> dropped{};
    while (Clock::now() < deadline) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        if (!wait_for(socket_, POLLIN, left) ||
            ::recv(socket_, dropped.data(), dropped.size(), 0) <= 0) {
            break;
        }
    }
    ::close(socket_);
}

bool Connection::wait_for_request(const std::function<bool()>& stops) {
    if (!flush() || closes_) {
        return false;
    }
    bytes_left_ = limits_.head_bytes_max;
    const auto idle_until = Clock::now() + limits_.idle_time_max;
    while (input_used_ == input_.size()) {
        if (stops() || Clock::now() >= idle_until) {
            return false;
        }
        if (wait_for(socket_, POLLIN, stop_check_period) && !receive()) {
            return false;
        }
    }
    deadline_ = Clock::now() + limits_.request_time_max;
    return true;
}

bool Connection::is_readable() const {
    return input_used_ < input_.size() || wait_for(socket_, POLLIN, std::chrono::milliseconds(0));
}

ssize_t Connection::read(char* bytes, size_t size) {
    // What the client waits for ("100 Continue") must be out before more is expected of it.
    if (!flush() || bytes_left_ == 0) {
        return -1;
    }
    if (input_used_ == input_.size() && !fill(deadline_)) {
        return 0;
    }
    const std::size_t count = std::min({size, input_.size() - input_used_, bytes_left_});
    std::memcpy(bytes, input_.data() + input_used_, count);
    input_used_ += count;
    bytes_left_ -= count;
    return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char* bytes, size_t size) {
    output_.append(bytes, size);
    const bool sent = output_.size() < output_bytes_max || flush();
    return sent ? static_cast<ssize_t>(size) : -1;
}

bool Connection::fill(Clock::time_point deadline) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    return wait_for(socket_, POLLIN, left) && receive();
}

bool Connection::receive() {
    input_.resize(chunk_bytes);
    const ssize_t count = ::recv(socket_, input_.data(), input_.size(), 0);
    input_.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    input_used_ = 0;
    return count > 0;
}

bool Connection::flush() {
    std::size_t sent = 0;
    while (sent < output_.size()) {
        const ssize_t count = ::send(socket_, output_.data() + sent, output_.size() - sent,
                                     MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count > 0) {
            sent += static_cast<std::size_t>(count);
        } else if (!wait_for(socket_, POLLOUT, write_time_max)) {
            break;
        } else if (errno != EAGAIN && errno != EINTR) {
            break;
        }
    }
    const bool whole = sent == output_.size();
    output_.clear();
    return whole;
}

// Everybody is on this machine; the log needs no address.
void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
    ip = "127.0.0.1";
    port = 0;
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const {
    get_remote_ip_and_port(ip, port);
}

}  // namespace ui::serve
