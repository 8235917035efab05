// SPDX-License-Identifier: MIT
// The parts around the sections: answer, objectives, warm-up, case, tutor, own words, glossary.
#include <algorithm>
#include <array>

#include "sim/base/text.h"
#include "ui/views/lesson_builder.h"

namespace ui::views {

namespace {

using lessons::Level;

// Words that say nothing about what is asked.
constexpr std::array<std::string_view, 24> filler = {
    "a",  "an", "and", "are", "can", "do",   "does", "for",  "how",  "i",     "in",  "is",
    "it", "of", "on",  "or",  "the", "then", "to",   "what", "when", "which", "who", "why"};

bool has_word(const std::vector<std::string>& words, const std::string& word) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& known) {
        return known == word || (word.size() > 3 && known.rfind(word, 0) == 0);
    });
}

}  // namespace

std::vector<std::string> search_words(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty() && std::find(filler.begin(), filler.end(), word) == filler.end()) {
            words.push_back(word);
        }
        word.clear();
    };
    for (const char letter : sim::lower_case(text)) {
        const bool is_part = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                             static_cast<unsigned char>(letter) >= 0x80;
        if (is_part) {
            word += letter;
        } else {
            finish();
        }
    }
    finish();
    return words;
}

int fit_of(const std::vector<std::string>& query_words, const lessons::TutorAnswer& answer,
           Level level) {
    const auto question = search_words(words_of(answer.question, level));
    const auto text = search_words(words_of(answer.answer, level));
    std::vector<std::string> keywords;
    for (const std::string& word : answer.words) {
        for (std::string& part : search_words(word)) {
            keywords.push_back(std::move(part));
        }
    }
    int fit = 0;
    for (const std::string& word : query_words) {
        fit += has_word(keywords, word) ? 3 : has_word(question, word) ? 3 : 0;
        fit += has_word(text, word) ? 1 : 0;
    }
    return fit;
}

void LessonBuilder::add_labelled(std::string_view key, const lessons::Text& content) {
    add(HeadingView{say(key)});
    add(ParagraphView{text(content)});
}

void LessonBuilder::quick_answer_part() {
    const lessons::Counts counts = lessons::counts_of(lesson_, progress_.level);
    view_.kicker =
        words(lesson_.track) + " · " + words(lesson_.category) + " · " + words(lesson_.topic);
    view_.part_title = words(lesson_.title);
    const auto number = [](int count) { return static_cast<std::size_t>(count); };
    add(ChipsView{{strings_.count("learn.count.minutes", number(counts.minutes)),
                   strings_.count("learn.count.figures", number(counts.figures)),
                   say("learn.count.demo"),
                   strings_.count("learn.count.questions", number(counts.questions)),
                   strings_.count("learn.count.terms", number(counts.terms)),
                   strings_.text("learn.updated", {{"date", lesson_.updated}})}});
    add(ParagraphView{text(lesson_.summary), true});
    add(CalloutView{lessons::CalloutStyle::tip, say("learn.part.quick-answer"),
                    text(lesson_.quick_answer)});
}

void LessonBuilder::objectives_part() {
    view_.kicker = say("learn.objectives.kicker");
    ListView list;
    for (const lessons::Objective& objective : lesson_.objectives) {
        list.items.push_back(text(objective.text));
    }
    add(std::move(list));
    add(HeadingView{say("learn.starts")});
    StartsView starts;
    for (std::size_t i = 0; i < lesson_.starts.size(); ++i) {
        const lessons::Start& start = lesson_.starts[i];
        starts.starts.push_back(
            {start.section, std::to_string(i + 1), words(start.title), words(start.text)});
    }
    add(std::move(starts));
    add(HeadingView{say("learn.misconception")});
    add(CalloutView{lessons::CalloutStyle::mix_up, say("learn.misconception.belief"),
                    text(lesson_.misconception.belief)});
    add(CalloutView{lessons::CalloutStyle::tip, say("learn.misconception.model"),
                    text(lesson_.misconception.model)});
}

void LessonBuilder::warm_up_part() {
    view_.kicker = say("learn.warm_up.kicker");
    add(ParagraphView{rich(say("learn.warm_up.text"))});
    for (std::size_t i = 0; i < lesson_.warm_up.size(); ++i) {
        const quizzes::Question* question = bank_.question(lesson_.warm_up[i].question);
        if (question == nullptr) {
            continue;
        }
        const auto answer = progress_.answers.find(question->key);
        QuestionView view = question_view(
            *question, answer == progress_.answers.end() ? "" : answer->second.option);
        view.kicker = strings_.text("learn.warm_up.question", {{"number", std::to_string(i + 1)}});
        add(QuestionBlock{std::move(view)});
    }
}

