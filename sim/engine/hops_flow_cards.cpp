// SPDX-License-Identifier: MIT
// Connectors: what a card of a flow asks of the directory, of an app, or of a service around.
#include "sim/directory/decide.h"
#include "sim/engine/hops.h"
#include "sim/engine/wire.h"
#include "sim/provisioning/user_json.h"

namespace sim::hops {

namespace {

using provisioning::Stage;
using workflows::Card;
using workflows::FlowRunId;

CardWork failed(std::string error, std::string about) {
    return {{{}, std::move(error), std::move(about), false}, {}, {}};
}

std::string code_of(int status) {
    if (status == 0) {
        return "no_answer";
    }
    if (status == 401 || status == 403) {
        return "unauthorized";
    }
    if (status == 409) {
        return "conflict";
    }
    if (status == 429) {
        return "rate_limited";
    }
    return status >= 500 ? "service_failed" : "rejected";
}

bool is_good(const scim::Response& response) {
    return response.status >= 200 && response.status <= 299;
}

// Sends the requests of one card. They are built and answered as those of provisioning are, but
// come from another client, and provisioning's tasks know nothing of them.
class AppCaller {
public:
    AppCaller(Draft& draft, FlowRunId run, AppId app, UserId user)
        : draft_(&draft), run_(run), app_(app) {
        const World& world = draft.world();
        task_.app = app;
        task_.user = user;
        task_.okta_id = world.directory.users.at(user).okta_id;
        task_.app_profile = app_profile(world, user, app, apps::Purpose::create);
    }

    scim::Response send(Stage stage, const std::string& account = {}) {
        const World& world = draft_->world();
        const workflows::FlowRun& run = world.workflows.runs.at(run_);
        const std::string key = "flow/" + std::to_string(run_.value) + "/" +
                                std::to_string(run.steps + 1) + "/" + std::to_string(++sent_);
        task_.stage = stage;
        task_.external_id = account;
        scim::Request request =
            provisioning::next_request(task_, connection_to(world.apps.apps.at(app_)),
                                       stream_of(world.seed, "password/" + key).letters(16));
        for (auto& [name, value] : request.headers) {
            value = name == "User-Agent" ? "Okta Workflows" : value;
        }
        const EventId sent =
            draft_->add(workflows::Event(workflows::AppRequestSent{run_, run.user, app_, request}),
                        draft_->cause(), ActorId::workflows);
        Random chance = stream_of(world.seed, "latency/" + key);
        const Duration latency{static_cast<std::int64_t>(80 + chance.below(240))};
        Reply reply = reply_to(world, app_, {request, draft_->at() + takes_, latency, key});
        for (const scim::StoreChange& change : reply.answer.changes) {
            draft_->add(apps::Event(apps::StoreChanged{app_, change}), sent, ActorId::app);
        }
        draft_->add(workflows::Event(workflows::AppResponseReceived{
                        run_, run.user, app_, reply.answer.response, reply.latency}),
                    sent, ActorId::app);
        takes_.milliseconds += reply.latency.milliseconds;
        return reply.answer.response;
    }

