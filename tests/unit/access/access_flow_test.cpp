// SPDX-License-Identifier: MIT
// Requests and calls hop by hop: given an authorization server, when a client asks, then facts.
#include <catch2/catch_test_macros.hpp>

#include "sim/access/decide.h"
#include "sim/engine/run.h"

namespace {

using namespace sim;
using access::CheckKind;
using access::CheckOutcome;
using access::GrantType;

access::AccessRule rule(std::string name, GrantType grant, std::vector<std::string> scopes,
                        int minutes) {
    access::AccessRule made;
    made.name = std::move(name);
    made.grants = {grant};
    made.allows_no_user = grant == GrantType::client_credentials;
    made.allows.scopes = std::move(scopes);
    made.allows.access_minutes = minutes;
    return made;
}

access::AuthorizationServer orders_server() {
    access::AuthorizationServer server;
    server.label = "Orders";
    server.issuer = "https://juno.example/oauth2/aus1";
    server.audience = "api://orders";
    server.scopes = {{"orders.read", true, false},
                     {"orders.write", false, false},
                     {"orders.share", false, true}};
    server.claims = {{"department", "user.department", {}}};
    server.policies = {
        {"Orders policy",
         true,
         {},
         {rule("People", GrantType::authorization_code, {"orders.read", "offline_access"}, 60),
          rule("Jobs", GrantType::client_credentials, {"orders.read"}, 15)}}};
    return server;
}

access::ProtectedApi orders_api() {
    access::ProtectedApi api;
    api.label = "Orders API";
    api.server = "aus1";
    api.issuer = "https://juno.example/oauth2/aus1";
    api.audience = "api://orders";
    api.routes = {{"GET", "/orders", "orders.read"}, {"DELETE", "/orders", "orders.write"}};
    return api;
}

class Lab {
public:
    Lab() : run_(start(), {}, {}) {
        give(directory::Command(
            directory::CreateUser{Profile{{"login", std::string("asha@juno.example")},
                                          {"firstName", std::string("Asha")},
                                          {"lastName", std::string("Rao")},
                                          {"email", std::string("asha@juno.example")},
                                          {"department", std::string("Sales")}},
                                  directory::Activation::active}));
        ask(access::SaveServer{"aus1", orders_server()});
        ask(access::SaveClient{
            "job", access::Client{
                       "Report job", true, "s3cret", {GrantType::client_credentials}, {}, true}});
        ask(access::SaveClient{
            "spa", access::Client{"Order desk",
                                  false,
                                  "",
                                  {GrantType::authorization_code, GrantType::refresh_token},
                                  {},
                                  true}});
        ask(access::SaveApi{"orders", orders_api()});
    }

    void give(const Command& command) {
        const auto done = run_.submit(command);
        INFO((done ? std::string() : done.error().code));
        REQUIRE(done);
        run_.play_out();
        run_.go_to(run_.timeline().end());
    }
    void ask(access::Command command) { give(Command(std::move(command))); }
    void job(std::vector<std::string> scopes) {
        ask(access::RequestToken{"aus1", "job", GrantType::client_credentials, std::move(scopes)});
    }
    void sign_in(bool wrong_verifier = false) {
        access::RequestToken request{
            "aus1", "spa", GrantType::authorization_code, {"orders.read", "offline_access"}};
        request.user = UserId{1};
        request.wrong_verifier = wrong_verifier;
        ask(request);
    }
    void refresh(bool replay = false) {
        access::RequestToken request{"aus1", "spa", GrantType::refresh_token, {}};
        request.replays_refresh = replay;
        ask(request);
    }
    int call(const std::string& method, const std::string& client,
             access::Presented presented = access::Presented::as_issued) {
        ask(access::CallApi{
            access::CallDetails{"orders", method, "/orders/8812", client, false, presented},
            {},
            {}});
        return last_call().status;
    }
    void wait(Duration time) { give(WaitUntil{run_.world().now + time}); }

    [[nodiscard]] const World& world() const { return run_.world(); }
    [[nodiscard]] const Run& run() const { return run_; }
    [[nodiscard]] const access::TokenRequest& last() const {
        const auto& all = world().access.requests;
        return all.at({static_cast<std::uint32_t>(all.size())});
    }
    [[nodiscard]] const access::ApiCall& last_call() const {
        const auto& all = world().access.calls;
        return all.at({static_cast<std::uint32_t>(all.size())});
    }
    // The check that fails, or introspection's place for none.
    [[nodiscard]] std::string failing() const {
        for (const auto& check : last_call().checks) {
            if (check.outcome == CheckOutcome::fails) {
                return std::string(name_of(check.kind));
            }
        }
        return {};
    }
    void change_api(void (*change)(access::ProtectedApi&)) {
        access::ProtectedApi api = world().access.apis.at("orders");
        change(api);
        ask(access::SaveApi{"orders", api});
    }

private:
    static World start() {
        World world;
        world.seed = 26;
        world.now = *parse_instant("2026-11-23T09:00:00Z");
        return world;
    }
    Run run_;
};

}  // namespace

