// SPDX-License-Identifier: MIT
// What the session does for API access: its tools, and whether its run is about tokens at all.
#include "ui/app/lab_session.h"
#include "ui/views/access_builder.h"

namespace ui::app {

namespace intent = screens::intent;

bool LabSession::is_about_access() const { return views::is_about_access(scenario_); }

void LabSession::handle(const intent::Access& what) {
    if (const auto* pasted = std::get_if<intent::PasteToken>(&what)) {
        choices_.access.pasted = pasted->text;
    } else if (const auto* preview = std::get_if<intent::PreviewToken>(&what)) {
        choices_.access.preview = preview->choices;
    } else {
        submit_all(views::leak_commands(shown().run.world().access));
    }
}

}  // namespace ui::app
