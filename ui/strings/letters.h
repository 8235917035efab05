// SPDX-License-Identifier: MIT
// Reads a UTF-8 text letter by letter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ui {

// Reads one letter (a Unicode scalar value) and moves `at` behind it; bytes that are not UTF-8 give
// U+FFFD.
[[nodiscard]] std::uint32_t next_letter(std::string_view text, std::size_t& at);

}  // namespace ui