void LessonBuilder::story_part() {
    const lessons::Case& story = lesson_.story;
    view_.kicker = words(story.person);
    view_.part_title = words(story.title);
    add(ParagraphView{text(story.problem), true});
    add(ActionsView{{{"play-case", say("learn.case.play"), "lab", "", true}}});
    add_labelled("learn.case.cause", story.cause);
    add_labelled("learn.case.diagnosis", story.diagnosis);
    PathView path;
    for (const lessons::Text& place : story.path) {
        path.places.push_back(words(place));
    }
    add(std::move(path));
    add_labelled("learn.case.fix", story.fix);
    add_labelled("learn.case.verify", story.verify);
}

void LessonBuilder::tutor_part() {
    view_.kicker = say("learn.tutor.kicker");
    TutorView tutor;
    tutor.hint = say("learn.tutor.hint");
    tutor.placeholder = say("learn.tutor.placeholder");
    tutor.query = choices_.query;
    tutor.nothing = say("learn.tutor.nothing");
    const auto words_asked = search_words(choices_.query);
    std::vector<std::pair<int, const lessons::TutorAnswer*>> found;
    for (const lessons::TutorAnswer& answer : lesson_.tutor) {
        const int fit = words_asked.empty() ? 1 : fit_of(words_asked, answer, progress_.level);
        if (fit > 0) {
            found.emplace_back(fit, &answer);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    for (const auto& [fit, answer] : found) {
        const lessons::Section* section = lessons::section_named(lesson_, answer->section);
        tutor.answers.push_back({answer->key, words(answer->question), text(answer->answer),
                                 answer->section,
                                 section == nullptr ? std::string() : words(section->menu)});
    }
    add(std::move(tutor));
}

void LessonBuilder::assessment_part() {
    view_.kicker = strings_.text("learn.assessment.kicker");
    add(ParagraphView{rich(say("learn.assessment.text"))});
    const lessons::AttemptRecord* open = progress_.open_attempt();
    std::vector<PageAction> actions;
    if (open != nullptr) {
        actions.push_back({"resume-attempt", say("learn.assessment.resume"), "play", "", true});
    } else {
        actions.push_back({"begin-learn", say("learn.assessment.learn"), "learn", "", true});
        actions.push_back({"begin-exam", say("learn.assessment.exam"), "target", "", false});
    }
    add(ActionsView{std::move(actions)});
    ListView results;
    for (const lessons::AttemptRecord& attempt : progress_.attempts) {
        if (attempt.result) {
            results.items.push_back(rich(strings_.text(
                attempt.result->is_passed ? "learn.assessment.passed" : "learn.assessment.not_yet",
                {{"number", std::to_string(attempt.plan.start.number)},
                 {"right", std::to_string(attempt.result->right)},
                 {"count", std::to_string(attempt.result->count)}})));
        }
    }
    if (!results.items.empty()) {
        add(HeadingView{say("learn.assessment.results")});
        add(std::move(results));
        add(ActionsView{{{"last-result", say("learn.assessment.see_last"), "arrow-right", ""}}});
    }
}

void LessonBuilder::own_words_part() {
    const lessons::OwnWords& own = lesson_.own_words;
    view_.kicker = say("learn.own_words.kicker");
    OwnWordsView view;
    view.prompt = words(own.prompt);
    view.placeholder = say("learn.own_words.placeholder");
    view.text = progress_.own_words;
    view.expert = text(own.expert);
    for (const lessons::Idea& idea : own.ideas) {
        view.ideas.push_back({words(idea.text), lessons::says(progress_.own_words, idea)});
    }
    view.ideas_label = say("learn.own_words.ideas");
    add(std::move(view));
    add(HeadingView{say("learn.teach")});
    add(ParagraphView{text(lesson_.teach)});
    add(ActionsView{{{"copy-teach", say("learn.teach.copy"), "copy", words(lesson_.teach)}}});
}

void LessonBuilder::glossary_part() {
    view_.kicker = strings_.count("learn.count.terms", lesson_.glossary.size());
    add(TermsView{view_.terms});
    add(HeadingView{say("learn.sources")});
    ListView sources;
    for (const lessons::Source& source : lesson_.sources) {
        RichText line = rich(source.publisher + ": " + source.title + ". " + words(source.about));
        lessons::Span address;
        address.text = " " + source.address;
        address.is_code = true;
        line.push_back(std::move(address));
        sources.items.push_back(std::move(line));
    }
    sources.is_ordered = true;
    add(std::move(sources));
    add(HeadingView{say("learn.next")});
    add(ParagraphView{text(lesson_.next)});
}

}  // namespace ui::views
