// SPDX-License-Identifier: MIT
// The page of one's own data: profiles, the plan of the drill, exports, deletion.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ui/views/learn_builder.h"

namespace ui::views {

struct ProfileRow {
    std::string name;
    std::string label;
    bool is_current = false;
};
struct MyDataView {
    std::vector<ProfileRow> profiles;
    std::string profile;     // the one that learns now
    std::string name_fault;  // why no profile of the last name was made; empty for none
    bool can_have_profiles = true;
    std::string profiles_hint;      // what a profile is, or why there can be no other
    std::string kept;               // what the record holds, and where it lies
    std::string notice;             // where an export went, or what was deleted
    std::vector<std::string> goes;  // by Delete my data
    std::vector<std::string> stays;
    std::string confirm;  // "Type default to delete it."

    std::string interview;
    int retention_percent = 90;
    int new_cards_a_day = 10;
    bool has_two_buttons = false;
};

// What the program knows about the learner's place on the disk.
struct MyDataFacts {
    std::vector<std::string> profiles;  // in the order shown
    std::string profile;
    std::string name_fault;
    std::string notice;
    std::string file;  // of the record; empty where there is none
    std::size_t entries = 0;
};
[[nodiscard]] MyDataView show_my_data(const LearnContext& context, const MyDataFacts& facts);

}  // namespace ui::views
