// SPDX-License-Identifier: MIT
// Reads incidents and aims their faults.
#include "lessons/incident.h"

#include <algorithm>
#include <array>

#include "lessons/reading.h"
#include "sim/apps/state.h"
#include "sim/base/random.h"
#include "sim/base/text.h"
#include "sim/faults/catalogue.h"

namespace lessons {

namespace {

constexpr std::size_t hint_count = 3;

AimedFault read_aimed(const Node& node) {
    const std::string text = node.text();
    const std::size_t at = text.find('@');
    AimedFault aimed{text.substr(0, at),
                     at == std::string::npos ? std::string() : text.substr(at + 1)};
    if (sim::faults::find_entry(aimed.fault) == nullptr) {
        node.object_to("expected a fault of the catalogue, found " + sim::quoted(aimed.fault));
    }
    return aimed;
}

std::vector<AimedFault> read_all_aimed(const Node& list) {
    std::vector<AimedFault> faults;
    for (const Node& item : list.items()) {
        faults.push_back(read_aimed(item));
    }
    return faults;
}

Severity read_severity(const Node& node) {
    const std::string text = node.text();
    for (const Severity severity : {Severity::low, Severity::medium, Severity::high}) {
        if (text == name_of(severity)) {
            return severity;
        }
    }
    node.object_to("expected low, medium or high, found " + sim::quoted(text));
    return Severity::medium;
}

Level read_level(const Node& node) {
    const auto level = level_named(node.text());
    if (!level) {
        node.object_to("expected L1, L2 or L3, found " + sim::quoted(node.text()));
    }
    return level.value_or(Level::starter);
}

// Each cause is among the suspects, or nobody could name it.
void expect_suspects(const Node& node, const Incident& incident) {
    for (const std::vector<AimedFault>& cause : incident.causes) {
        for (const AimedFault& fault : cause) {
            const auto& suspects = incident.suspects;
            if (std::find(suspects.begin(), suspects.end(), fault) == suspects.end()) {
                node.object_to("expected " + to_text(fault) + " among the suspects");
            }
        }
    }
}

Incident read(const Node& node) {
    node.allow_keys({"$schema", "version", "key", "number", "title", "level", "severity",
                     "reporter", "role", "report", "scenario", "causes", "suspects", "hints",
                     "route"});
    expect_version(node);
    Incident incident;
    incident.key = read_key(node.at("key"));
    incident.number = static_cast<int>(node.at("number").integer());
    incident.title = read_words(node.at("title"));
    incident.level = read_level(node.at("level"));
    incident.severity = read_severity(node.at("severity"));
    incident.reporter = read_words(node.at("reporter"));
    incident.role = read_words(node.at("role"));
    incident.report = read_words(node.at("report"));
    incident.scenario = read_key(node.at("scenario"));
    expect_count(node.at("causes"), 1, 6);
    for (const Node& cause : node.at("causes").items()) {
        expect_count(cause, 1, 3);
        incident.causes.push_back(read_all_aimed(cause));
    }
    expect_count(node.at("suspects"), 3, 6);
    incident.suspects = read_all_aimed(node.at("suspects"));
    expect_suspects(node.at("suspects"), incident);
    expect_count(node.at("hints"), hint_count, hint_count);
    incident.hints = read_word_list(node.at("hints"));
    expect_count(node.at("route"), 3, 8);
    incident.route = read_word_list(node.at("route"));
    return incident;
}

}  // namespace

std::string_view name_of(Severity severity) {
    constexpr std::array<std::string_view, 3> names = {"low", "medium", "high"};
    return names.at(static_cast<std::size_t>(severity));
}

std::string to_text(const AimedFault& aimed) {
    return aimed.target.empty() ? aimed.fault : aimed.fault + "@" + aimed.target;
}

sim::Result<sim::faults::InjectFault, std::string> injection_of(const sim::World& world,
                                                                const AimedFault& aimed) {
    sim::faults::InjectFault inject{aimed.fault, {}, {}, {}, {}};
    if (!aimed.target.empty()) {
        inject.app = sim::apps::app_named(world.apps, aimed.target);
        for (const auto& [id, rule] : world.directory.rules) {
            if (rule.name == aimed.target) {
                inject.rule = id;
            }
        }
        for (const auto& [id, source] : world.hr.sources) {
            if (source.key == aimed.target) {
                inject.source = id;
            }
        }
        inject.flow = world.workflows.flows.contains(aimed.target) ? aimed.target : "";
        if (!inject.app.exists() && !inject.rule.exists() && !inject.source.exists() &&
            inject.flow.empty()) {
            return sim::Failure{"expected an app, a rule, a source or a flow, found " +
                                sim::quoted(aimed.target)};
        }
    }
    return inject;
}

const std::vector<AimedFault>& causes_for(const Incident& incident, std::uint64_t seed) {
    sim::Random chance = sim::stream_of(seed, "incident/" + incident.key);
    return incident.causes[chance.below(incident.causes.size())];
}

std::uint64_t another_seed(const Incident& incident, std::uint64_t seed, std::uint64_t last) {
    constexpr std::uint64_t tries = 64;
    for (std::uint64_t i = 0; incident.causes.size() > 1 && last != 0 && i < tries; ++i) {
        if (!(causes_for(incident, seed + i) == causes_for(incident, last))) {
            return seed + i;
        }
    }
    return seed;
}

sim::Result<Incident, sim::Problems> read_incident(std::string_view text, const std::string& file) {
    const auto json = sim::json::parse_json(text, file);
    if (!json) {
        return sim::Failure{sim::Problems{json.error()}};
    }
    sim::Problems problems;
    Incident incident = read(Node(*json, "", file, problems));
    if (!problems.empty()) {
        return sim::Failure{std::move(problems)};
    }
    return incident;
}

}  // namespace lessons
