// SPDX-License-Identifier: MIT
// The drill's cards, its card of the moment, and the glossary with its search.
#include <algorithm>

#include "sim/base/text.h"
#include "ui/strings/dates.h"
#include "ui/views/drill_parts.h"
#include "ui/views/learn_builder.h"
#include "ui/views/lesson_builder.h"

namespace ui::views {

namespace {

using lessons::Lesson;
using lessons::Level;

constexpr std::size_t days_shown = 7;
constexpr Level card_level = Level::practitioner;

// In place of a lesson, for the cards that come from the Lab.
constexpr const char* lab_cards = "lab";

void add_cards_of(const Lesson& lesson, std::vector<quizzes::CardSource>& sources) {
    for (const lessons::Section& section : lesson.sections) {
        for (const lessons::Block& block : section.blocks) {
            const auto* cards = std::get_if<lessons::Cards>(&block.content);
            for (const lessons::FlipCard& card :
                 cards == nullptr ? std::vector<lessons::FlipCard>() : cards->cards) {
                sources.push_back({lesson.key,
                                   quizzes::CardKind::flip,
                                   card.key,
                                   card.front.at(card_level),
                                   card.back.at(card_level),
                                   {},
                                   {},
                                   {}});
            }
        }
    }
    for (const lessons::Term& term : lesson.glossary) {
        sources.push_back({lesson.key,
                           quizzes::CardKind::term,
                           term.key,
                           term.term.at(card_level),
                           term.text.at(card_level),
                           {},
                           {},
                           {}});
    }
}

std::string interval_text(sim::Instant now, const quizzes::CardState& after,
                          const Strings& strings) {
    const std::int64_t milliseconds = (after.due - now).milliseconds;
    if (after.interval_days > 0) {
        return strings.count("learn.days", static_cast<std::size_t>(after.interval_days));
    }
    const std::int64_t minutes = std::max<std::int64_t>(1, (milliseconds + 59'999) / 60'000);
    return strings.count("learn.minutes", static_cast<std::size_t>(minutes));
}

const Lesson* lesson_of(const LearnContext& context, const std::string& key) {
    for (const CourseRef& course : context.courses) {
        if (course.lesson->key == key) {
            return course.lesson;
        }
    }
    return nullptr;
}

void fill_card(DrillView& view, const LearnContext& context, const quizzes::Drill& drill,
               const quizzes::Card& card) {
    const Strings& strings = context.strings;
    view.card = card.id;
    view.kind = strings.text("learn.card_kind." + std::string(quizzes::name_of(card.source.kind)));
    if (const Lesson* lesson = lesson_of(context, card.source.lesson)) {
        view.lesson = words_of(lesson->title, card_level);
    } else {
        view.lesson = strings.text("learn.drill.of_lab");
    }
    view.front = rich(card.source.front);
    view.back = rich(card.source.back);
    if (!card.source.note.empty()) {
        view.note = rich(card.source.note);
    }
    for (const std::string& idea : card.source.ideas) {
        view.ideas.push_back(words_of(rich(idea)));
    }
    const auto outcomes = drill.scheduler().outcomes(card.id, drill.state(card.id), context.now);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const int grade = static_cast<int>(quizzes::all_ratings[i]);
        if (view.has_two_buttons && grade != 1 && grade != 3) {
            continue;
        }
        view.grades.push_back({grade, strings.text("learn.grade." + std::to_string(grade)),
                               interval_text(context.now, outcomes[i], strings)});
    }
}

}  // namespace

std::vector<quizzes::CardSource> card_sources(const std::vector<CourseRef>& courses,
                                              const lessons::Progress& progress) {
    std::vector<quizzes::CardSource> sources;
    for (const CourseRef& course : courses) {
        add_cards_of(*course.lesson, sources);
        for (quizzes::CardSource& source : quizzes::cards_of(*course.bank)) {
            sources.push_back(std::move(source));
        }
    }
    for (const auto& [place, prediction] : progress.predictions) {
        if (prediction.was_missed) {
            quizzes::CardSource source;
            source.lesson = lab_cards;
            source.kind = quizzes::CardKind::prediction;
            source.key = place;
            source.front = lessons::as_markup(prediction.question);
            source.back = lessons::as_markup(prediction.answer);
            sources.push_back(std::move(source));
        }
    }
    return sources;
}

quizzes::Drill drill_of(const LearnContext& context) {
    const lessons::DrillRecord& record = context.progress.drill;
    quizzes::SchedulerSettings settings;
    settings.day_offset = context.day_offset;
    settings.desired_retention = static_cast<double>(record.plan.retention_percent) / 100;
    settings.interview = sim::parse_date(record.plan.interview);
    auto scheduler = quizzes::Scheduler::with(quizzes::Fsrs(), settings);
    quizzes::Drill drill(scheduler ? std::move(*scheduler) : quizzes::Scheduler());
    for (const lessons::Review& review : record.reviews) {
        const int grade = std::clamp(review.grade, 1, 4);
        drill.review({review.card, review.at, static_cast<quizzes::Rating>(grade)});
    }
    return drill;
}

DrillView show_drill(const LearnContext& context, const quizzes::Deck& deck) {
    const Strings& strings = context.strings;
    const lessons::DrillPlanned& plan = context.progress.drill.plan;
    const quizzes::Drill drill = drill_of(context);
    const quizzes::DeckSettings settings{static_cast<std::size_t>(plan.new_cards_a_day)};
    const auto queue = quizzes::due_queue(deck, drill, settings, context.now);
    DrillView view;
    view.has_two_buttons = plan.has_two_buttons;
    view.retention_percent = static_cast<int>(plan.retention_percent);
    view.new_cards_a_day = static_cast<int>(plan.new_cards_a_day);
    view.interview = plan.interview;
    const auto day = sim::parse_date(plan.interview);
    view.interview_label = day ? day_text(strings, *day) : strings.text("learn.interview.none");
    view.can_undo = !context.progress.drill.reviews.empty();
    view.days =
        day_bars(quizzes::forecast(deck, drill, settings, context.now, days_shown), strings);
    view.position =
        strings.text("learn.drill.position", {{"learning", std::to_string(queue.learning)},
                                              {"reviews", std::to_string(queue.reviews)},
                                              {"fresh", std::to_string(queue.fresh)}});
    view.is_done = queue.cards.empty();
    view.waits = view.is_done && queue.next_learning.has_value();
    if (view.is_done) {
        view.done_text =
            strings.text(queue.next_learning ? "learn.drill.wait" : "learn.drill.done");
        return view;
    }
    if (const quizzes::Card* card = deck.card(queue.cards.front().id)) {
        fill_card(view, context, drill, *card);
    }
    return view;
}

GlossaryView show_glossary(const LearnContext& context, const std::string& query) {
    const Strings& strings = context.strings;
    GlossaryView view;
    view.query = query;
    view.hint = strings.text("learn.glossary.hint");
    view.nothing = strings.text("learn.glossary.nothing");
    const auto asked = search_words(query);
    std::vector<std::pair<int, FoundRow>> found;
    for (const CourseRef& course : context.courses) {
        find_in(*course.lesson, context.progress.lesson(course.lesson->key).level, asked, strings,
                found);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    for (auto& [fit, row] : found) {
        view.rows.push_back(std::move(row));
    }
    return view;
}

}  // namespace ui::views
