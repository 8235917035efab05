// SPDX-License-Identifier: MIT
// What a finding says about a guess.
#include "lessons/evidence.h"

namespace lessons {

namespace {

// Null where the finding has no such fact.
const std::string* value_in(const Finding& finding, const std::string& name) {
    for (const Fact& fact : finding) {
        if (fact.name == name) {
            return &fact.value;
        }
    }
    return nullptr;
}

// What an administrator has set, as opposed to what followed from it.
bool is_setting(LookKind kind) {
    return kind == LookKind::source || kind == LookKind::rule || kind == LookKind::switches ||
           kind == LookKind::mappings || kind == LookKind::flows ||
           kind == LookKind::access_server || kind == LookKind::protected_api ||
           kind == LookKind::shared_keys;
}

// What an app answered cannot have been answered otherwise. Where nothing was sent, something
// before it was in the way.
bool is_answer(LookKind kind) { return kind == LookKind::messages || kind == LookKind::connection; }

bool same(const std::string* left, const std::string* right) {
    return (left == nullptr) == (right == nullptr) && (left == nullptr || *left == *right);
}

}  // namespace

Bearing bearing_of(LookKind kind, const Finding& seen, const Finding& healthy,
                   const Finding& if_true) {
    if (healthy == if_true) {
        return Bearing::silent;
    }
    if (seen == if_true) {
        return Bearing::supports;
    }
    if (seen == healthy) {
        return Bearing::rules_out;
    }
    if (is_answer(kind) && !seen.empty()) {
        return Bearing::rules_out;
    }
    if (!is_setting(kind)) {
        return Bearing::silent;
    }
    // Two causes may both have changed settings here; this guess is about some of them.
    for (const Finding* finding : {&healthy, &if_true}) {
        for (const Fact& fact : *finding) {
            const std::string* guessed = value_in(if_true, fact.name);
            if (!same(value_in(healthy, fact.name), guessed) &&
                !same(value_in(seen, fact.name), guessed)) {
                return Bearing::rules_out;
            }
        }
    }
    return Bearing::supports;
}

}  // namespace lessons
