// SPDX-License-Identifier: MIT
// Reads the options of learning and opens what the commands need.
#include "ui/cli/learn_command_line.h"

#include <charconv>
#include <iostream>

#include <CLI/CLI.hpp>

#include "ui/cli/cli.h"
#include "ui/cli/report.h"

namespace ui::cli {

namespace {

std::optional<std::uint64_t> number_in(const std::string& text) {
    std::uint64_t number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

int report_value(const Strings& strings, const char* option, const std::string& value,
                 const char* expected) {
    return report(
        strings.text("cli.bad_value",
                     {{"option", option}, {"value", value}, {"expected", strings.text(expected)}}));
}

}  // namespace

void LearnCommandLine::add_to(CLI::App& app) {
    const Strings& strings = content_.strings();
    const auto add_command = [&](const char* name) {
        CLI::App* command = app.add_subcommand(name, strings.text("cli.help." + std::string(name)));
        command->set_help_flag("--help,-h", strings.text("cli.help.help"));
        command->add_option("--profile", profile_, strings.text("cli.help.option.learner"))
            ->type_name("NAME");
        return command;
    };
    const auto add_option = [&](CLI::App* command, const char* option, std::string& target,
                                const char* key) {
        return command->add_option(option, target,
                                   strings.text("cli.help.option." + std::string(key)));
    };
    CLI::App* lesson = add_command("lesson");
    add_option(lesson, "LESSON", lesson_.lesson, "lesson")->required();
    add_option(lesson, "--level", lesson_.level, "level")->type_name("L1|L2|L3");
    add_option(lesson, "--part", lesson_.section, "part")->type_name("KEY");
    CLI::App* quiz = add_command("quiz");
    add_option(quiz, "LESSON", quiz_.lesson, "lesson")->required();
    add_option(quiz, "--mode", mode_, "mode")->type_name("learn|exam");
    add_option(quiz, "--seed", seed_, "quiz_seed")->type_name("N");
    add_command("drill");
    add_command("forget");
    CLI::App* incident = add_command("incident");
    add_option(incident, "INCIDENT", incident_.incident, "incident");
    add_option(incident, "--seed", seed_, "incident_seed")->type_name("N");
    add_option(incident, "--game-day", incident_.game_day, "game_day")->type_name("CODE");
    CLI::App* exported = add_command("export");
    add_option(exported, "KIND", exported_.kind, "export_kind")->required();
    add_option(exported, "--out", out_, "export_out")->type_name("FILE.html")->required();
    add_option(exported, "--lesson", exported_.lesson, "lesson")->type_name("KEY");
    add_option(exported, "--name", exported_.name, "name")->type_name("NAME");
}

int LearnCommandLine::run(const std::string& command) {
    const Strings& strings = content_.strings();
    if (!is_profile_name(profile_)) {
        return report_value(strings, "--profile", profile_, "cli.expected.profile");
    }
    const auto library = read_library(content_);
    if (!library) {
        return report(library.error());
    }
    auto learner = Learner::open(record_path(learner_data_folder(), profile_));
    if (!learner) {
        return report(learner.error());
    }
    if (const auto cut = learner->cut_tail()) {
        report(strings.text("learn.record.cut", {{"file", cut->kept_in.string()}}));
    }
    Dialogue dialogue(std::cin, std::cout, strings, coloring_of_standard_output());
    const int code = do_command(command, dialogue, *library, *learner);
    if (const auto& trouble = learner->trouble()) {
        return report(*trouble);
    }
    return code;
}

int LearnCommandLine::do_command(const std::string& command, Dialogue& dialogue,
                                 const Library& library, Learner& learner) {
    if (command == "lesson") {
        return read_lesson_aloud(dialogue, library, learner, lesson_, standard_input_is_a_person());
    }
    if (command == "drill") {
        return drill_cards(dialogue, library, learner);
    }
    if (command == "incident") {
        return run_incident(dialogue, learner);
    }
    if (command == "forget") {
        return forget_learner(dialogue, learner, profile_);
    }
    if (command == "export") {
        exported_.out = out_;
        return export_file(dialogue, library, learner, exported_);
    }
    return run_quiz(dialogue, library, learner);
}

int LearnCommandLine::run_incident(Dialogue& dialogue, Learner& learner) {
    if (!seed_.empty()) {
        incident_.seed = number_in(seed_);
        if (!incident_.seed) {
            return report_value(dialogue.strings(), "--seed", seed_, "cli.expected.whole_number");
        }
    }
    return investigate(dialogue, content_, learner, incident_);
}

int LearnCommandLine::run_quiz(Dialogue& dialogue, const Library& library, Learner& learner) {
    if (mode_ != "learn" && mode_ != "exam") {
        return report_value(dialogue.strings(), "--mode", mode_, "cli.expected.mode");
    }
    quiz_.is_exam = mode_ == "exam";
    if (!seed_.empty()) {
        quiz_.seed = number_in(seed_);
        if (!quiz_.seed) {
            return report_value(dialogue.strings(), "--seed", seed_, "cli.expected.whole_number");
        }
    }
    return take_quiz(dialogue, library, learner, quiz_);
}

}  // namespace ui::cli
