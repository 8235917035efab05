// SPDX-License-Identifier: MIT
// Reads each stage of a preview from the world and from what the rehearsal did.
#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "sim/directory/rules.h"
#include "sim/engine/preview_facts.h"

namespace sim {

namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

constexpr int status_failed = 400;

// As a person reads it, without escapes.
std::string line_of(const scim::Request& request) {
    return request.method + " " + scim::percent_decode(request.target).value_or(request.target);
}

class Stages {
public:
    Stages(const World& world, const ProvisionPreview& preview)
        : world_(&world),
          preview_(&preview),
          facts_(preview.rehearsal, preview.user, preview.app) {}

    std::vector<PreviewedStage> read() {
        for (int i = 0; i < preview_stage_count; ++i) {
            PreviewedStage stage;
            stage.stage = static_cast<PreviewStage>(i);
            stage.is_asked = !is_broken_;
            stages_.push_back(std::move(stage));
            if (stages_.back().is_asked) {
                fill(stages_.back().stage);
            }
        }
        return std::move(stages_);
    }

private:
    [[nodiscard]] const apps::App& app() const { return world_->apps.apps.at(preview_->app); }
    [[nodiscard]] const directory::User& user() const {
        return world_->directory.users.at(preview_->user);
    }
    [[nodiscard]] std::string person() const { return directory::display_name(user().profile); }
    [[nodiscard]] const apps::AppUser* assignment() const {
        const bool assigned = apps::is_assigned(world_->apps, preview_->user, preview_->app);
        return assigned ? world_->apps.app_users.find({preview_->user, preview_->app}) : nullptr;
    }

    void fill(PreviewStage stage) {
        switch (stage) {
            case PreviewStage::connection:
                connection();
                break;
            case PreviewStage::import:
                import();
                break;
            case PreviewStage::scope:
                scope();
                break;
            case PreviewStage::match:
                match();
                break;
            case PreviewStage::action:
                action();
                break;
        }
    }

    ChainLink& met(std::string code, Arguments arguments, std::string evidence = {}) {
        ChainLink link;
        link.code = std::move(code);
        link.arguments = std::move(arguments);
        link.evidence = std::move(evidence);
        stages_.back().conditions.push_back(std::move(link));
        return stages_.back().conditions.back();
    }
    ChainLink& unmet(std::string code, Arguments arguments, std::string evidence = {}) {
        is_broken_ = true;
        ChainLink& link = met(std::move(code), std::move(arguments), std::move(evidence));
        link.state = ChainLink::State::unmet;
        return link;
    }
    static void set(ChainLink& link, std::string setting, std::string value) {
        link.setting = std::move(setting);
        link.setting_value = std::move(value);
    }

    // Provisioning is on, and a test of the connection is answered as it should be.
    void connection() {
        const Arguments about{{"app", app().label}};
        if (!app().provisioning_enabled) {
            set(unmet("preview.connection.off", about), "setting.provisioning", "setting.off");
            return;
        }
        set(met("preview.connection.on", about), "setting.provisioning", "setting.on");
        const Rehearsal test = rehearse(*world_, {TestConnection{preview_->app}});
        const scim::Request* asked = nullptr;
        TaskId task;
        for (const Event& event : test.events) {
            const auto* sent = as<provisioning::RequestSent>(event);
            if (sent != nullptr && asked == nullptr && is_test(test, sent->task)) {
                asked = &sent->request;
                task = sent->task;
            }
            const auto* received = as<provisioning::ResponseReceived>(event);
            if (received == nullptr || asked == nullptr || received->task != task) {
                continue;
            }
            const int status = received->response.status;
            const Arguments answered{{"app", app().label}, {"status", std::to_string(status)}};
            const std::string evidence = line_of(*asked);
            if (status >= 200 && status < status_failed) {
                met("preview.connection.answers", answered, evidence);
            } else {
                const bool is_token = status == 401 || status == 403;
                set(unmet(status == 0 ? "preview.connection.silent" : "preview.connection.refuses",
                          answered, evidence),
                    is_token ? "setting.token" : "setting.base_url",
                    is_token                 ? "setting.refused"
                    : app().base_url.empty() ? "setting.own_address"
                                             : app().base_url);
            }
            return;
        }
        unmet("preview.connection.no_answer", about);
    }

    bool is_test(const Rehearsal& test, TaskId id) const {
        const auto* task = test.afterwards.provisioning.tasks.find(id);
        return task != nullptr && task->app == preview_->app &&
               task->kind == provisioning::TaskKind::test_connection;
    }

    // The directory knows the person, and from where.
    void import() {
        const Person about = person_of(*world_, preview_->user);
        const hr::Source* source = world_->hr.sources.find(user().source);
        if (source != nullptr) {
            met("preview.import.from",
                {{"person", person()}, {"source", source->name}, {"record", user().record}},
                user().record);
        } else {
            met("preview.import.by_hand", {{"person", person()}}, user().okta_id);
        }
        const hr::Employee* employee = world_->hr.employees.find(about.record);
        if (employee != nullptr && !hr::works_on(*employee, date_of(world_->now))) {
            met("preview.import.works_not", {{"person", person()}}, to_text(employee->start_date));
        }
        const std::string status(name_of(user().status));
        const Arguments arguments{{"person", person()}, {"status", status}};
        if (directory::can_hold_apps(user().status)) {
            met("preview.import.status", arguments, status);
        } else {
            unmet("preview.import.no_apps", arguments, status);
        }
    }

