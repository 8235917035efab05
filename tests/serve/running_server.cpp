// SPDX-License-Identifier: MIT
// Forks, executes, and reads the first lines of the server.
#include "tests/serve/running_server.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>

#include <catch2/catch_test_macros.hpp>
#include <sys/wait.h>
#include <unistd.h>

namespace tests {

namespace fs = std::filesystem;

ServeFolder::ServeFolder() {
    std::string name = (fs::temp_directory_path() / "lab-serve-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
}

ServeFolder::~ServeFolder() {
    std::error_code error;
    fs::remove_all(path_, error);
}

RunningServer::RunningServer(const std::vector<std::string>& more_arguments) {
    std::array<int, 2> pipe_ends{};
    REQUIRE(pipe(pipe_ends.data()) == 0);
    std::vector<std::string> arguments{LAB_PROGRAM,  "serve",   "--app",
                                       "salesforce", "--token", "a-token"};
    if (std::count(more_arguments.begin(), more_arguments.end(), "--port") == 0) {
        arguments.insert(arguments.end(), {"--port", "0"});
    }
    arguments.insert(arguments.end(), more_arguments.begin(), more_arguments.end());
    std::vector<char*> pointers;
    for (std::string& argument : arguments) {
        pointers.push_back(argument.data());
    }
    pointers.push_back(nullptr);
    process_ = fork();
    if (process_ == 0) {
        dup2(pipe_ends[1], STDOUT_FILENO);
        close(pipe_ends[0]);
        close(pipe_ends[1]);
        execv(pointers.front(), pointers.data());
        _exit(127);
    }
    close(pipe_ends[1]);
    output_ = pipe_ends[0];
    // The last line before requests tells how to stop; the address stands above it.
    std::string said;
    std::array<char, 4096> buffer{};
    while (said.find("Control-C") == std::string::npos) {
        const ssize_t count = read(output_, buffer.data(), buffer.size());
        INFO(said);
        REQUIRE(count > 0);
        said.append(buffer.data(), static_cast<std::size_t>(count));
    }
    const std::string before_port = "http://127.0.0.1:";
    port_ = std::atoi(said.c_str() + said.find(before_port) + before_port.size());
    REQUIRE(port_ > 0);
    // Its later lines are read by nobody, and must not fill the pipe.
    std::thread([descriptor = output_] {
        std::array<char, 4096> dropped{};
        while (read(descriptor, dropped.data(), dropped.size()) > 0) {
        }
        close(descriptor);
    }).detach();
}

RunningServer::~RunningServer() {
    if (process_ > 0) {
        stop(SIGKILL);
    }
}

int RunningServer::stop(int signal) {
    kill(process_, signal);
    int status = 0;
    waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

httplib::Client RunningServer::client() const {
    httplib::Client client("127.0.0.1", port_);
    client.set_bearer_token_auth("a-token");
    client.set_keep_alive(true);
    client.set_tcp_nodelay(true);
    client.set_read_timeout(30);
    return client;
}

std::string user_body(const std::string& user_name) {
    return nlohmann::json{{"schemas", {"urn:ietf:params:scim:schemas:core:2.0:User"}},
                          {"userName", user_name},
                          {"active", true}}
        .dump();
}

std::string patch_body(const nlohmann::json& operation) {
    return nlohmann::json{{"schemas", {"urn:ietf:params:scim:api:messages:2.0:PatchOp"}},
                          {"Operations", nlohmann::json::array({operation})}}
        .dump();
}

}  // namespace tests
