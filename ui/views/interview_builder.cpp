// SPDX-License-Identifier: MIT
// Builds the page of the mock interview.
#include <algorithm>

#include "ui/views/interview_view.h"

namespace ui::views {

namespace {

constexpr lessons::Level level = lessons::Level::practitioner;

std::string number(std::size_t value) { return std::to_string(value); }

class InterviewBuilder {
public:
    InterviewBuilder(const LearnContext& context, const InterviewChoices& choices)
        : context_(context),
          choices_(choices),
          strings_(context.strings),
          prompts_(prompts_of(context.courses)) {}

    InterviewView build() {
        view_.stage = choices_.stage;
        view_.has_timer = choices_.has_timer;
        switch (choices_.stage) {
            case InterviewStage::before:
                show_before();
                break;
            case InterviewStage::prompt:
                show_prompt();
                break;
            case InterviewStage::debrief:
                show_debrief();
                break;
        }
        return std::move(view_);
    }

private:
    [[nodiscard]] const std::string& say(std::string_view key) const { return strings_.text(key); }

    [[nodiscard]] const CourseRef* course_of(const std::string& lesson) const {
        for (const CourseRef& course : context_.courses) {
            if (course.lesson->key == lesson) {
                return &course;
            }
        }
        return nullptr;
    }

    void show_before() {
        view_.summary = say("learn.interview.how");
        view_.facts = {strings_.text("learn.interview.minutes",
                                     {{"count", number(quizzes::mock_interview_minutes)}}),
                       strings_.count("learn.interview.prompts", prompts_.size()),
                       strings_.count("learn.interview.held", context_.progress.interviews.size())};
        if (!context_.progress.interviews.empty()) {
            const lessons::InterviewHeld& last = context_.progress.interviews.back();
            view_.facts.push_back(strings_.text("learn.interview.last",
                                                {{"said", std::to_string(last.ideas_said)},
                                                 {"asked", std::to_string(last.ideas_asked)}}));
        }
    }

    void show_prompt() {
        const quizzes::MockPrompt& planned = choices_.plan.prompts[choices_.current];
        view_.position = strings_.text("learn.interview.position",
                                       {{"number", number(choices_.current + 1)},
                                        {"count", number(choices_.plan.prompts.size())}});
        view_.advice =
            strings_.count("learn.interview.speak", static_cast<std::size_t>(planned.minutes));
        show_clock();
        view_.shows_ideas = choices_.shows_ideas;
        const bool is_last = choices_.current + 1 == choices_.plan.prompts.size();
        view_.next_label = say(is_last ? "learn.interview.finish" : "learn.interview.next");
        const CourseRef* course = course_of(planned.lesson);
        const quizzes::Prompt* prompt =
            course == nullptr ? nullptr : course->bank->prompt(planned.prompt);
        if (prompt == nullptr) {
            return;
        }
        view_.lesson = words_of(course->lesson->title, level);
        view_.prompt = rich(prompt->prompt);
        if (choices_.shows_ideas) {
            view_.answer = rich(prompt->answer);
            const auto ticks =
                std::find_if(choices_.ticked.begin(), choices_.ticked.end(), [&](const auto& each) {
                    return each.lesson == planned.lesson && each.prompt == planned.prompt;
                });
            for (std::size_t i = 0; i < prompt->ideas.size(); ++i) {
                const bool is_ticked = ticks != choices_.ticked.end() &&
                                       std::count(ticks->ideas.begin(), ticks->ideas.end(), i) > 0;
                view_.ideas.push_back({words_of(rich(prompt->ideas[i])), is_ticked});
            }
        }
    }

    // Time is a help: when it is over, the learner is told and goes on.
    void show_clock() {
        if (!choices_.has_timer) {
            return;
        }
        const std::int64_t all = sim::minutes(choices_.plan.minutes).milliseconds;
        const std::int64_t gone = (context_.now - choices_.begun).milliseconds;
        const std::int64_t left = std::max<std::int64_t>(0, (all - gone + 999) / 1000);
        view_.is_over_time = left == 0;
        view_.clock = left == 0 ? say("learn.interview.over")
                                : strings_.text("learn.interview.left",
                                                {{"minutes", std::to_string(left / 60)},
                                                 {"seconds", std::to_string(left % 60)}});
    }

    void show_debrief() {
        const quizzes::Debrief debrief = quizzes::debrief(choices_.plan, prompts_, choices_.ticked);
        view_.summary = strings_.text("learn.interview.said", {{"said", number(debrief.said)},
                                                               {"asked", number(debrief.ideas)}});
        for (const quizzes::DebriefedPrompt& each : debrief.prompts) {
            InterviewRow row;
            const CourseRef* course = course_of(each.lesson);
            row.prompt = words_of(rich(course->bank->prompt(each.prompt)->prompt));
            row.said = strings_.text("learn.interview.ideas",
                                     {{"said", number(each.said)}, {"asked", number(each.ideas)}});
            row.is_whole = each.missed.empty();
            for (const std::string& missed : each.missed) {
                row.missed.push_back(words_of(rich(missed)));
            }
            view_.rows.push_back(std::move(row));
        }
        for (const quizzes::MissedObjective& missed : debrief.practise) {
            add_link(missed);
        }
    }

    void add_link(const quizzes::MissedObjective& missed) {
        const lessons::Lesson& lesson = *course_of(missed.lesson)->lesson;
        for (const lessons::Objective& objective : lesson.objectives) {
            const lessons::Section* section = lessons::section_named(lesson, objective.section);
            if (objective.key == missed.objective && section != nullptr) {
                view_.practise.push_back({words_of(objective.text, level),
                                          words_of(section->menu, level), lesson.key,
                                          section->key});
            }
        }
    }

    const LearnContext& context_;
    const InterviewChoices& choices_;
    const Strings& strings_;
    const std::vector<quizzes::Prompt> prompts_;
    InterviewView view_;
};

}  // namespace

std::vector<quizzes::Prompt> prompts_of(const std::vector<CourseRef>& courses) {
    std::vector<quizzes::Prompt> prompts;
    for (const CourseRef& course : courses) {
        prompts.insert(prompts.end(), course.bank->prompts.begin(), course.bank->prompts.end());
    }
    return prompts;
}

InterviewView show_interview(const LearnContext& context, const InterviewChoices& choices) {
    return InterviewBuilder(context, choices).build();
}

}  // namespace ui::views
