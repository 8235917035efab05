// SPDX-License-Identifier: MIT
// The tools of API access: a pasted token looked at, a token previewed, a leak measured.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ui/views/access_view.h"

namespace ui::views {

struct PastedTokenView {
    std::string problem;              // why it is no token: the place and what was expected
    std::vector<AccessBlock> blocks;  // what it says, then each check
};

// What a person chose for a preview; empty texts mean the first choice.
struct PreviewChoices {
    std::string client;  // a client's id
    std::string user;    // a login; only asked where somebody signs in
    std::vector<std::string> scopes;
    friend bool operator==(const PreviewChoices&, const PreviewChoices&) = default;
};

struct PreviewOption {
    std::string key;
    std::string label;
    bool chosen = false;
};

struct PreviewView {
    std::vector<PreviewOption> clients;
    std::vector<PreviewOption> people;  // empty for a job
    std::vector<PreviewOption> scopes;  // any number may be chosen
    std::vector<AccessBlock> blocks;    // the reasons, and the token's payload where there is one
};

// What a stranger could do so long after a leak: the routes of the API that would answer.
struct BlastRow {
    std::string after;  // 15 minutes
    std::size_t token_routes = 0;
    std::size_t key_routes = 0;
    std::string token_text;  // GET /orders
    std::string key_text;
};

struct BlastView {
    std::string intro;  // since when both are out, or what would happen from now on
    std::string token_name;
    std::string key_name;
    std::size_t routes = 0;  // that the API has
    std::vector<BlastRow> rows;
    std::string conclusion;
    std::string why_no_leak;  // why both cannot leak at the cursor; empty where they can
};

struct AccessToolsView {
    std::optional<PastedTokenView> pasted;  // nothing before a text was pasted
    std::optional<PreviewView> preview;     // nothing before one was asked for
    BlastView blast;
};

// What the tools depend on.
struct AccessChoices {
    std::string pasted;
    std::optional<PreviewChoices> preview;
};

}  // namespace ui::views
