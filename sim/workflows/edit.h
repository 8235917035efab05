// SPDX-License-Identifier: MIT
// Editing a flow: each change is a new flow that can be taken back; rules that a run needs are the
// type check's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/refusal.h"
#include "sim/base/result.h"
#include "sim/workflows/flow.h"

namespace sim::workflows {

// Where a card goes: right behind a card ("trigger" is in front of all), or, where a holder is
// named, at the end of one of its rows.
struct Spot {
    std::string behind;
    std::string holder = {};
    bool otherwise = false;
};

// Along its row; out of the card that holds it, behind that one; or into the card before it.
enum class Way : std::uint8_t { left, right, out, in };

// The flow with the JSON pointer of every card and input, as a file of it would have.
[[nodiscard]] Flow with_places(Flow flow);
// How many cards a flow has, those inside others too.
[[nodiscard]] std::size_t count_cards(const std::vector<Card>& row);

class Editor {
public:
    explicit Editor(Flow flow);

    [[nodiscard]] const Flow& flow() const { return flow_; }
    // True when the flow is another one than when it was opened or saved last.
    [[nodiscard]] bool is_changed() const { return !(flow_ == saved_); }
    [[nodiscard]] bool can_undo() const { return !before_.empty(); }
    // Takes the last change back; nothing where there is none.
    void undo();
    void note_saved() { saved_ = flow_; }

    // Gives the new card's key. Refuses kinds that are no cards, rows that are not there, more than
    // max_cards, and deeper nesting than max_nesting.
    Result<std::string, Refusal> add(std::string_view type, const Spot& spot);
    // With the cards inside. Wires that began there stay, and the type check tells of them.
    std::optional<Refusal> remove(std::string_view key);
    // Refuses at the end of a row, and where nothing holds the card or can take it in.
    std::optional<Refusal> move(std::string_view key, Way way);
    // A typed value or a wire; an empty text takes the input away. Refuses names that the kind of
    // card does not have.
    std::optional<Refusal> set_input(std::string_view key, std::string_view name, Source source);
    // Inputs that the new trigger does not have go.
    std::optional<Refusal> set_trigger(std::string_view type);
    void set_words(std::string title, std::string summary);
    // Another flow altogether, which keeps the key.
    void replace(Flow flow);

private:
    // Letters of one text that is typed, or of one title, are one change together.
    void keep(Flow next, const std::string& typed = {});
    [[nodiscard]] std::string free_key(std::string_view type) const;

    Flow flow_;
    Flow saved_;
    std::vector<Flow> before_;
    std::string typed_;  // what was typed last; empty after any other change
};

}  // namespace sim::workflows
