// SPDX-License-Identifier: MIT
// Puts HTML together; every word comes from the strings or the content.
#include "ui/cli/export.h"

#include "lessons/markup.h"
#include "quizzes/mastery.h"
#include "ui/strings/dates.h"
#include "ui/strings/files.h"

namespace ui::cli {

namespace {

constexpr lessons::Level level = lessons::Level::practitioner;

std::string escaped(const std::string& text) {
    std::string result;
    for (const char letter : text) {
        switch (letter) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += letter;
        }
    }
    return result;
}

std::string words(const lessons::Text& text) {
    return escaped(lessons::without_markup(text.at(level)));
}

constexpr const char* style =
    "body{font:16px/1.5 Inter,system-ui,sans-serif;color:#1b1f27;background:#f6f4ee;margin:0}"
    "main{max-width:760px;margin:40px auto;background:#fff;border:1px solid #d6d3c8;"
    "border-radius:10px;padding:40px}"
    "h1{font-size:28px;margin:0 0 8px}h2{font-size:20px;margin:32px 0 8px}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:8px 4px;"
    "border-bottom:1px solid #e4e1d8}td:last-child,th:last-child{text-align:right}"
    "@media print{body{background:#fff}main{border:0;margin:0}}";

std::string page(const std::string& title, const std::string& body) {
    return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" +
           title + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<main>\n" + body +
           "</main>\n</body>\n</html>\n";
}

std::string row(const std::string& left, const std::string& right) {
    return "<tr><td>" + left + "</td><td>" + right + "</td></tr>\n";
}

// A bar of 160 with its share filled, as SVG, so that it prints.
std::string bar(int percent) {
    const std::string width = std::to_string(percent * 160 / 100);
    return "<svg width=\"160\" height=\"8\" role=\"img\" aria-label=\"" + std::to_string(percent) +
           " %\"><rect width=\"160\" height=\"8\" rx=\"4\" fill=\"#dedbd0\"/><rect width=\"" +
           width + "\" height=\"8\" rx=\"4\" fill=\"#0b6b52\"/></svg>";
}

std::string course_part(const Course& course, const lessons::LessonProgress& progress,
                        const Strings& strings) {
    const lessons::Lesson& lesson = course.lesson;
    std::string text = "<h2>" + words(lesson.title) + "</h2>\n<table>\n";
    const int percent = lessons::percent_done(lesson, progress);
    text += row(strings.text("learn.percent_done", {{"percent", std::to_string(percent)}}),
                bar(percent));
    text += row(strings.text("export.points"),
                strings.text("learn.points_of",
                             {{"points", std::to_string(lessons::points_of(lesson, progress))},
                              {"all", std::to_string(lessons::points_a_lesson)}}));
    for (const lessons::AttemptRecord& attempt : progress.attempts) {
        if (attempt.result) {
            text +=
                row(strings.text("learn.result.attempt",
                                 {{"number", std::to_string(attempt.plan.start.number)},
                                  {"date", date_text(strings, sim::date_of(attempt.result->at))}}),
                    strings.text("learn.result.score",
                                 {{"right", std::to_string(attempt.result->right)},
                                  {"count", std::to_string(attempt.result->count)}}) +
                        " · " +
                        strings.text(attempt.result->is_passed ? "learn.result.passed"
                                                               : "learn.result.not"));
        }
    }
    const auto mastery = quizzes::mastery_after(history_of(course.bank, progress));
    for (const lessons::Objective& objective : lesson.objectives) {
        text += row(words(objective.text), bar(mastery.of(objective.key).percent));
    }
    return text + "</table>\n";
}

// A ring with a tick, drawn, because a file of its own has no icons.
constexpr const char* seal =
    "<svg width=\"96\" height=\"96\" viewBox=\"0 0 96 96\" role=\"img\" aria-hidden=\"true\">"
    "<circle cx=\"48\" cy=\"48\" r=\"44\" fill=\"none\" stroke=\"#3244c4\" stroke-width=\"4\"/>"
    "<path d=\"M28 50L42 64L70 34\" fill=\"none\" stroke=\"#3244c4\" stroke-width=\"6\"/></svg>\n";

}  // namespace

std::string transcript_html(const Library& library, const lessons::Progress& progress,
                            sim::Instant now, const Strings& strings) {
    const std::string& title = strings.text("export.transcript");
    std::string body =
        "<h1>" + title + "</h1>\n<p>" +
        strings.text("export.made", {{"date", date_text(strings, sim::date_of(now))}}) + "</p>\n";
    for (const Course& course : library) {
        body += course_part(course, progress.lesson(course.lesson.key), strings);
    }
    return page(title, body);
}

std::string certificate_html(const Course& course, const lessons::LessonProgress& progress,
                             const std::string& name, const Strings& strings) {
    const lessons::AttemptResult* best = progress.best_result();
    if (best == nullptr || !best->is_passed) {
        return {};
    }
    const std::string& title = strings.text("export.certificate");
    const std::string lesson = words(course.lesson.title);
    std::string body = std::string(seal) + "<h1>" + title + "</h1>\n";
    if (!name.empty()) {
        body += "<p><strong>" + escaped(name) + "</strong></p>\n";
    }
    body += "<p>" +
            strings.text("export.passed", {{"lesson", lesson},
                                           {"right", std::to_string(best->right)},
                                           {"count", std::to_string(best->count)},
                                           {"date", date_text(strings, sim::date_of(best->at))}}) +
            "</p>\n<h2>" + strings.text("export.objectives") + "</h2>\n<ul>\n";
    for (const lessons::Objective& objective : course.lesson.objectives) {
        body += "<li>" + words(objective.text) + "</li>\n";
    }
    return page(title + ": " + lesson,
                body + "</ul>\n<p>" + strings.text("export.honest") + "</p>\n");
}

std::string record_text(const Learner& learner) {
    std::string text;
    for (const lessons::RecordEntry& entry : learner.entries()) {
        text += lessons::to_json_text(entry) + "\n";
    }
    return text;
}

Exported export_beside_record(const std::string& kind, const Library& library, const Course& course,
                              const Learner& learner, const Strings& strings) {
    const lessons::Progress& progress = learner.progress();
    std::string text;
    std::string name;
    if (kind == "record") {
        text = record_text(learner);
        name = "record.jsonl";
    } else if (kind == "certificate") {
        text = certificate_html(course, progress.lesson(course.lesson.key), "", strings);
        name = "certificate-" + course.lesson.key + ".html";
    } else {
        text = transcript_html(library, progress, learner.now(), strings);
        name = "transcript.html";
    }
    const Path record = learner.file();
    const Path folder = record.empty() ? learner_data_folder() : record.parent_path();
    const Path file = folder / "exports" / name;
    const auto written = write_file(file, text);
    if (!written) {
        return {false,
                strings.text("learn.export.failed", {{"problem", sim::to_line(written.error())}})};
    }
    return {true, strings.text("learn.export.done", {{"file", file.string()}})};
}

}  // namespace ui::cli
