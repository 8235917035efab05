// SPDX-License-Identifier: MIT
// Puts a scenario together from its own file, its world file and its HR feeds.
#include "sim/scenario/reader.h"

#include <algorithm>

#include "sim/scenario/read_commands.h"
#include "sim/scenario/read_flow.h"
#include "sim/scenario/read_integration.h"
#include "sim/scenario/read_world.h"

namespace sim::scenario {

namespace {

constexpr std::int64_t format_version = 1;

class ScenarioReader {
public:
    ScenarioReader(const Fetch& fetch, Problems& problems) : fetch_(&fetch), problems_(&problems) {}

    ReadScenario read(const Node& node, const Overrides& overrides) {
        node.allow_keys({"$schema", "version", "key", "title", "summary", "seed", "begins",
                         "starts", "focus", "focus_source", "world", "history", "script", "expect",
                         "tolerates"});
        if (node.at("version").integer() != format_version) {
            node.at("version").object_to("expected 1, the only version of the format");
        }
        Scenario& scenario = read_.scenario;
        scenario.key = node.at("key").text();
        scenario.title = node.at("title").text();
        scenario.summary = node.at("summary").text();
        scenario.seed = static_cast<std::uint64_t>(node.at("seed").integer());
        scenario.starts = read_instant(node.at("starts"));
        scenario.begins = node.has("begins") ? read_instant(node.at("begins")) : scenario.starts;
        read_named_world(node.at("world"));
        if (node.has("history")) {
            read_commands(node.at("history"), scenario.begins, scenario.history);
        }
        add_feed_override(overrides);
        read_commands(node.at("script"), scenario.starts, scenario.script);
        if (node.has("focus")) {
            const SourceId source =
                node.has("focus_source") ? names_.source(node.at("focus_source")) : SourceId{1};
            scenario.focus = {source, node.at("focus").text()};
        }
        for (const Node& expected : node.at("expect").items()) {
            if (auto expectation = read_expectation(expected, names_)) {
                scenario.expectations.push_back(std::move(*expectation));
            }
        }
        if (node.has("tolerates")) {
            read_tolerated(node.at("tolerates"));
        }
        warn_about_flows();
        return std::move(read_);
    }

private:
    // Not where the scenario shows the conflict on purpose.
    void warn_about_flows() {
        const Scenario& scenario = read_.scenario;
        const auto& tolerates = scenario.tolerates;
        if (std::find(tolerates.begin(), tolerates.end(), "apps_have_one_manager") !=
            tolerates.end()) {
            return;
        }
        std::vector<const Command*> commands;
        for (const auto* list : {&scenario.setup, &scenario.history, &scenario.script}) {
            for (const ScriptedCommand& scripted : *list) {
                commands.push_back(&scripted.command);
            }
        }
        const Problems warnings = warnings_about_flows(commands);
        read_.warnings.insert(read_.warnings.end(), warnings.begin(), warnings.end());
    }

    // Only an intent can be broken on purpose.
    void read_tolerated(const Node& list) {
        for (const Node& name : list.items()) {
            const Invariant* invariant = find_invariant(name.text());
            if (invariant == nullptr || invariant->kind != Invariant::Kind::intent) {
                name.object_to("expected the name of a statement of intent, found \"" +
                               name.text() + "\"");
            } else {
                read_.scenario.tolerates.push_back(name.text());
            }
        }
    }

    // A world stands in a file of its own, or inside the scenario.
    void read_named_world(const Node& node) {
        if (!node.is_text()) {
            read_whole_world(node);
            return;
        }
        const std::string name = "worlds/" + node.text() + ".json";
        const auto text = (*fetch_)(name);
        if (!text) {
            node.object_to(text.error().expectation);
            return;
        }
        const auto json = parse_json(*text, name);
        if (!json) {
            problems_->push_back(json.error());
            return;
        }
        read_whole_world(Node(*json, "", name, *problems_));
    }

    void read_whole_world(const Node& world) {
        const Instant at = read_.scenario.begins;
        read_world(world, at, names_, read_.scenario.setup);
        for (const Node& flow :
             world.has("flows") ? world.at("flows").items() : std::vector<Node>{}) {
            flow.allow_keys({"flow", "active"});
            save_flow(flow, at, read_.scenario.setup);
            if (flow.truth_or("active", true)) {
                const std::string key = flow.at("flow").text();
                read_.scenario.setup.push_back(
                    {at, workflows::Command(workflows::ActivateFlow{key}), {}});
            }
        }
    }

