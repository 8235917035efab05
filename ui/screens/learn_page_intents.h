// SPDX-License-Identifier: MIT
// What a person asked for in front of a room, in a mock interview, and about their own data.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace ui::screens::intent {

// --- presenter ----------------------------------------------------------------------------------
enum class PresentWhat { section, check, attempt, run };
// Of the open lesson, from where the learner is; the open attempt's questions; or the Lab's run.
struct Present {
    PresentWhat what = PresentWhat::section;
};
struct PresentNext {};
struct PresentBack {};
// Shows the answer, or hides it again.
struct RevealAnswer {};
struct BlankScreen {};
struct ShowTally {};
struct ShowNotes {};
struct CountHand {
    std::string option;
    int by = 1;
};
struct LeavePresenter {};
using Presenting = std::variant<Present, PresentNext, PresentBack, RevealAnswer, BlankScreen,
                                ShowTally, ShowNotes, CountHand, LeavePresenter>;

// --- mock interview -----------------------------------------------------------------------------
struct OpenInterview {};
struct BeginInterview {};
struct SetTimer {
    bool is_on = false;
};
struct ShowIdeas {};
struct TickIdea {
    std::size_t index = 0;
    bool is_ticked = true;
};
// After the last prompt comes the debrief.
struct NextPrompt {};
struct LeaveInterview {};
using Interviewing = std::variant<OpenInterview, BeginInterview, SetTimer, ShowIdeas, TickIdea,
                                  NextPrompt, LeaveInterview>;

// --- own data -----------------------------------------------------------------------------------
struct OpenMyData {};
struct ChooseProfile {
    std::string name;
};
struct CreateProfile {
    std::string name;
};
// The typed name has to be the profile's.
struct DeleteMyData {
    std::string typed;
};
using OwnData = std::variant<OpenMyData, ChooseProfile, CreateProfile, DeleteMyData>;

}  // namespace ui::screens::intent