    CardWork done(Profile outputs) const { return {{std::move(outputs)}, {}, takes_}; }
    CardWork refused(const scim::Response& response) const {
        return {{{}, code_of(response.status), std::to_string(response.status), false}, {}, takes_};
    }
    CardWork missing(std::string about) const {
        return {{{}, "no_account", std::move(about), false}, {}, takes_};
    }

private:
    Draft* draft_;
    FlowRunId run_;
    AppId app_;
    provisioning::Task task_;
    Duration takes_;
    int sent_ = 0;
};

CardWork call_app(Draft& draft, FlowRunId run, const Card& card, const Profile& inputs) {
    const World& world = draft.world();
    const AppId app = apps::app_named(world.apps, inputs.text("app"));
    const UserId user = directory::user_of_login(world.directory, inputs.text("user"));
    if (!app.exists() || !user.exists()) {
        return failed(app.exists() ? "unknown_user" : "unknown_app",
                      std::string(inputs.text(app.exists() ? "user" : "app")));
    }
    AppCaller caller(draft, run, app, user);
    if (card.type == "app.create_account") {
        const scim::Response made = caller.send(Stage::create);
        return is_good(made) ? caller.done(Profile{{"account", provisioning::read_id(made.body)}})
                             : caller.refused(made);
    }
    const scim::Response found = caller.send(Stage::find);
    const auto page = provisioning::read_list(found.body);
    if (!is_good(found) || !page) {
        return caller.refused(found);
    }
    const bool there = !page->accounts.empty();
    if (card.type == "app.find_account") {
        return caller.done(Profile{{"account", there ? page->accounts.front().id : std::string()},
                                   {"active", there && page->accounts.front().active}});
    }
    if (!there) {
        return caller.missing(std::string(inputs.text("user")));
    }
    const Stage stage = card.type == "app.activate_account" ? Stage::activate : Stage::deactivate;
    const scim::Response changed = caller.send(stage, page->accounts.front().id);
    return is_good(changed) ? caller.done(Profile{{"status", std::int64_t{changed.status}}})
                            : caller.refused(changed);
}

GroupId group_named(const World& world, std::string_view name) {
    for (const auto& [id, group] : world.directory.groups) {
        if (group.name == name) {
            return id;
        }
    }
    return {};
}

CardWork members_of_group(const World& world, GroupId group) {
    std::vector<std::string> logins;
    for (const UserId user : directory::members_of(world.directory, group)) {
        logins.emplace_back(world.directory.users.at(user).profile.text("login"));
    }
    return {{Profile{{"users", std::move(logins)}}}, {}, {}};
}

directory::Command command_for(const Card& card, UserId user, GroupId group) {
    if (card.type == "directory.add_to_group") {
        return directory::AddMember{group, user};
    }
    if (card.type == "directory.remove_from_group") {
        return directory::RemoveMember{group, user};
    }
    if (card.type == "directory.suspend") {
        return directory::SuspendUser{user};
    }
    SIM_CHECK(card.type == "directory.deactivate", "every action of the directory is a command");
    return directory::DeactivateUser{user};
}

CardWork ask_directory(const Draft& draft, const Card& card, const Profile& inputs) {
    const World& world = draft.world();
    const GroupId group = group_named(world, inputs.text("group"));
    if (inputs.has("group") && !group.exists()) {
        return failed("unknown_group", std::string(inputs.text("group")));
    }
    if (card.type == "directory.members") {
        return members_of_group(world, group);
    }
    const UserId user = directory::user_of_login(world.directory, inputs.text("user"));
    if (!user.exists()) {
        return failed("unknown_user", std::string(inputs.text("user")));
    }
    const bool member = world.directory.memberships.contains({user, group});
    const bool so_already = (card.type == "directory.add_to_group" && member) ||
                            (card.type == "directory.remove_from_group" && !member);
    if (so_already) {
        return {};  // the vendor's interface answers such a call with success
    }
    auto decided = directory::decide(world.directory, command_for(card, user, group));
    if (!decided) {
        const std::string& code = decided.error().code;
        return failed("refused", code.substr(code.rfind('.') + 1));
    }
    return {{}, std::move(*decided), {}};
}

// What a service around is asked, in the words of its card.
workflows::Delivery delivery_of(const std::string& service, const Profile& inputs) {
    workflows::Delivery made;
    made.service = service;
    for (const char* name : {"to", "mailbox", "owner", "title"}) {
        made.to += inputs.text(name);
    }
    if (service == "http") {
        made.to = std::string(inputs.text("method")) + " " + std::string(inputs.text("path"));
    }
    const std::string_view subject = inputs.text("subject");
    made.text = std::string(subject) + (subject.empty() ? "" : ": ") +
                std::string(inputs.text("text")) + std::string(inputs.text("body"));
    return made;
}

bool has_revoked(const World& world, const std::string& owner) {
    for (const auto& [id, delivery] : world.workflows.deliveries) {
        if (delivery.service == "shares" && delivery.to == owner) {
            return true;
        }
    }
    return false;
}

// Somebody shares a few files; once they are taken back there are none left.
std::int64_t shares_of(const World& world, const std::string& owner) {
    constexpr std::uint64_t most = 9;
    Random chance = stream_of(world.seed, "shares/" + owner);
    return has_revoked(world, owner) ? 0 : static_cast<std::int64_t>(1 + chance.below(most));
}

CardWork call_service(Draft& draft, FlowRunId run, const std::string& service,
                      const Profile& inputs) {
    const workflows::State& state = draft.world().workflows;
    const workflows::MockService* known = state.services.find(service);
    const bool works = known == nullptr || known->fails_next == 0;
    const int status = works ? 200 : 503;
    workflows::Delivery made = delivery_of(service, inputs);
    made.flow_run = run;
    made.at = draft.at();
    const auto number = static_cast<std::uint32_t>(state.deliveries.size() + 1);
    made.answer = service.substr(0, 1) + "-" + std::to_string(number);
    Profile outputs;
    if (service == "shares") {
        const std::int64_t revoked = shares_of(draft.world(), made.to);
        made.answer = std::to_string(revoked);
        outputs.set("revoked", revoked);
    } else if (service == "http") {
        made.answer = std::to_string(status);
        outputs.set("status", std::int64_t{status});
        outputs.set("body", std::string());
    } else {
        const bool archives = service == "mailbox";
        outputs.set(archives ? "archive" : service == "ticket" ? "ticket" : "message", made.answer);
    }
    const workflows::DeliveryId delivery{works ? number : 0};
    const UserId user = state.runs.at(run).user;
    draft.add(
        workflows::Event(workflows::ServiceCalled{run, user, status, delivery, std::move(made)}),
        draft.cause(), ActorId::workflows);
    if (!works) {
        return failed("service_failed", std::to_string(status));
    }
    return {{std::move(outputs)}, {}, {}};
}

}  // namespace

CardWork connect(Draft& draft, FlowRunId run, const Card& card, const Profile& inputs) {
    const std::string service = card.type.substr(0, card.type.find('.'));
    if (service == "app") {
        return call_app(draft, run, card, inputs);
    }
    return service == "directory" ? ask_directory(draft, card, inputs)
                                  : call_service(draft, run, service, inputs);
}

}  // namespace sim::hops
