// SPDX-License-Identifier: MIT
// One client at a time, well-mannered or not: curl, and bare sockets for what curl would not do.
#include <array>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <memory>
#include <vector>

#include <arpa/inet.h>
#include <catch2/catch_test_macros.hpp>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/serve/running_server.h"

using tests::RunningServer;

namespace {

// What curl prints with these arguments.
std::string curl(const std::string& arguments) {
    FILE* pipe = popen(("curl --silent --max-time 20 " + arguments).c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string out;
    std::array<char, 4096> buffer{};
    std::size_t count = 0;
    while ((count = fread(buffer.data(), 1, buffer.size(), pipe)) > 0) {
        out.append(buffer.data(), count);
    }
    pclose(pipe);
    return out;
}

// The status of a request with the right token.
std::string status(const std::string& arguments) {
    return curl(
        "--output /dev/null --write-out '%{http_code}' "
        "--header 'Authorization: Bearer a-token' " +
        arguments);
}

const std::string as_scim = "--header 'Content-Type: application/scim+json' ";

class Socket {
public:
    explicit Socket(int port) : descriptor_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int connected =
            connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        REQUIRE(connected == 0);
    }
    ~Socket() { close(descriptor_); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    void send(const std::string& text) const {
        REQUIRE(::send(descriptor_, text.data(), text.size(), MSG_NOSIGNAL) ==
                static_cast<ssize_t>(text.size()));
    }
    void close_sending() const { shutdown(descriptor_, SHUT_WR); }
    // Everything until the server closes.
    [[nodiscard]] std::string rest() const {
        std::string text;
        std::array<char, 4096> buffer{};
        ssize_t count = 0;
        while ((count = recv(descriptor_, buffer.data(), buffer.size(), 0)) > 0) {
            text.append(buffer.data(), static_cast<std::size_t>(count));
        }
        return text;
    }

private:
    int descriptor_;
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("serve: curl gets the status that each request deserves") {
    const RunningServer server({"--seed-users", "3"});
    const std::string users = server.base() + "/Users";
    CHECK(status(users) == "200");
    CHECK(curl("--output /dev/null --write-out '%{http_code}' " + users) == "401");
    CHECK(curl("--output /dev/null --write-out '%{http_code}' "
               "--header 'Authorization: Bearer a-token2' " +
               users) == "401");
    CHECK(status(users + "/nobody") == "404");
    CHECK(status(server.base() + "/Elsewhere") == "404");
    CHECK(status("--request PATCH " + as_scim + "--data '{}' " + users) == "405");
    CHECK(status("--request TRACE " + users) == "405");
    CHECK(status("--header 'Content-Type: text/plain' --data '{}' " + users) == "415");
    CHECK(status(as_scim + "--data '{\"userName\": ' " + users) == "400");
    const std::string new_user = as_scim + "--data '" + tests::user_body("zoe@example.com") + "' ";
    CHECK(status(new_user + users) == "201");
    CHECK(status(new_user + users) == "409");
    const auto list = nlohmann::json::parse(
        curl("--header 'Authorization: Bearer a-token' " + users + "?count=2"));
    CHECK(list.at("totalResults") == 4);
    CHECK(list.at("itemsPerPage") == 2);
}

TEST_CASE("serve: what the HTTP library refuses has a SCIM body too") {
    const RunningServer server;
    const tests::ServeFolder folder;
    const std::string large = (folder.path() / "large").string();
    std::ofstream(large) << std::string(1'100'000, ' ');
    const std::string with_token = "--header 'Authorization: Bearer a-token' ";
    const auto body = nlohmann::json::parse(
        curl(with_token + as_scim + "--data-binary @" + large + " " + server.base() + "/Users"));
    CHECK(body.at("status") == "413");
    CHECK(body.at("schemas").at(0) == "urn:ietf:params:scim:api:messages:2.0:Error");
    CHECK(status(server.base() + "/Users?filter=" + std::string(5000, 'x')) == "414");
    const Socket broken(server.port());
    broken.send("THIS IS NOT HTTP AT ALL\r\n\r\n");
    broken.close_sending();
    CHECK(has(broken.rest(), R"("status":"400")"));
}

TEST_CASE("serve: clients that close early do not disturb the others") {
    const RunningServer server;
    const std::string head = "POST " + tests::users_path +
                             " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a-token\r\n"
                             "Content-Type: application/scim+json\r\n";
    const std::string body = tests::user_body("half@example.com");
    const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
    {
        // Half-closed after a whole request: the answer still comes.
        const Socket polite(server.port());
        polite.send(head + length + "Connection: close\r\n\r\n" + body);
        polite.close_sending();
        CHECK(has(polite.rest(), "201 Created"));
    }
    {
        // Half-closed in the middle of the body, and gone in the middle of a header.
        const Socket torn(server.port());
        torn.send(head + length + "\r\n" + body.substr(0, body.size() / 2));
        torn.close_sending();
        CHECK_FALSE(has(torn.rest(), "201 Created"));
        const Socket gone(server.port());
        gone.send(head.substr(0, head.size() / 2));
    }
    auto client = server.client();
    const auto list = client.Get(tests::users_path);
    REQUIRE(list);
    CHECK(nlohmann::json::parse(list->body).at("totalResults") == 1);
}

TEST_CASE("serve: the body of a GET is not taken for another request") {
    const RunningServer server;
    const std::string hidden = "DELETE " + tests::users_path + "/x HTTP/1.1\r\nHost: x\r\n\r\n";
    const Socket odd(server.port());
    odd.send("GET " + tests::users_path +
             " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a-token\r\nContent-Length: " +
             std::to_string(hidden.size()) + "\r\n\r\n" + hidden);
    odd.close_sending();
    const std::string answers = odd.rest();
    CHECK(has(answers, "200 OK"));
    CHECK(answers.find("HTTP/1.1", 1) == std::string::npos);
}

TEST_CASE("serve: HEAD tells of a GET without its body, and a POST without a body is none") {
    const RunningServer server({"--seed-users", "1"});
    const Socket client(server.port());
    const std::string head = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a-token\r\n";
    client.send("HEAD " + tests::users_path + head + "\r\n");
    // Neither a length nor chunks: by HTTP there is no body, and nothing to wait for.
    client.send("POST " + tests::users_path + head + "\r\n");
    client.send("DELETE " + tests::users_path + head + "Connection: close\r\n\r\n");
    const std::string answers = client.rest();
    CHECK(has(answers, "200 OK"));
    CHECK(has(answers, "Content-Length: "));
    CHECK_FALSE(has(answers, "totalResults"));
    CHECK(has(answers, "400 Bad Request"));
    CHECK(has(answers, "405 Method Not Allowed"));
}

TEST_CASE("serve: a store of another app and a second group of a name are refused") {
    const tests::ServeFolder folder;
    const std::string store = folder.store().string();
    {
        const RunningServer server({"--store", store});
        const std::string group =
            as_scim + R"(--data '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],)" +
            R"("displayName":"All"}' )" + server.base() + "/Groups";
        CHECK(status(group) == "201");
        CHECK(status(group) == "409");
    }
    const int ended =
        std::system((std::string(LAB_PROGRAM) + " serve --app slack --token t --store " + store +
                     " >/dev/null 2>&1")
                        .c_str());
    CHECK(WEXITSTATUS(ended) == 2);
}

TEST_CASE("serve: silent connections keep nobody out") {
    const RunningServer server;
    std::vector<std::unique_ptr<Socket>> silent;
    for (int number = 0; number < 200; ++number) {
        silent.push_back(std::make_unique<Socket>(server.port()));
        // Half of them have begun to say something.
        if (number % 2 == 0) {
            silent.back()->send("GET " + tests::users_path + " HTTP/1.1\r\nHo");
        }
    }
    CHECK(status(server.base() + "/Users") == "200");
}

TEST_CASE("serve: an interrupt ends it in good order, and bad input is one sentence") {
    RunningServer interrupted;
    CHECK(interrupted.stop(SIGINT) == 0);
    RunningServer terminated;
    CHECK(terminated.stop(SIGTERM) == 0);
    // Also while an app takes its time over an answer that nobody else waits for.
    RunningServer slow({"--profile", "slow"});
    const Socket waiting(slow.port());
    waiting.send("GET " + tests::users_path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    // Nothing shows from outside that the request has been taken, so it gets a moment.
    usleep(300'000);
    CHECK(slow.stop(SIGINT) == 0);
    const auto code = [](const std::string& arguments) {
        const int ended = std::system(
            (std::string(LAB_PROGRAM) + " serve " + arguments + " >/dev/null 2>&1").c_str());
        return WEXITSTATUS(ended);
    };
    CHECK(code("--app salesforce") == 2);
    CHECK(code("--app sailsforce --token t") == 2);
    CHECK(code("--app salesforce --token t --port 70000") == 2);
    CHECK(code("--app salesforce --token 't t'") == 2);
    CHECK(code("--app salesforce --token t --seed-users many") == 2);
    CHECK(code("--app salesforce --token t --profile naughty") == 2);
    CHECK(code("--app salesforce --token t --store /nowhere/accounts") == 2);
    const RunningServer there;
    CHECK(code("--app salesforce --token t --port " + std::to_string(there.port())) == 2);
}
