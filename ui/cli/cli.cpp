// SPDX-License-Identifier: MIT
// Describes the commands to the option parser and runs the one that was asked for.
#include "ui/cli/cli.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "lab_config.h"
#include "ui/cli/check.h"
#include "ui/cli/class_table.h"
#include "ui/cli/faults.h"
#include "ui/cli/learn_command_line.h"
#include "ui/cli/play.h"
#include "ui/cli/report.h"
#include "ui/cli/serve.h"
#include "ui/cli/terminal.h"
#include "ui/serve/watch_feed.h"

namespace ui::cli {

namespace {

// What the option parser fills in; numbers stay text until their own message can be given.
struct Arguments {
    PlayOptions play;
    std::string seed;
    std::string steps_max;
    std::string format = "text";
    std::vector<std::string> paths;
    ScreenRequest screen;
    std::string size = "1440x900";
    std::string scale = "100";
    std::string step = "0";
    std::string fault;
    std::string state;
    std::string out;
    ServeOptions serve;
    ClassOptions class_table;
    std::string port = "8089";
    std::string seed_users = "0";
    std::string store;
    WindowRequest window;
};

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole && !text.empty() ? std::optional{number} : std::nullopt;
}

class CommandLine {
public:
    CommandLine(const Content& content, const Screens& screens)
        : content_(content),
          strings_(content.strings()),
          screens_(screens),
          learning_(content),
          app_(strings_.text("cli.help.program"), lab_config::program_name) {
        app_.set_version_flag("--version",
                              std::string(lab_config::program_name) + " " + lab_config::version);
        app_.set_help_flag("--help,-h", strings_.text("cli.help.help"));
        app_.footer(strings_.text("cli.help.footer"));
        app_.require_subcommand(0, 1);
        add_option(&app_, "--attach", arguments_.window.attach, "attach")->type_name("URL");
        add_option(&app_, "--token", arguments_.window.token, "attach_token")->type_name("T");
        add_play();
        add_faults();
        add_check();
        add_class();
        add_serve();
        add_shot();
        add_describe();
        learning_.add_to(app_);
    }

    int run(int argc, char** argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::Success& success) {
            return app_.exit(success);  // --help and --version
        } catch (const CLI::ParseError& error) {
            return report_usage(error);
        }
        const bool attaches = !arguments_.window.attach.empty() || app_.count("--attach") > 0 ||
                              app_.count("--token") > 0;
        if (app_.get_subcommands().empty()) {
            return attaches ? attach() : start();
        }
        if (attaches) {
            return report(strings_.text("cli.attach_alone"));
        }
        const std::string& command = app_.get_subcommands().front()->get_name();
        if (command == "play") {
            return run_play();
        }
        if (command == "faults") {
            const auto format = read_format();
            return format ? list_faults(content_, *format) : exit_bad_input;
        }
        if (command == "check") {
            return check(content_, arguments_.paths);
        }
        if (command == "class") {
            return run_class();
        }
        if (command == "lesson" || command == "quiz" || command == "drill" || command == "export" ||
            command == "forget" || command == "incident") {
            return learning_.run(command);
        }
        return command == "serve" ? run_serve() : run_screen(command);
    }

private:
    CLI::App* add_command(const char* name) {
        CLI::App* command =
            app_.add_subcommand(name, strings_.text("cli.help." + std::string(name)));
        command->set_help_flag("--help,-h", strings_.text("cli.help.help"));
        return command;
    }
    CLI::Option* add_option(CLI::App* command, const char* option, std::string& target,
                            const char* key) {
        return command->add_option(option, target,
                                   strings_.text("cli.help.option." + std::string(key)));
    }

