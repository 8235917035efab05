// SPDX-License-Identifier: MIT
// The Console without a screen: the page that is open, and what was typed into a form.
#pragma once

#include <optional>
#include <vector>

#include "sim/apps/integration.h"
#include "ui/app/lab_session.h"
#include "ui/views/console_view.h"

namespace ui::app {

class ConsoleSession {
public:
    explicit ConsoleSession(std::vector<sim::apps::Integration> catalogue = {})
        : catalogue_(std::move(catalogue)) {}

    // The view of that session's run at its cursor; built again only after something changed.
    [[nodiscard]] const views::ConsoleView& view(const LabSession& session);
    // The run or its cursor is another one.
    void forget() { view_.reset(); }

    // Changes go to the session, as steps of its run.
    void apply(const screens::intent::Console& intent, LabSession& session);
    // How a saved state begins.
    void choose(views::ConsoleChoices choices);
    [[nodiscard]] const views::ConsoleChoices& choices() const { return choices_; }

private:
    std::vector<sim::apps::Integration> catalogue_;
    views::ConsoleChoices choices_;
    std::optional<views::ConsoleView> view_;
};

}  // namespace ui::app
