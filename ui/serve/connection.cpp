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

constexpr std::size_t output_bytes_max = 64UL * 1024;
constexpr std::chrono::milliseconds farewell_time_max{500};
constexpr std::chrono::milliseconds write_time_max{10'000};

bool is_ready(int socket, short events, std::chrono::milliseconds time) {
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
    // Closing with unread bytes would reset the connection, and the client could lose the answer.
    if (lingers_) {
        ::shutdown(socket_, SHUT_WR);
        const auto deadline = Clock::now() + farewell_time_max;
        std::array<char, 4096> dropped{};
        while (Clock::now() < deadline) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
            if (!wait_for(POLLIN, left) ||
                ::recv(socket_, dropped.data(), dropped.size(), 0) <= 0) {
                break;
            }
        }
    }
    ::close(socket_);
}

Connection::Arrival Connection::begin_request(Buffers& buffers) {
    buffers_ = &buffers;
    bytes_left_ = limits_.head_bytes_max;
    if (!has_more()) {
        const Arrival arrival = receive();
        if (arrival != Arrival::request) {
            return arrival;
        }
    }
    deadline_ = Clock::now() + limits_.request_time_max;
    return Arrival::request;
}

void Connection::stop_reading() const { ::shutdown(socket_, SHUT_RD); }

bool Connection::is_readable() const {
    return has_more() || is_ready(socket_, POLLIN, std::chrono::milliseconds(0));
}

ssize_t Connection::read(char* bytes, size_t size) {
    // What the client waits for ("100 Continue") must be out before more is expected of it.
    if ((!buffers_->output.empty() && !flush()) || bytes_left_ == 0) {
        return -1;
    }
    if (!has_more() && !fill()) {
        return 0;
    }
    const std::size_t count = std::min({size, input_size_ - input_used_, bytes_left_});
    std::memcpy(bytes, buffers_->input.data() + input_used_, count);
    input_used_ += count;
    bytes_left_ -= count;
    return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char* bytes, size_t size) {
    std::string& output = buffers_->output;
    output.append(bytes, size);
    const bool sent = output.size() < output_bytes_max || flush();
    return sent ? static_cast<ssize_t>(size) : -1;
}

bool Connection::wait_for(short events, std::chrono::milliseconds time) const {
    if (is_ready(socket_, events, std::chrono::milliseconds(0))) {
        return true;
    }
    before_waiting_();
    return is_ready(socket_, events, time);
}

bool Connection::fill() {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now());
    return wait_for(POLLIN, left) && receive() == Arrival::request;
}

Connection::Arrival Connection::receive() {
    std::vector<char>& input = buffers_->input;
    const ssize_t count = ::recv(socket_, input.data(), input.size(), MSG_DONTWAIT);
    input_size_ = static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    input_used_ = 0;
    if (count > 0) {
        return Arrival::request;
    }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? Arrival::nothing : Arrival::gone;
}

bool Connection::flush() {
    std::string& output = buffers_->output;
    std::size_t sent = 0;
    while (sent < output.size()) {
        const ssize_t count = ::send(socket_, output.data() + sent, output.size() - sent,
                                     MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count > 0) {
            sent += static_cast<std::size_t>(count);
        } else if (errno != EAGAIN && errno != EINTR) {
            break;
        } else if (!wait_for(POLLOUT, write_time_max)) {
            break;
        }
    }
    const bool whole = sent == output.size();
    output.clear();
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
