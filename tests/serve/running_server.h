// SPDX-License-Identifier: MIT
// Starts the program's `serve` as a process of its own and talks to it as a stranger would.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include <httplib.h>
#include <nlohmann/json.hpp>

namespace tests {

// A folder that is gone when the test is over.
class ServeFolder {
public:
    ServeFolder();
    ~ServeFolder();
    ServeFolder(const ServeFolder&) = delete;
    ServeFolder& operator=(const ServeFolder&) = delete;
    [[nodiscard]] std::filesystem::path store() const { return path_ / "accounts"; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

class RunningServer {
public:
    // Returns once the server has said where it is; the test fails when it does not.
    explicit RunningServer(const std::vector<std::string>& more_arguments = {});
    ~RunningServer();
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] std::string base() const {
        return "http://127.0.0.1:" + std::to_string(port_) + "/scim/v2";
    }
    // Sends the signal and waits for the end. Returns the exit code, or minus the signal's number.
    int stop(int signal);
    // A client with the right token, for one thread.
    [[nodiscard]] httplib::Client client() const;

private:
    int process_ = -1;
    int port_ = -1;
    int output_ = -1;
};

inline const char* const scim_type = "application/scim+json";
inline const std::string users_path = std::string("/scim/v2/") + "Users";

// The body of a new user.
[[nodiscard]] std::string user_body(const std::string& user_name);
// The body of a PATCH with that one operation.
[[nodiscard]] std::string patch_body(const nlohmann::json& operation);

}  // namespace tests
