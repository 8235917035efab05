// SPDX-License-Identifier: MIT
// Drawing prompts for a mock interview, and counting the ideas that were said.
#include "quizzes/mock_interview.h"

#include <algorithm>
#include <map>
#include <set>

#include "quizzes/chance_order.h"
#include "sim/base/text.h"

namespace quizzes {

namespace {

constexpr std::size_t words_in_two_minutes = 100;
constexpr std::size_t words_a_minute_more = 50;

std::size_t words_in(const std::string& text) {
    const auto words = sim::split(text, ' ');
    return static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [](const std::string& word) { return !word.empty(); }));
}

const Prompt* prompt_of(const std::vector<Prompt>& prompts, const MockPrompt& planned) {
    const auto found = std::find_if(prompts.begin(), prompts.end(), [&](const Prompt& each) {
        return each.lesson == planned.lesson && each.key == planned.prompt;
    });
    return found == prompts.end() ? nullptr : &*found;
}

// The places ticked for a prompt, by the latest entry.
std::set<std::size_t> ticks_for(const std::vector<TickedIdeas>& ticked, const Prompt& prompt) {
    std::set<std::size_t> places;
    for (const TickedIdeas& each : ticked) {
        if (each.lesson == prompt.lesson && each.prompt == prompt.key) {
            places = std::set<std::size_t>(each.ideas.begin(), each.ideas.end());
        }
    }
    return places;
}

}  // namespace

int minutes_for(const Prompt& prompt) {
    const std::size_t words = words_in(prompt.answer);
    if (words <= words_in_two_minutes) {
        return 2;
    }
    const std::size_t more = words - words_in_two_minutes;
    return 2 + static_cast<int>((more + words_a_minute_more - 1) / words_a_minute_more);
}

MockPlan plan_mock_interview(const std::vector<Prompt>& prompts, std::uint64_t seed, int minutes) {
    sim::Random random = sim::stream_of(seed, "drill/mock-interview");
    std::map<std::string, std::vector<const Prompt*>> by_objective;
    for (const Prompt& prompt : prompts) {
        by_objective[prompt.lesson + "/" + prompt.objective].push_back(&prompt);
    }
    std::vector<std::vector<const Prompt*>> groups;
    for (auto& [objective, group] : by_objective) {
        put_in_chance_order(group, random);
        groups.push_back(std::move(group));
    }
    put_in_chance_order(groups, random);
    MockPlan plan{seed, {}, 0};
    bool left = true;
    for (std::size_t turn = 0; left; ++turn) {
        left = false;
        for (const auto& group : groups) {
            if (turn >= group.size()) {
                continue;
            }
            left = true;
            const Prompt& prompt = *group[turn];
            const int needed = minutes_for(prompt);
            if (plan.minutes + needed <= minutes) {
                plan.prompts.push_back({prompt.lesson, prompt.key, needed});
                plan.minutes += needed;
            }
        }
    }
    return plan;
}

Rating rating_of_ideas(std::size_t said, std::size_t ideas) {
    if (said >= ideas) {
        return Rating::good;
    }
    return said * 2 >= ideas ? Rating::hard : Rating::again;
}

Debrief debrief(const MockPlan& plan, const std::vector<Prompt>& prompts,
                const std::vector<TickedIdeas>& ticked) {
    Debrief debrief;
    std::map<std::pair<std::string, std::string>, std::size_t> missed;
    for (const MockPrompt& planned : plan.prompts) {
        const Prompt* prompt = prompt_of(prompts, planned);
        if (prompt == nullptr) {
            continue;
        }
        const std::set<std::size_t> ticks = ticks_for(ticked, *prompt);
        DebriefedPrompt each{prompt->lesson,       prompt->key, prompt->objective, 0,
                             prompt->ideas.size(), {},          Rating::again};
        for (std::size_t i = 0; i < prompt->ideas.size(); ++i) {
            if (ticks.count(i) > 0) {
                ++each.said;
            } else {
                each.missed.push_back(prompt->ideas[i]);
                ++missed[{prompt->lesson, prompt->objective}];
            }
        }
        each.rating = rating_of_ideas(each.said, each.ideas);
        debrief.said += each.said;
        debrief.ideas += each.ideas;
        debrief.prompts.push_back(std::move(each));
    }
    for (const auto& [objective, count] : missed) {
        debrief.practise.push_back({objective.first, objective.second, count});
    }
    std::stable_sort(debrief.practise.begin(), debrief.practise.end(),
                     [](const MissedObjective& left, const MissedObjective& right) {
                         return left.ideas > right.ideas;
                     });
    return debrief;
}

}  // namespace quizzes
