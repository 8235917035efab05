// SPDX-License-Identifier: MIT
// A text field of one line, with an icon, a placeholder and an error in words below it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/kit/kit.h"

namespace ui::kit {

struct FieldOptions {
    std::string_view placeholder = {};
    std::optional<Icon> icon = {};
    Face face = Face::regular;    // code for filters
    std::string_view error = {};  // 2 px danger line; the words stand below the area
    std::string_view why_disabled = {};
    bool secret = false;  // shows dots, and tells its value to nobody
};

// `name` is what the field is called where no label can be seen. Changed: `value` is new in this
// frame; submitted: Enter was pressed.
Response text_field(Kit& kit, const Id& id, const Rect& area, std::string_view name,
                    std::string& value, const FieldOptions& options = {});

}  // namespace ui::kit