    void add_play() {
        CLI::App* command = add_command("play");
        add_option(command, "SCENARIO", arguments_.play.scenario, "scenario")->required();
        command
            ->add_option("--fault", arguments_.play.faults, strings_.text("cli.help.option.fault"))
            ->type_name("ID[@TARGET]")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        add_option(command, "--seed", arguments_.seed, "seed")->type_name("N");
        add_option(command, "--to", arguments_.steps_max, "to")->type_name("N");
        add_option(command, "--hr", arguments_.play.hr_feed, "hr")->type_name("FILE.csv");
        command->add_flag("--summary", arguments_.play.summary,
                          strings_.text("cli.help.option.summary"));
        command->add_flag("--compare", arguments_.play.compare,
                          strings_.text("cli.help.option.compare"));
        add_option(command, "--format", arguments_.format, "format")->type_name("text|json");
    }
    void add_faults() {
        add_option(add_command("faults"), "--format", arguments_.format, "format")
            ->type_name("text|json");
    }
    void add_class() {
        CLI::App* command = add_command("class");
        command
            ->add_option("FILE", arguments_.class_table.files,
                         strings_.text("cli.help.option.class_files"))
            ->required();
        add_option(command, "--code", arguments_.class_table.code, "class_code")->type_name("CODE");
        add_option(command, "--format", arguments_.format, "class_format")->type_name("text|csv");
    }
    void add_check() {
        add_command("check")->add_option("PATH", arguments_.paths,
                                         strings_.text("cli.help.option.path"));
    }
    void add_serve() {
        CLI::App* command = add_command("serve");
        add_option(command, "--app", arguments_.serve.app, "app")->type_name("NAME")->required();
        add_option(command, "--token", arguments_.serve.token, "token")->type_name("T")->required();
        add_option(command, "--port", arguments_.port, "port")->type_name("N");
        add_option(command, "--seed-users", arguments_.seed_users, "seed_users")->type_name("N");
        add_option(command, "--profile", arguments_.serve.profile, "profile")->type_name("NAME");
        add_option(command, "--store", arguments_.store, "store")->type_name("FILE");
    }
    void add_screen_options(CLI::App* command) {
        add_option(command, "SCREEN", arguments_.screen.screen, "screen")->required();
        add_option(command, "--theme", arguments_.screen.theme, "theme")->type_name("THEME");
        add_option(command, "--size", arguments_.size, "size")->type_name("WxH");
        add_option(command, "--scale", arguments_.scale, "scale")->type_name("PERCENT");
        add_option(command, "--state", arguments_.state, "state")->type_name("FILE");
        add_option(command, "--scenario", arguments_.screen.scenario, "scenario")
            ->type_name("NAME");
        add_option(command, "--step", arguments_.step, "step")->type_name("N");
        add_option(command, "--fault", arguments_.fault, "fault")->type_name("ID[@TARGET]");
    }
    void add_shot() {
        CLI::App* command = add_command("shot");
        add_screen_options(command);
        add_option(command, "--out", arguments_.out, "out")->type_name("FILE.png")->required();
    }
    void add_describe() { add_screen_options(add_command("describe")); }

    int report_usage(const CLI::ParseError& error) {
        return report(std::string(error.what()) + ". " +
                      strings_.text("cli.see_help", {{"program", lab_config::program_name}}));
    }
    int report_value(const char* option, const std::string& value, const char* expected) {
        return report(strings_.text(
            "cli.bad_value",
            {{"option", option}, {"value", value}, {"expected", strings_.text(expected)}}));
    }

    std::optional<Format> read_format() {
        if (arguments_.format == "text" || arguments_.format == "json") {
            return arguments_.format == "text" ? Format::text : Format::json;
        }
        report_value("--format", arguments_.format, "cli.expected.format");
        return std::nullopt;
    }

    int run_class() {
        if (arguments_.format != "text" && arguments_.format != "csv") {
            return report_value("--format", arguments_.format, "cli.expected.class_format");
        }
        arguments_.class_table.format =
            arguments_.format == "csv" ? TableFormat::csv : TableFormat::text;
        return show_class(content_, arguments_.class_table);
    }

    int run_play() {
        const auto format = read_format();
        if (!format) {
            return exit_bad_input;
        }
        arguments_.play.format = *format;
        if (!arguments_.seed.empty()) {
            arguments_.play.seed = number_in<std::uint64_t>(arguments_.seed);
            if (!arguments_.play.seed) {
                return report_value("--seed", arguments_.seed, "cli.expected.whole_number");
            }
        }
        if (!arguments_.steps_max.empty()) {
            arguments_.play.steps_max = number_in<std::size_t>(arguments_.steps_max);
            if (!arguments_.play.steps_max) {
                return report_value("--to", arguments_.steps_max, "cli.expected.whole_number");
            }
        }
        return play(content_, arguments_.play);
    }

