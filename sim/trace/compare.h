// SPDX-License-Identifier: MIT
// Two runs of one scenario, hop by hop: where they part, and in which fields.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/engine/run.h"
#include "sim/log/telling.h"

namespace sim::trace {

// What a field belongs to.
enum class Part : std::uint8_t { request, answer, log, state };

// A field that is not the same in both runs. Times and the simulation's own bookkeeping are no
// fields here: a run that waited longer is not a different one.
struct FieldDifference {
    Part part = Part::state;
    std::string table;  // "directory.users" for state, empty for the others
    std::string field;  // "/active", "outcome.result", "status"
    std::string first;  // empty: not there, or not changed by the step
    std::string second;
    friend bool operator==(const FieldDifference&, const FieldDifference&) = default;
};

// A step as a person sees it.
struct Hop {
    Cursor cursor = 0;  // where the step has happened
    std::string key;    // its kind and what it is about; equal keys go with each other
    log::Telling sentence;
    bool is_fault = false;  // something was broken or repaired
};

enum class Standing : std::uint8_t { same, differs, only_first, only_second };

struct ComparedHop {
    Standing standing = Standing::same;
    std::optional<Hop> first;
    std::optional<Hop> second;
    std::vector<FieldDifference> differences;  // where it is in both runs
};

struct Comparison {
    std::vector<ComparedHop> hops;
    // The first hop that is not the same; breaking something is the cause and not the parting.
    std::optional<std::size_t> parting;
    // People, accounts, memberships and settings that differ at the end of the two runs.
    std::vector<FieldDifference> at_end;
};

// Nothing where a run has more than align_max steps.
[[nodiscard]] std::optional<Comparison> compare(const Run& first, const Run& second);

}  // namespace sim::trace
