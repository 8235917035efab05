// SPDX-License-Identifier: MIT
// Cards out of lessons and banks, sorted by when they are due.
#include "quizzes/deck.h"

#include <algorithm>
#include <array>

#include "sim/base/text.h"

namespace quizzes {

namespace {

constexpr std::array<std::string_view, card_kind_count> kind_names = {"flip", "term", "question",
                                                                      "spoken", "prediction"};

bool is_learning(Phase phase) { return phase == Phase::learning || phase == Phase::relearning; }

// How many fresh cards the limit still allows today.
std::size_t fresh_left(const Drill& drill, const DeckSettings& settings, sim::Instant now) {
    const Scheduler& scheduler = drill.scheduler();
    const std::int64_t today = scheduler.day_of(now);
    std::size_t begun = 0;
    for (const auto& [id, state] : drill.states()) {
        if (scheduler.day_of(state.first_review) == today) {
            ++begun;
        }
    }
    return settings.fresh_cards_a_day - std::min(begun, settings.fresh_cards_a_day);
}

struct Waiting {
    sim::Instant due;
    DueCard card;
};

void append_by_due(std::vector<Waiting> waiting, std::vector<DueCard>& cards) {
    std::stable_sort(waiting.begin(), waiting.end(), [](const Waiting& left, const Waiting& right) {
        return left.due < right.due;
    });
    for (Waiting& each : waiting) {
        cards.push_back(std::move(each.card));
    }
}

}  // namespace

std::string_view name_of(CardKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::string card_id(const CardSource& source) {
    return source.lesson + "/" + std::string(name_of(source.kind)) + "/" + source.key;
}

std::vector<CardSource> cards_of(const Bank& bank) {
    std::vector<CardSource> sources;
    for (const Question& question : bank.questions) {
        const Option& right = question.right_option();
        sources.push_back({bank.lesson,
                           CardKind::question,
                           question.key,
                           question.stem,
                           right.text,
                           right.why,
                           question.objective,
                           {}});
    }
    for (const Prompt& prompt : bank.prompts) {
        sources.push_back({bank.lesson, CardKind::spoken, prompt.key, prompt.prompt, prompt.answer,
                           "", prompt.objective, prompt.ideas});
    }
    return sources;
}

sim::Result<Deck, sim::Problems> Deck::of(std::vector<CardSource> sources) {
    Deck deck;
    sim::Problems problems;
    for (CardSource& source : sources) {
        std::string id = card_id(source);
        if (!deck.by_id_.emplace(id, deck.cards_.size()).second) {
            problems.push_back({"", "", "expected one card of the id " + sim::quoted(id)});
            continue;
        }
        deck.cards_.push_back({std::move(id), std::move(source)});
    }
    if (!problems.empty()) {
        return sim::Failure{std::move(problems)};
    }
    return deck;
}

const Card* Deck::card(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &cards_[found->second];
}

DueQueue due_queue(const Deck& deck, const Drill& drill, const DeckSettings& settings,
                   sim::Instant now) {
    const Scheduler& scheduler = drill.scheduler();
    DueQueue queue;
    std::vector<Waiting> learning;
    std::vector<Waiting> reviews;
    std::vector<DueCard> fresh;
    const std::size_t fresh_max = fresh_left(drill, settings, now);
    for (const Card& card : deck.cards()) {
        const CardState state = drill.state(card.id);
        const DueCard due{card.id, state.phase};
        if (state.phase == Phase::fresh) {
            if (fresh.size() < fresh_max) {
                fresh.push_back(due);
            }
        } else if (!is_learning(state.phase)) {
            if (scheduler.day_of(state.due) <= scheduler.day_of(now)) {
                reviews.push_back({state.due, due});
            }
        } else if (state.due <= now) {
            learning.push_back({state.due, due});
        } else if (!queue.next_learning || state.due < *queue.next_learning) {
            queue.next_learning = state.due;
        }
    }
    queue.learning = learning.size();
    queue.reviews = reviews.size();
    queue.fresh = fresh.size();
    append_by_due(std::move(learning), queue.cards);
    append_by_due(std::move(reviews), queue.cards);
    queue.cards.insert(queue.cards.end(), fresh.begin(), fresh.end());
    return queue;
}

std::vector<DayLoad> forecast(const Deck& deck, const Drill& drill, const DeckSettings& settings,
                              sim::Instant now, std::size_t days) {
    const Scheduler& scheduler = drill.scheduler();
    const std::int64_t today = scheduler.day_of(now);
    std::vector<DayLoad> loads(days);
    for (std::size_t i = 0; i < days; ++i) {
        const std::int64_t day = today + static_cast<std::int64_t>(i);
        loads[i].day = sim::date_of({sim::days(day).milliseconds});
    }
    std::size_t fresh = 0;
    for (const Card& card : deck.cards()) {
        const CardState state = drill.state(card.id);
        if (state.phase == Phase::fresh) {
            ++fresh;
            continue;
        }
        const std::int64_t later = std::max<std::int64_t>(0, scheduler.day_of(state.due) - today);
        if (static_cast<std::size_t>(later) < days) {
            ++loads[static_cast<std::size_t>(later)].reviews;
        }
    }
    for (std::size_t i = 0; i < days; ++i) {
        const std::size_t limit =
            i == 0 ? fresh_left(drill, settings, now) : settings.fresh_cards_a_day;
        loads[i].fresh = std::min(fresh, limit);
        fresh -= loads[i].fresh;
    }
    return loads;
}

}  // namespace quizzes