    // What gives the app: the assignment, and the rules behind its groups.
    void scope() {
        const Arguments about{{"person", person()}, {"app", app().label}};
        if (const apps::AppUser* assigned = assignment()) {
            const bool by_group = assigned->scope == apps::Scope::group;
            Arguments arguments = about;
            arguments.emplace_back("group",
                                   directory::name_of_group(world_->directory, assigned->via));
            met(by_group ? "preview.scope.by_group" : "preview.scope.by_hand", std::move(arguments),
                std::string(name_of(assigned->status)));
        }
        for (const GroupId group : apps::assigned_groups(world_->apps, preview_->app)) {
            tell_group(group);
        }
        if (preview_->rehearsal.refusal) {
            const Refusal& refusal = *preview_->rehearsal.refusal;
            unmet(refusal.code, refusal.arguments);
        } else if (assignment() == nullptr) {
            met("preview.scope.would_assign", about);
        }
    }

    // A group that gives the app: whether the person is in it, and what its rules compared.
    void tell_group(GroupId group) {
        const bool is_in = world_->directory.memberships.contains({preview_->user, group});
        const Arguments about{{"person", person()},
                              {"group", directory::name_of_group(world_->directory, group)},
                              {"app", app().label}};
        ChainLink& link =
            met(is_in ? "preview.scope.in_group" : "preview.scope.not_in_group", about);
        for (const auto& [id, rule] : world_->directory.rules) {
            if (std::find(rule.groups.begin(), rule.groups.end(), group) == rule.groups.end()) {
                continue;
            }
            const auto verdict = directory::evaluate_rule(world_->directory, id, preview_->user);
            link.comparisons.insert(link.comparisons.end(), verdict.comparisons.begin(),
                                    verdict.comparisons.end());
            set(link, "setting.rule", rule.expression);
        }
    }

    // Whether an account is there already: the link, or what the look-up finds.
    void match() {
        const apps::AppUser* assigned =
            world_->apps.app_users.find({preview_->user, preview_->app});
        if (assigned != nullptr && !assigned->external_id.empty()) {
            met("preview.match.linked", {{"app", app().label}}, assigned->external_id);
        }
        const auto asked =
            std::find_if(preview_->exchanges.begin(), preview_->exchanges.end(),
                         [](const auto& one) { return one.stage == provisioning::Stage::find; });
        if (asked == preview_->exchanges.end()) {
            met("preview.match.not_asked", {{"app", app().label}});
            return;
        }
        const std::string evidence = line_of(asked->request);
        const auto answer =
            nlohmann::json::parse(asked->response ? asked->response->body : "", nullptr, false);
        const bool counts = answer.is_object() && answer.contains("totalResults") &&
                            answer["totalResults"].is_number_integer();
        if (!counts) {
            met("preview.match.unknown", {{"app", app().label}}, evidence);
            return;
        }
        const int found = answer["totalResults"].get<int>();
        met(found == 0 ? "preview.match.none" : "preview.match.found",
            {{"app", app().label}, {"count", std::to_string(found)}}, evidence);
    }

    // The switch that allows it, and how the last request ends.
    void action() {
        if (const auto* withheld = facts_.find<provisioning::TaskWithheld>()) {
            tell_withheld(*withheld);
            return;
        }
        if (const auto* failed = facts_.find<apps::MappingsFailed>()) {
            std::string targets;
            for (const std::string& target : failed->targets) {
                targets += (targets.empty() ? "" : ", ") + target;
            }
            met("preview.action.mappings_fail", {{"attributes", targets}});
        }
        if (const auto* failed = facts_.failure()) {
            const int status = failed->error.status;
            unmet(status == 0 ? "preview.action.fails" : "preview.action.refused",
                  {{"app", app().label}, {"status", std::to_string(status)}},
                  failed->error.detail.empty() ? failed->error.code : failed->error.detail);
            return;
        }
        met("preview.action." + std::string(verdict_name()),
            {{"app", app().label}, {"person", person()}});
    }

    [[nodiscard]] std::string_view verdict_name() const {
        constexpr std::array<std::string_view, 7> names = {
            "created", "linked", "updated", "unchanged", "not_sent", "fails", "waits"};
        return names.at(static_cast<std::size_t>(preview_->verdict));
    }

    void tell_withheld(const provisioning::TaskWithheld& withheld) {
        using provisioning::TaskKind;
        const Arguments about{{"app", app().label}};
        if (withheld.reason == provisioning::WithheldReason::not_linked) {
            unmet("preview.action.not_linked", about);
            return;
        }
        const bool is_off = withheld.reason == provisioning::WithheldReason::provisioning_off;
        const std::string setting =
            is_off                                  ? "setting.provisioning"
            : withheld.kind == TaskKind::update     ? "setting.update_attributes"
            : withheld.kind == TaskKind::deactivate ? "setting.deactivate_users"
                                                    : "setting.create_users";
        set(unmet("preview.action.withheld", about), setting, "setting.off");
    }

    const World* world_;
    const ProvisionPreview* preview_;
    PreviewFacts facts_;
    std::vector<PreviewedStage> stages_;
    bool is_broken_ = false;
};

}  // namespace

std::vector<PreviewedStage> stages_of(const World& world, const ProvisionPreview& preview) {
    return Stages(world, preview).read();
}

}  // namespace sim