TEST_CASE("a job gets a token of the first rule and reads an order with it") {
    Lab lab;
    lab.job({"orders.read"});
    REQUIRE(lab.last().stage == access::RequestStage::answered);
    const access::Token& token = lab.world().access.tokens.at(lab.last().token);
    CHECK(lab.last().rule == "Orders policy / Jobs");
    CHECK(token.expires - token.issued == minutes(15));
    CHECK(lab.call("GET", "job") == 200);
    CHECK(lab.call("DELETE", "job") == 403);
    CHECK(lab.last_call().error == "insufficient_scope");
    CHECK(lab.failing() == "scope");
}

TEST_CASE("each hop of a request is a step of its own") {
    Lab lab;
    const auto before = lab.run().timeline().end();
    lab.job({"orders.read"});
    CHECK(lab.run().timeline().end() - before == 3);  // ask, policy, token
    static_cast<void>(lab.call("GET", "job"));
    CHECK(lab.run().timeline().end() - before == 6);  // call, validate, answer
}

TEST_CASE("denied requests say why in the vendor's words") {
    Lab lab;
    lab.job({"orders.write"});
    CHECK(lab.last().reason == "no_matching_policy");
    CHECK(lab.last().error == "access_denied");
    lab.job({"orders.delete"});
    CHECK(lab.last().error == "invalid_scope");
    lab.job({"openid"});
    CHECK(lab.last().error == "invalid_scope");
    lab.job({"orders.share"});
    CHECK(lab.last().error == "consent_required");
    access::RequestToken wrong{"aus1", "job", GrantType::client_credentials, {"orders.read"}};
    wrong.wrong_secret = true;
    lab.ask(wrong);
    CHECK(lab.last().reason == "invalid_client_secret");
    lab.ask(access::RequestToken{"aus1", "spa", GrantType::client_credentials, {"orders.read"}});
    CHECK(lab.last().error == "unauthorized_client");
    lab.ask(access::SetClientStatus{"job", false});
    lab.job({"orders.read"});
    CHECK(lab.last().error == "invalid_client");
}

TEST_CASE("default scopes stand in where a request names none") {
    Lab lab;
    lab.job({});
    CHECK(lab.last().scopes == std::vector<std::string>{"orders.read"});
}

TEST_CASE("a sign-in needs the verifier of its own challenge") {
    Lab lab;
    lab.sign_in(true);
    CHECK(lab.last().reason == "pkce_mismatch");
    lab.sign_in();
    REQUIRE(lab.last().stage == access::RequestStage::answered);
    const access::Token& token = lab.world().access.tokens.at(lab.last().token);
    CHECK(token.user == UserId{1});
    CHECK(lab.call("GET", "spa") == 200);
}

TEST_CASE("a refresh token is replaced by each use, and an old one ends its family") {
    Lab lab;
    lab.sign_in();
    const std::string first = lab.last().refresh;
    lab.refresh();
    REQUIRE(lab.last().stage == access::RequestStage::answered);
    CHECK(lab.last().refresh != first);
    lab.refresh(true);
    CHECK(lab.last().reason == "refresh_token_reused");
    lab.refresh();
    CHECK(lab.last().reason == "invalid_refresh_token");
}

TEST_CASE("a refresh token that rests too long is worth nothing") {
    Lab lab;
    lab.sign_in();
    lab.wait(days(8));
    lab.refresh();
    CHECK(lab.last().reason == "invalid_refresh_token");
}

TEST_CASE("a leaver's refresh token ends at once, the access token with its hour") {
    Lab lab;
    lab.sign_in();
    lab.give(directory::Command(directory::DeactivateUser{UserId{1}}));
    lab.refresh();
    CHECK(lab.last().error == "invalid_grant");
    CHECK(lab.call("GET", "spa") == 200);
    lab.change_api([](access::ProtectedApi& api) { api.introspects = true; });
    CHECK(lab.call("GET", "spa") == 401);
    CHECK(lab.failing() == "introspection");
    lab.change_api([](access::ProtectedApi& api) { api.introspects = false; });
    lab.wait(minutes(62));
    CHECK(lab.call("GET", "spa") == 401);
    CHECK(lab.failing() == "expiry");
}

