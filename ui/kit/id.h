// SPDX-License-Identifier: MIT
// The stable id of a widget, such as "lab.transport.step"; made without touching the heap.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ui::kit {

// A dotted path. Two widgets with one id in a frame are a programmer's mistake.
class Id {
public:
    static constexpr std::size_t length_max = 95;

    constexpr Id() = default;
    // Implicit on purpose: a widget call reads button(kit, "lab.transport.step", ...).
    constexpr Id(const char* text) : Id(std::string_view(text)) {}
    constexpr Id(std::string_view text) { append(text); }
    // "lab.log.row" and 15 give "lab.log.row.15".
    constexpr Id(std::string_view text, std::size_t index) {
        append(text);
        append_number(index);
    }

    // The id of a part: Id("lab.log").child("filter") is "lab.log.filter".
    [[nodiscard]] constexpr Id child(std::string_view part) const {
        Id result = *this;
        result.append(".");
        result.append(part);
        return result;
    }
    [[nodiscard]] constexpr Id child(std::size_t index) const {
        Id result = *this;
        result.append_number(index);
        return result;
    }

    [[nodiscard]] constexpr std::string_view text() const { return {text_.data(), length_}; }
    [[nodiscard]] constexpr std::uint64_t hash() const { return length_ == 0 ? 0 : hash_; }
    [[nodiscard]] constexpr bool empty() const { return length_ == 0; }
    // True when the id did not fit; Kit::item stops the program on such an id.
    [[nodiscard]] constexpr bool too_long() const { return too_long_; }

    friend constexpr bool operator==(const Id& left, const Id& right) {
        return left.hash() == right.hash();
    }

private:
    constexpr void append(std::string_view part) {
        for (const char letter : part) {
            if (length_ == length_max) {
                too_long_ = true;
                return;
            }
            text_[length_] = letter;
            ++length_;
            hash_ = (hash_ ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
        }
    }
    constexpr void append_number(std::size_t number) {
        std::array<char, 20> digits{};
        std::size_t count = 0;
        do {
            digits[count] = static_cast<char>('0' + number % 10);
            ++count;
            number /= 10;
        } while (number > 0);
        append(".");
        while (count > 0) {
            --count;
            append(std::string_view(&digits[count], 1));
        }
    }

    std::array<char, length_max> text_{};
    std::size_t length_ = 0;
    std::uint64_t hash_ = 14695981039346656037ULL;  // FNV-1a
    bool too_long_ = false;
};

}  // namespace ui::kit
