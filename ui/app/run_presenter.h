// SPDX-License-Identifier: MIT
// Shows the Lab's run to a room, step by step, and asks it what comes next.
#pragma once

#include <optional>

#include "ui/app/lab_session.h"
#include "ui/screens/learn_page_intents.h"
#include "ui/views/presenter_view.h"

namespace ui::app {

// Hands that were counted and answers that were shown are in nobody's record.
class RunPresenter {
public:
    [[nodiscard]] bool is_open() const { return is_open_; }
    // Predict first is on meanwhile, and afterwards as it was.
    void open(LabSession& session);
    void close(LabSession& session);
    [[nodiscard]] const views::PresenterView& view(LabSession& session);
    void apply(const screens::intent::Presenting& what, LabSession& session);

private:
    class Doing;

    bool is_open_ = false;
    bool did_predict_ = false;
    views::PresenterChoices choices_;
    views::PresenterView view_;
};

}  // namespace ui::app