TEST_CASE("the checks come in their order, and the first that fails is told") {
    Lab lab;
    lab.job({"orders.read"});
    CHECK(lab.call("DELETE", "job", access::Presented::tampered) == 401);
    CHECK(lab.failing() == "signature");
    CHECK(lab.last_call().checks[1].outcome == CheckOutcome::not_reached);
    CHECK(lab.call("DELETE", "job", access::Presented::without_signature) == 401);
    lab.change_api([](access::ProtectedApi& api) { api.issuer = "https://other.example"; });
    static_cast<void>(lab.call("GET", "job"));
    CHECK(lab.failing() == "issuer");
    lab.change_api([](access::ProtectedApi& api) {
        api.checks_issuer = false;
        api.audience = "api://invoices";
    });
    static_cast<void>(lab.call("GET", "job"));
    CHECK(lab.failing() == "audience");
}

TEST_CASE("an API that skips a check lets in what it should not") {
    Lab lab;
    lab.job({"orders.read"});
    lab.change_api([](access::ProtectedApi& api) { api.checks_signature = false; });
    CHECK(lab.call("DELETE", "job", access::Presented::tampered) == 200);
    CHECK_FALSE(lab.last_call().deserved);
    lab.change_api([](access::ProtectedApi& api) {
        api.checks_signature = true;
        api.accepts_unsigned = true;
    });
    CHECK(lab.call("DELETE", "job", access::Presented::without_signature) == 200);
    CHECK_FALSE(lab.last_call().deserved);
}

TEST_CASE("leeway forgives a clock, not an hour") {
    Lab lab;
    lab.job({"orders.read"});
    lab.wait(minutes(15));
    CHECK(lab.call("GET", "job") == 200);
    lab.wait(minutes(1));
    CHECK(lab.call("GET", "job") == 401);
}

TEST_CASE("tokens of the former key still count after a rotation, for who reads the key set") {
    Lab lab;
    lab.job({"orders.read"});
    const auto ahead = lab.world().access.servers.at("aus1").keys[1];
    lab.ask(access::RotateKey{"aus1"});
    CHECK(lab.world().access.servers.at("aus1").keys[0].kid == ahead.kid);
    CHECK(lab.call("GET", "job") == 200);
    lab.job({"orders.read"});
    CHECK(lab.call("GET", "job") == 200);
    lab.ask(access::RotateKey{"aus1"});
    lab.job({"orders.read"});
    CHECK(lab.call("GET", "job") == 200);
}

TEST_CASE("a shared key has no end until somebody revokes it") {
    Lab lab;
    lab.ask(access::AddSharedKey{"legacy", "orders"});
    const access::CallApi stranger{
        access::CallDetails{"orders", "DELETE", "/orders/1", "", true, {}}, "legacy", {}};
    CHECK_FALSE(sim::access::decide(lab.world().access, stranger, {26, lab.world().now}));
    lab.ask(access::LeakSharedKey{"legacy"});
    lab.wait(days(400));
    lab.ask(stranger);
    CHECK(lab.last_call().status == 200);
    lab.ask(access::RevokeSharedKey{"legacy"});
    lab.ask(stranger);
    CHECK(lab.last_call().status == 401);
}

TEST_CASE("what cannot be saved is refused") {
    Lab lab;
    auto server = orders_server();
    server.policies.front().rules.front().allows.access_minutes = 1;
    const access::Moment moment{26, lab.world().now};
    const auto code = [&](const access::AuthorizationServer& wrong) {
        return access::decide(lab.world().access, access::SaveServer{"aus1", wrong}, moment)
            .error()
            .code;
    };
    CHECK(code(server) == "refusal.access.lifetime_out_of_range");
    server = orders_server();
    server.claims = {{"scp", "user.department", {}}};
    CHECK(code(server) == "refusal.access.claim_is_reserved");
    server.claims = {{"team", "user.", {}}};
    CHECK(code(server) == "refusal.access.claim_cannot_be_read");
}

TEST_CASE("two runs of one seed are equal byte for byte") {
    Lab left;
    Lab right;
    left.job({"orders.read"});
    right.job({"orders.read"});
    CHECK(canonical_text_of_world(left.world()) == canonical_text_of_world(right.world()));
    CHECK(left.world().access.tokens.at({1}).compact ==
          right.world().access.tokens.at({1}).compact);
}
