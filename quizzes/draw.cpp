// SPDX-License-Identifier: MIT
// The first attempt, the balanced draw of later ones, and the orders of chance.
#include "quizzes/draw.h"

#include <algorithm>
#include <map>
#include <set>

#include "quizzes/chance_order.h"

namespace quizzes {

namespace {

using Picked = std::vector<const Question*>;

bool names(const Question& question, const std::string& key) {
    return std::find(question.enemies.begin(), question.enemies.end(), key) !=
           question.enemies.end();
}

// How the history ranks a question: the smaller, the rather it is asked.
struct Past {
    bool wrong = false;    // the last answer
    std::size_t when = 0;  // of the last right answer; 0 otherwise
};

std::map<std::string, Past> past_of(const History& history) {
    std::map<std::string, Past> past;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const Answer& answer = history[i];
        past[answer.question] = {!answer.right, answer.right ? i + 1 : 0};
    }
    return past;
}

// An objective's questions, the one to ask first at the front.
struct Group {
    std::string objective;
    Picked questions;
    std::size_t wrong = 0;
};

// Groups in the order of their turns. What history does not decide is decided by chance.
std::vector<Group> groups_of(const Picked& pool, const History& history, sim::Random& random) {
    std::map<std::string, Past> past = past_of(history);
    std::map<std::string, Group> by_objective;
    for (const Question* question : pool) {
        Group& group = by_objective[question->objective];
        group.objective = question->objective;
        group.questions.push_back(question);
        if (past[question->key].wrong) {
            ++group.wrong;
        }
    }
    std::vector<Group> groups;
    for (auto& [objective, group] : by_objective) {
        put_in_chance_order(group.questions, random);
        std::stable_sort(group.questions.begin(), group.questions.end(),
                         [&](const Question* left, const Question* right) {
                             return past[left->key].when < past[right->key].when;
                         });
        groups.push_back(std::move(group));
    }
    put_in_chance_order(groups, random);
    std::stable_sort(groups.begin(), groups.end(), [](const Group& left, const Group& right) {
        return left.wrong > right.wrong;
    });
    return groups;
}

bool fits(const Question& candidate, const Picked& picked) {
    return std::none_of(picked.begin(), picked.end(), [&](const Question* each) {
        return each->key == candidate.key || are_enemies(*each, candidate);
    });
}

// Takes the first question that fits from each group in turn, until there are enough or no more.
Picked take_in_turn(const std::vector<Group>& groups) {
    Picked picked;
    bool found = true;
    while (found && picked.size() < questions_an_attempt) {
        found = false;
        for (const Group& group : groups) {
            const auto next =
                std::find_if(group.questions.begin(), group.questions.end(),
                             [&](const Question* each) { return fits(*each, picked); });
            if (next != group.questions.end() && picked.size() < questions_an_attempt) {
                picked.push_back(*next);
                found = true;
            }
        }
    }
    return picked;
}

std::size_t enemies_in(const Question& question, const Picked& pool) {
    return static_cast<std::size_t>(
        std::count_if(pool.begin(), pool.end(),
                      [&](const Question* each) { return are_enemies(question, *each); }));
}

Picked draw_later(const Picked& pool, const History& history, sim::Random& random) {
    std::vector<Group> groups = groups_of(pool, history, random);
    Picked picked = take_in_turn(groups);
    if (picked.size() < questions_an_attempt) {
        // A question with many enemies may have taken the places of several others.
        for (Group& group : groups) {
            std::stable_sort(group.questions.begin(), group.questions.end(),
                             [&](const Question* left, const Question* right) {
                                 return enemies_in(*left, pool) < enemies_in(*right, pool);
                             });
        }
        picked = take_in_turn(groups);
    }
    return picked;
}

std::string folder_of(const Bank& bank) {
    const std::string file = bank.questions.empty() ? "" : bank.questions.front().where.file;
    return file.substr(0, file.find_last_of('/'));
}

bool at_peace(const Picked& picked) {
    Picked others;
    for (const Question* each : picked) {
        if (!fits(*each, others)) {
            return false;
        }
        others.push_back(each);
    }
    return true;
}

}  // namespace

std::vector<const Question*> first_attempt_of(const Bank& bank) {
    Picked picked;
    for (const Question& each : bank.questions) {
        if (each.has(Role::check) || each.has(Role::first_attempt)) {
            picked.push_back(&each);
        }
    }
    return picked;
}

std::vector<const Question*> pool_of(const Bank& bank) {
    Picked pool;
    for (const Question& each : bank.questions) {
        if (each.has(Role::check) || each.has(Role::first_attempt) || each.has(Role::practice)) {
            pool.push_back(&each);
        }
    }
    return pool;
}

bool are_enemies(const Question& left, const Question& right) {
    return names(left, right.key) || names(right, left.key);
}

sim::Result<AttemptPlan, sim::Problem> draw_attempt(const Bank& bank, const AttemptStart& start,
                                                    const History& history) {
    sim::Random draws = sim::stream_of(start.seed, "quiz/draw");
    Picked picked =
        start.number <= 1 ? first_attempt_of(bank) : draw_later(pool_of(bank), history, draws);
    if (picked.size() != questions_an_attempt || !at_peace(picked)) {
        return sim::Failure{sim::Problem{
            folder_of(bank), "",
            "expected ten different questions without enemies for attempt " +
                std::to_string(start.number) + ", found " + std::to_string(picked.size())}};
    }
    sim::Random order = sim::stream_of(start.seed, "quiz/items");
    put_in_chance_order(picked, order);
    AttemptPlan plan{bank.lesson, start, {}};
    for (const Question* question : picked) {
        PlannedItem item{question->key, {}};
        for (const Option& option : question->options) {
            item.options.push_back(option.key);
        }
        // A stream of its own: the order of a question's options depends on no other question.
        sim::Random options = sim::stream_of(start.seed, "quiz/options/" + question->key);
        put_in_chance_order(item.options, options);
        plan.items.push_back(std::move(item));
    }
    return plan;
}

}  // namespace quizzes
