// SPDX-License-Identifier: MIT
// What a person asked for with the tools of API access. All but the leak change no run.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "ui/views/access_tools_view.h"

namespace ui::screens::intent {

// A token from outside, to be decoded and checked here; an empty text takes it away.
struct PasteToken {
    std::string text;
};
// What would be granted for this, at the cursor.
struct PreviewToken {
    views::PreviewChoices choices;
};
// A stranger gets the newest token of a client and a shared key, at the cursor.
struct LeakBoth {};

using Access = std::variant<PasteToken, PreviewToken, LeakBoth>;

}  // namespace ui::screens::intent
