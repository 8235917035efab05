// SPDX-License-Identifier: MIT
// Home: where to go on, the lessons, and what the drill has for today.
#include <algorithm>

#include "ui/strings/dates.h"
#include "ui/views/drill_parts.h"
#include "ui/views/learn_builder.h"

namespace ui::views {

namespace {

using lessons::Lesson;
using lessons::LessonProgress;
using lessons::PartKind;

constexpr std::size_t days_shown = 7;
constexpr int seconds_a_card = 30;

std::string number(std::size_t value) { return std::to_string(value); }

PartState state_of(const LessonProgress& progress, const std::string& part) {
    if (progress.parts_done.count(part) > 0) {
        return PartState::done;
    }
    return progress.part == part ? PartState::begun : PartState::open;
}

LessonCard card_of(const CourseRef& course, const LearnContext& context) {
    const Lesson& lesson = *course.lesson;
    const Strings& strings = context.strings;
    const LessonProgress& progress = context.progress.lesson(lesson.key);
    const lessons::Counts counts = lessons::counts_of(lesson, progress.level);
    LessonCard card;
    card.key = lesson.key;
    card.title = words_of(lesson.title, progress.level);
    card.subtitle = words_of(lesson.subtitle, progress.level);
    card.counts =
        strings.text("learn.card.counts", {{"minutes", std::to_string(counts.minutes)},
                                           {"figures", std::to_string(counts.figures)},
                                           {"questions", std::to_string(counts.questions)}});
    for (const lessons::Section& section : lesson.sections) {
        card.sections.push_back({section.key, words_of(section.title, progress.level),
                                 state_of(progress, section.key)});
    }
    const int percent = lessons::percent_done(lesson, progress);
    card.percent = strings.text("learn.percent_done", {{"percent", std::to_string(percent)}});
    card.share_done = static_cast<float>(percent) / 100;
    card.points = strings.text("learn.points_of",
                               {{"points", std::to_string(lessons::points_of(lesson, progress))},
                                {"all", std::to_string(lessons::points_a_lesson)}});
    card.is_passed = progress.is_passed();
    card.action = strings.text(!progress.is_opened ? "learn.start"
                               : percent == 100    ? "learn.read_again"
                                                   : "learn.resume");
    return card;
}

// The part to go on with: where the reader was, or the first that is not done.
const lessons::Part& part_to_continue(const std::vector<lessons::Part>& parts,
                                      const LessonProgress& progress) {
    for (const lessons::Part& part : parts) {
        if (part.key == progress.part) {
            return part;
        }
    }
    for (const lessons::Part& part : parts) {
        if (progress.parts_done.count(part.key) == 0) {
            return part;
        }
    }
    return parts.front();
}

int minutes_left(const Lesson& lesson, const LessonProgress& progress) {
    const int minutes = lessons::counts_of(lesson, progress.level).minutes;
    return std::max(1, minutes * (100 - lessons::percent_done(lesson, progress)) / 100);
}

// The first flow figure of the section, so that home shows where the reader is on it.
const lessons::Figure* flow_of(const Lesson& lesson) {
    for (const lessons::Section& section : lesson.sections) {
        for (const lessons::Block& block : section.blocks) {
            const auto* figure = std::get_if<lessons::Figure>(&block.content);
            if (figure != nullptr && figure->kind == lessons::FigureKind::flow) {
                return figure;
            }
        }
    }
    return nullptr;
}

void fill_continue(HomeView& view, const LearnContext& context) {
    const Strings& strings = context.strings;
    const auto last =
        std::find_if(context.courses.begin(), context.courses.end(), [&](const CourseRef& course) {
            return course.lesson->key == context.progress.last_lesson;
        });
    const bool is_new = last == context.courses.end();
    const Lesson& lesson = *(is_new ? context.courses.front() : *last).lesson;
    const LessonProgress& progress = context.progress.lesson(lesson.key);
    const auto parts = lessons::parts_of(lesson);
    const lessons::Part& part = part_to_continue(parts, progress);
    const bool is_section = part.kind == PartKind::section;
    const std::string lesson_title = words_of(lesson.title, progress.level);
    view.kicker = strings.text(is_new ? "learn.home.begin" : "learn.home.continue");
    view.lesson = lesson.key;
    view.part = is_new ? std::string() : part.key;
    view.title = is_new       ? lesson_title
                 : is_section ? words_of(lesson.sections[part.section].title, progress.level)
                              : strings.text("learn.part." + part.key);
    view.text = is_new       ? words_of(lesson.subtitle, progress.level)
                : is_section ? strings.text("learn.home.section_in",
                                            {{"number", number(part.section + 1)},
                                             {"count", number(lesson.sections.size())},
                                             {"lesson", lesson_title}})
                             : strings.text("learn.home.part_in", {{"lesson", lesson_title}});
    view.action = strings.text(is_new ? "learn.start" : "learn.continue");
    view.time_left = strings.count(is_new ? "learn.minutes_about" : "learn.minutes_left",
                                   static_cast<std::size_t>(minutes_left(lesson, progress)));
    view.scenario = lesson.story.scenario;
    if (const lessons::Figure* figure = flow_of(lesson)) {
        for (const lessons::FigureNode& node : figure->nodes) {
            view.stations.push_back(
                {node.key, node.icon, words_of(node.name, progress.level), {}, {}, {}, false});
        }
        const int done = lessons::percent_done(lesson, progress);
        view.station_now = std::min(view.stations.size() - 1,
                                    view.stations.size() * static_cast<std::size_t>(done) / 100);
    }
}

}  // namespace

std::vector<DayBar> day_bars(const std::vector<quizzes::DayLoad>& load, const Strings& strings) {
    std::vector<DayBar> bars;
    for (std::size_t i = 0; i < load.size(); ++i) {
        const int cards = static_cast<int>(load[i].reviews + load[i].fresh);
        bars.push_back(
            {i == 0 ? strings.text("learn.today") : weekday_text(strings, load[i].day), cards});
    }
    return bars;
}

std::size_t due_cards(const LearnContext& context, const quizzes::Deck& deck) {
    const quizzes::DeckSettings settings{
        static_cast<std::size_t>(context.progress.drill.plan.new_cards_a_day)};
    return quizzes::due_queue(deck, drill_of(context), settings, context.now).cards.size();
}

HomeView show_home(const LearnContext& context, const quizzes::Deck& deck,
                   const std::string& notice) {
    const Strings& strings = context.strings;
    HomeView view;
    view.notice = notice;
    int points = lessons::points_of_predictions(context.progress);
    for (const CourseRef& course : context.courses) {
        const LessonProgress& progress = context.progress.lesson(course.lesson->key);
        points += lessons::points_of(*course.lesson, progress);
        view.lessons.push_back(card_of(course, context));
    }
    view.points = strings.text("learn.points", {{"points", std::to_string(points)}});
    fill_continue(view, context);

    const quizzes::Drill drill = drill_of(context);
    const quizzes::DeckSettings settings{
        static_cast<std::size_t>(context.progress.drill.plan.new_cards_a_day)};
    const auto queue = quizzes::due_queue(deck, drill, settings, context.now);
    view.drill.due = static_cast<int>(queue.cards.size());
    view.drill.due_label =
        strings.text(queue.cards.size() == 1 ? "learn.drill.due_one" : "learn.drill.due_other");
    const std::size_t minutes = (queue.cards.size() * seconds_a_card + 59) / 60;
    view.drill.time_label = strings.count("learn.drill.minutes", minutes);
    view.drill.days =
        day_bars(quizzes::forecast(deck, drill, settings, context.now, days_shown), strings);
    if (const auto day = sim::parse_date(context.progress.drill.plan.interview)) {
        const std::int64_t left =
            (sim::start_of(*day) - sim::start_of(date_of(context.now))).milliseconds /
            sim::days(1).milliseconds;
        view.drill.interview =
            left < 0 ? strings.text("learn.interview.past")
                     : strings.count("learn.interview.in", static_cast<std::size_t>(left));
        view.drill.interview_date = day_text(strings, *day);
    } else {
        view.drill.interview = strings.text("learn.interview.none");
        view.drill.interview_date = strings.text("learn.interview.why");
    }
    return view;
}

}  // namespace ui::views