    int run_serve() {
        constexpr int port_max = 65535;
        constexpr std::size_t users_max = 1'000'000;
        const auto port = number_in<int>(arguments_.port);
        if (!port || *port < 0 || *port > port_max) {
            return report_value("--port", arguments_.port, "cli.expected.port");
        }
        const auto users = number_in<std::size_t>(arguments_.seed_users);
        if (!users || *users > users_max) {
            return report_value("--seed-users", arguments_.seed_users, "cli.expected.user_count");
        }
        const std::string& token = arguments_.serve.token;
        const auto is_plain = [](char letter) { return letter > ' ' && letter < '\x7f'; };
        if (token.empty() || !std::all_of(token.begin(), token.end(), is_plain)) {
            return report_value("--token", token, "cli.expected.token");
        }
        arguments_.serve.port = *port;
        arguments_.serve.seed_users = *users;
        arguments_.serve.store = arguments_.store;
        return serve(content_, arguments_.serve);
    }

    // The window, watching an app that runs.
    int attach() {
        const WindowRequest& wanted = arguments_.window;
        const auto address = serve::parse_local_address(wanted.attach);
        if (!address) {
            return report("--attach " + wanted.attach + ": " +
                          strings_.text("live.address." + std::string(name_of(address.error()))));
        }
        if (!serve::is_token(wanted.token)) {
            return report("--token: " + strings_.text(wanted.token.empty() ? "live.token.empty"
                                                                           : "live.token.letters"));
        }
        if (screens_.open_window) {
            arguments_.window.data = content_.data();
            if (const auto code = screens_.open_window(wanted)) {
                return *code;
            }
        }
        return report(
            strings_.text(screens_.open_window ? "cli.attach_no_display" : "cli.no_window"));
    }

    // Without a command: the window, or the first scenario where there is no display.
    int start() {
        if (screens_.open_window) {
            if (const auto code = screens_.open_window({content_.data()})) {
                return *code;
            }
        }
        PlayOptions options;
        options.scenario = "joiner";
        const int code = play(content_, options);
        const char* key = screens_.open_window ? "cli.no_display" : "cli.no_window";
        return write_or_report(strings_, "\n" + strings_.text(key) + "\n", code);
    }

    int run_screen(const std::string& command) {
        ScreenRequest& request = arguments_.screen;
        request.data = content_.data();
        request.state = arguments_.state;
        const std::size_t cross = arguments_.size.find('x');
        const auto width = number_in<int>(std::string_view(arguments_.size).substr(0, cross));
        const auto height =
            cross == std::string::npos
                ? std::nullopt
                : number_in<int>(std::string_view(arguments_.size).substr(cross + 1));
        constexpr int side_min = 200;
        constexpr int side_max = 8192;
        const auto fits = [](int side) { return side >= side_min && side <= side_max; };
        if (!width || !height || !fits(*width) || !fits(*height)) {
            return report_value("--size", arguments_.size, "cli.expected.size");
        }
        request.width = *width;
        request.height = *height;
        const auto scale = number_in<int>(arguments_.scale);
        if (!scale || *scale < 100 || *scale > 250) {
            return report_value("--scale", arguments_.scale, "cli.expected.scale");
        }
        request.scale_percent = *scale;
        const auto step = number_in<int>(arguments_.step);
        if (!step || *step < 0) {
            return report_value("--step", arguments_.step, "cli.expected.whole_number");
        }
        request.step = *step;
        if (!arguments_.fault.empty()) {
            request.fault = arguments_.fault;
        }
        if (command == "shot") {
            return screens_.shot ? screens_.shot(request, arguments_.out)
                                 : report(strings_.text("cli.no_window"));
        }
        return screens_.describe ? screens_.describe(request)
                                 : report(strings_.text("cli.no_window"));
    }

    const Content& content_;
    const Strings& strings_;
    const Screens& screens_;
    Arguments arguments_;
    LearnCommandLine learning_;
    CLI::App app_;
};

}  // namespace

int run(int argc, char** argv, const Screens& screens) {
    // The version is known even where the data is lost.
    if (argc == 2 && std::string_view(argv[1]) == "--version") {
        const std::string line =
            std::string(lab_config::program_name) + " " + lab_config::version + "\n";
        return write_out(line) == Written::whole ? exit_holds : exit_bad_input;
    }
    const auto data = find_data(argc > 0 ? argv[0] : "");
    if (!data) {
        return report(data.error());
    }
    const auto content = Content::open(*data);
    if (!content) {
        return report(content.error());
    }
    return CommandLine(*content, screens).run(argc, argv);
}

}  // namespace ui::cli
