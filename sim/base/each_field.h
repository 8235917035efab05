// SPDX-License-Identifier: MIT
// One line that lists a struct's fields, so that canonical text, digests and diffs cannot miss one.
#pragma once

#include <string_view>

// The field list is expanded by rescanning, as C++20's __VA_OPT__ allows; up to 81 names.
#define SIM_RESCAN(...) SIM_RESCAN_3(SIM_RESCAN_3(SIM_RESCAN_3(__VA_ARGS__)))
#define SIM_RESCAN_3(...) SIM_RESCAN_2(SIM_RESCAN_2(SIM_RESCAN_2(__VA_ARGS__)))
#define SIM_RESCAN_2(...) SIM_RESCAN_1(SIM_RESCAN_1(SIM_RESCAN_1(__VA_ARGS__)))
#define SIM_RESCAN_1(...) __VA_ARGS__
#define SIM_PARENTHESES ()
#define SIM_VISIT_EACH(first, ...)          \
    visit(std::string_view(#first), first); \
    __VA_OPT__(SIM_VISIT_AGAIN SIM_PARENTHESES(__VA_ARGS__))
#define SIM_VISIT_AGAIN() SIM_VISIT_EACH

// Inside a struct: SIM_FIELDS(name, status) lets each_field visit these members with their names.
#define SIM_FIELDS(...)                                     \
    template <class Visit>                                  \
    void each_field([[maybe_unused]] Visit&& visit) const { \
        __VA_OPT__(SIM_RESCAN(SIM_VISIT_EACH(__VA_ARGS__))) \
    }
