// SPDX-License-Identifier: MIT
// What a terminal can show: colour where it is wanted, and text of a known width.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ui::cli {

enum class Paint : std::uint8_t { plain, strong, faint, now, good, bad, careful };
enum class Coloring : std::uint8_t { off, on };

// On only where standard output is a terminal that can, and NO_COLOR is not set.
[[nodiscard]] Coloring coloring_of_standard_output();

// True where somebody types: questions are asked only then.
[[nodiscard]] bool standard_input_is_a_person();

// Paints text, or leaves it as it is.
class Painter {
public:
    explicit Painter(Coloring coloring) : coloring_(coloring) {}
    [[nodiscard]] std::string operator()(Paint paint, std::string_view text) const;

private:
    Coloring coloring_;
};

// Columns that the text takes on a terminal, counting characters and not bytes.
[[nodiscard]] std::size_t width_of(std::string_view text);
// Filled with spaces up to that width; a longer text is cut and ends with three dots.
[[nodiscard]] std::string fitted(std::string_view text, std::size_t width);
// Filled with spaces up to that width; a longer text stays whole.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

enum class Written : std::uint8_t { whole, not_whole };
// Writes everything to standard output; a full disk or a closed pipe shows in the answer.
[[nodiscard]] Written write_out(std::string_view text);

}  // namespace ui::cli
