// SPDX-License-Identifier: MIT
// Prints problems the same way for every command.
#include "ui/cli/report.h"

#include <cstdio>

#include "lab_config.h"
#include "sim/base/text.h"
#include "ui/cli/cli.h"
#include "ui/cli/near.h"
#include "ui/cli/terminal.h"

namespace ui::cli {

int report(const std::string& sentence) {
    const std::string line = std::string(lab_config::program_name) + ": " + sentence + "\n";
    std::fputs(line.c_str(), stderr);
    return exit_bad_input;
}

int report(const sim::Problem& problem) { return report(sim::to_line(problem)); }

int report(const sim::Problems& problems) {
    for (const sim::Problem& problem : problems) {
        report(problem);
    }
    return exit_bad_input;
}

int report_unknown(const Strings& strings, const std::string& key, const std::string& name,
                   const std::vector<std::string>& known) {
    const auto near = near_names(name, known);
    const std::string sentence = strings.text(key, {{"name", name}});
    if (!near.empty()) {
        return report(sentence + " " +
                      strings.text("cli.did_you_mean", {{"names", sim::join(near, ", ")}}));
    }
    return report(sentence + " " +
                  strings.text("cli.known_names", {{"names", sim::join(known, ", ")}}));
}

int write_or_report(const Strings& strings, const std::string& text, int exit_code) {
    if (write_out(text) == Written::not_whole) {
        return report(strings.text("cli.cannot_write"));
    }
    return exit_code;
}

}  // namespace ui::cli