    // A flow of the shared content, named by its key.
    void save_flow(const Node& node, Instant at, std::vector<ScriptedCommand>& commands) {
        const std::string name = "flows/" + node.at("flow").text() + ".json";
        const auto text = (*fetch_)(name);
        if (!text) {
            node.at("flow").object_to(text.error().expectation);
            return;
        }
        auto flow = read_fitting_flow(*text, name);
        if (!flow) {
            problems_->insert(problems_->end(), flow.error().begin(), flow.error().end());
            return;
        }
        const Instant when = node.has("at") ? read_instant(node.at("at")) : at;
        commands.push_back({when, workflows::Command(workflows::SaveFlow{std::move(*flow)}), {}});
    }

    void read_commands(const Node& list, Instant otherwise_at,
                       std::vector<ScriptedCommand>& commands) {
        Instant at = otherwise_at;
        for (const Node& node : list.items()) {
            if (node.has("hr_feed")) {
                read_feed(node, at, commands);
                continue;
            }
            learn_names(node);
            if (node.text_or("do", "") == "add_app") {
                add_app(node, at, commands);
                continue;
            }
            if (node.text_or("do", "") == "save_flow") {
                node.allow_keys({"at", "do", "flow"});
                save_flow(node, at, commands);
                continue;
            }
            auto command = read_command(node, names_, at);
            if (!command) {
                continue;
            }
            if (command->at < at) {
                node.at("at").object_to("expected an instant not before the one above");
            }
            at = std::max(at, command->at);
            commands.push_back(std::move(*command));
        }
    }

    // A group or a rule that the script creates has a name for the commands after it.
    void learn_names(const Node& node) {
        const std::string name = node.text_or("do", "");
        if (name == "create_group") {
            names_.add_group(node.text_or("group", ""));
        }
        if (name == "create_rule") {
            names_.add_rule(node.text_or("rule", ""));
        }
    }

    // An app of the catalogue joins a world that runs already; it is named by its entry's key.
    void add_app(const Node& node, Instant at, std::vector<ScriptedCommand>& commands) {
        node.allow_keys({"at", "do", "integration"});
        const std::string key = node.at("integration").text();
        const auto text = (*fetch_)("catalogue/" + key + ".json");
        if (!text) {
            node.at("integration").object_to(text.error().expectation);
            return;
        }
        const auto integration = read_integration(*text, "catalogue/" + key + ".json");
        if (!integration) {
            problems_->insert(problems_->end(), integration.error().begin(),
                              integration.error().end());
            return;
        }
        names_.add_app(key);
        const Instant when = node.has("at") ? read_instant(node.at("at")) : at;
        commands.push_back({when, apps::Command(apps::AddApp{apps::app_from(*integration)}), {}});
    }

    void read_feed(const Node& node, Instant at, std::vector<ScriptedCommand>& commands) {
        node.allow_keys({"hr_feed", "source", "at"});
        const std::string name = "feeds/" + node.at("hr_feed").text();
        const auto text = (*fetch_)(name);
        if (!text) {
            node.at("hr_feed").object_to(text.error().expectation);
            return;
        }
        const Instant when = node.has("at") ? read_instant(node.at("at")) : at;
        add_feed(*text, name, names_.source_of(node), when, commands);
    }

    void add_feed_override(const Overrides& overrides) {
        if (!overrides.hr_feed_file.empty()) {
            add_feed(overrides.hr_feed, overrides.hr_feed_file, SourceId{1}, read_.scenario.starts,
                     read_.scenario.script);
            read_.scenario.script.push_back({read_.scenario.starts, RunImport{SourceId{1}}, {}});
        }
    }

    // A feed with rows is usable: its bad rows are warnings. One without a usable head is not.
    void add_feed(std::string_view text, const std::string& file, SourceId source, Instant at,
                  std::vector<ScriptedCommand>& commands) {
        Feed feed = read_hr_feed(text, file, source);
        Problems& where = feed.rows.empty() ? *problems_ : read_.warnings;
        std::move(feed.problems.begin(), feed.problems.end(), std::back_inserter(where));
        for (FeedRow& row : feed.rows) {
            commands.push_back({at, hr::Command(std::move(row.hire)), {}});
        }
    }

    const Fetch* fetch_;
    Problems* problems_;
    Names names_;
    ReadScenario read_;
};

}  // namespace

Result<ReadScenario, Problems> read_scenario(std::string_view text, const std::string& file,
                                             const Fetch& fetch, const Overrides& overrides) {
    const auto json = parse_json(text, file);
    if (!json) {
        return Failure{Problems{json.error()}};
    }
    Problems problems;
    ScenarioReader reader(fetch, problems);
    ReadScenario read = reader.read(Node(*json, "", file, problems), overrides);
    if (!problems.empty()) {
        return Failure{std::move(problems)};
    }
    return read;
}

}  // namespace sim::scenario
