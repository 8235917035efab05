// SPDX-License-Identifier: MIT
// Builds the stage of an API access scenario from the world at the cursor.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/views/access_tools_view.h"
#include "ui/views/access_view.h"
#include "ui/views/context.h"
#include "ui/views/inspector_view.h"
#include "ui/views/lab_view.h"

namespace ui::views {

// What the step at the cursor is about: a request for a token, the token, a call with it.
struct AccessFocus {
    enum class Hop { none, asked, judged, answered, called, checked, replied } hop = Hop::none;
    sim::access::RequestId request;
    const sim::access::TokenRequest* asked = nullptr;  // the first to come while none has happened
    const sim::access::Token* token = nullptr;
    sim::access::CallId call;
    const sim::access::ApiCall* called = nullptr;
    bool is_ahead = false;  // nothing has happened yet
};

// True for a run whose script has to do with authorization servers.
[[nodiscard]] bool is_about_access(const sim::scenario::Scenario& scenario);
[[nodiscard]] AccessFocus access_focus(const Context& context);

// The whole stage.
[[nodiscard]] AccessView access_view(const Context& context);

// Its nodes, and the cards below them.
[[nodiscard]] AccessNode client_node(const Context& context, const AccessFocus& focus);
[[nodiscard]] AccessNode server_node(const Context& context, const AccessFocus& focus);
[[nodiscard]] AccessNode token_node(const Context& context, const AccessFocus& focus);
[[nodiscard]] AccessNode api_node(const Context& context, const AccessFocus& focus);
[[nodiscard]] std::vector<AccessCallCard> call_cards(const Context& context,
                                                     const AccessFocus& focus);

// The checks as rows; names of all of them while none was made.
[[nodiscard]] std::vector<AccessBlock> check_rows(
    const Context& context, const std::vector<sim::access::CheckResult>& checks);

// The tools: what was pasted and chosen, looked at in the world at the cursor.
[[nodiscard]] AccessToolsView access_tools_view(const Context& context,
                                                const AccessChoices& choices);
[[nodiscard]] PastedTokenView pasted_token_view(const Context& context, const std::string& text);
[[nodiscard]] PreviewView preview_view(const Context& context, const PreviewChoices& choices);
[[nodiscard]] BlastView blast_view(const Context& context);
// What leaks the newest token of a client and a shared key; empty where there are not both.
[[nodiscard]] std::vector<sim::Command> leak_commands(const sim::access::State& state);

// Why there is no token, or why an API said no; and the exchange as two messages.
[[nodiscard]] WhyView access_why(const Context& context);
[[nodiscard]] std::optional<MessageView> access_message(const Context& context);
// Answers of APIs stand in logs of their own: rows that the System Log does not have.
void add_api_rows(const Context& context, LogView& view);

}  // namespace ui::views
