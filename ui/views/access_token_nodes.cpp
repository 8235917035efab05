// SPDX-License-Identifier: MIT
// The token, decoded, and the protected API that looks at it check by check.
#include <algorithm>
#include <array>

#include "sim/access/token.h"
#include "sim/access/validate.h"
#include "sim/base/text.h"
#include "ui/views/access_builder.h"
#include "ui/views/inspector_builder.h"
#include "ui/views/message_text.h"

namespace ui::views {

namespace {

using sim::access::ApiCall;
using sim::access::CheckKind;
using sim::access::CheckOutcome;
using sim::access::CheckResult;
using sim::access::ProtectedApi;
using Hop = AccessFocus::Hop;

constexpr std::array local_checks = {CheckKind::signature, CheckKind::issuer, CheckKind::audience,
                                     CheckKind::expiry, CheckKind::scope};

// The beginning of each part, so that three parts and two dots can be seen.
std::string shortened(const std::string& compact) {
    constexpr std::size_t shown = 7;
    std::string text;
    for (const std::string& part : sim::split(compact, '.')) {
        text += text.empty() ? "" : ".";
        text += part.size() > shown ? part.substr(0, shown) + "…" : part;
    }
    return text;
}

AccessCheckRow::Look look_of(CheckOutcome outcome) {
    switch (outcome) {
        case CheckOutcome::holds:
            return AccessCheckRow::Look::holds;
        case CheckOutcome::fails:
            return AccessCheckRow::Look::fails;
        case CheckOutcome::skipped:
            return AccessCheckRow::Look::skipped;
        case CheckOutcome::not_reached:
            break;
    }
    return AccessCheckRow::Look::later;
}

// Of an instant of today the time is enough.
std::string instant_text(const std::string& text, const std::string& today) {
    constexpr std::size_t date = 10;
    constexpr std::size_t second = 19;
    if (text.size() < second) {
        return text;
    }
    const bool same_day = text.compare(0, date, today, 0, date) == 0;
    return same_day ? text.substr(date + 1, second - date - 1)
                    : text.substr(0, date) + " " + text.substr(date + 1, second - date - 1);
}

std::string check_detail(const Context& context, const CheckResult& check) {
    const std::string kind(name_of(check.kind));
    const std::string nothing = context.say("access.view.nothing");
    const bool time = check.kind == CheckKind::expiry;
    const std::string today = to_text(context.world().now);
    const auto shown = [&](const std::string& text) {
        return text.empty() ? nothing : time ? instant_text(text, today) : text;
    };
    const ui::Arguments values = {{"wanted", shown(check.wanted)}, {"found", shown(check.found)}};
    switch (check.outcome) {
        case CheckOutcome::holds:
            return context.say("access.view.holds." + kind, values);
        case CheckOutcome::fails:
            return context.say("access.view.fails." + kind, values);
        case CheckOutcome::skipped:
            return context.say("access.view.check_skipped");
        case CheckOutcome::not_reached:
            return context.say("access.view.check_not_reached");
    }
    return {};
}

// What the call presents, where it is another text than the token as issued.
std::string text_of(const Context& context, const AccessFocus& focus) {
    if (focus.called != nullptr) {
        return sim::access::presented_text(context.world().access, *focus.called);
    }
    return focus.token != nullptr ? focus.token->compact : std::string();
}

ChipView signature_chip(const Context& context, const AccessFocus& focus) {
    const CheckResult* check = nullptr;
    if (focus.called != nullptr && !focus.called->checks.empty()) {
        check = &focus.called->checks.front();
    }
    if (check == nullptr) {
        return {ChipStatus::not_checked, context.say("access.view.signature_unchecked"), false};
    }
    if (check->outcome == CheckOutcome::fails) {
        return {ChipStatus::failed, context.say("access.view.signature_invalid"), false};
    }
    if (check->outcome == CheckOutcome::holds) {
        return {ChipStatus::matched, context.say("access.view.signature_valid"), false};
    }
    return {ChipStatus::not_checked, context.say("access.view.signature_skipped"), false};
}

Tense token_tense(const AccessFocus& focus) {
    if (focus.called != nullptr && !focus.called->checks.empty() &&
        focus.called->checks.front().outcome == CheckOutcome::fails) {
        return Tense::broken;
    }
    if (focus.token == nullptr) {
        return Tense::later;
    }
    return focus.hop == Hop::answered ? Tense::now : Tense::happened;
}

AccessNode shared_key(const Context& context, const ApiCall& call) {
    AccessNode node;
    node.head = {Tense::happened, context.say("access.view.shared_key"),
                 context.say("access.view.no_token_at_all")};
    const auto* key = context.world().access.shared_keys.find(call.key);
    const std::string never = context.say("access.view.never");
    const auto fact = [&](std::string_view label, std::string value) {
        AccessFacts facts;
        facts.facts.push_back({context.say(label), std::move(value), false});
        node.blocks.emplace_back(std::move(facts));
    };
    fact("access.view.key_name", call.key);
    fact("access.view.key_owner", context.say("access.view.nobody"));
    fact("access.view.key_scopes", context.say("access.view.everything"));
    fact("access.view.key_expires", never);
    const bool leaked = key != nullptr && key->leaked.milliseconds != 0;
    fact("access.view.leaked", leaked ? sim::time_of_day_text(key->leaked) : never);
    return node;
}

AccessOutcome outcome_of(const Context& context, const ApiCall& call) {
    AccessOutcome outcome;
    outcome.good = call.status < 400;
    outcome.text = status_line(call.status);
    if (!call.error.empty()) {
        outcome.detail = context.say("access.view.error." + call.error);
    } else if (call.status == 404) {
        outcome.detail = context.say("access.view.no_route");
    } else {
        const bool reads = call.asked.method == "GET";
        outcome.detail = context.say(reads ? "access.view.done.read" : "access.view.done.write",
                                     {{"path", call.asked.path}});
    }
    return outcome;
}

Tense api_tense(const AccessFocus& focus) {
    if (focus.called == nullptr) {
        return Tense::later;
    }
    if (focus.called->status >= 400) {
        return Tense::broken;
    }
    const bool now =
        focus.hop == Hop::called || focus.hop == Hop::checked || focus.hop == Hop::replied;
    return now ? Tense::now : Tense::happened;
}

}  // namespace

std::vector<AccessBlock> check_rows(const Context& context,
                                    const std::vector<CheckResult>& checks) {
    std::vector<AccessBlock> rows;
    const auto name = [&](CheckKind kind) {
        return context.say("access.view.check." + std::string(name_of(kind)));
    };
    for (const CheckResult& check : checks) {
        rows.emplace_back(
            AccessCheckRow{look_of(check.outcome), name(check.kind), check_detail(context, check)});
    }
    if (checks.empty()) {
        for (const CheckKind kind : local_checks) {
            rows.emplace_back(AccessCheckRow{AccessCheckRow::Look::later, name(kind),
                                             context.say("access.view.check_later")});
        }
    }
    return rows;
}

AccessNode token_node(const Context& context, const AccessFocus& focus) {
    if (focus.called != nullptr && !focus.called->key.empty()) {
        return shared_key(context, *focus.called);
    }
    AccessNode node;
    node.head = {token_tense(focus), context.say("access.view.token"),
                 context.say("access.view.token_role")};
    const std::string text = text_of(context, focus);
    if (text.empty()) {
        node.blocks.emplace_back(AccessNote{context.say("access.view.no_token")});
        return node;
    }
    node.blocks.emplace_back(AccessCode{{}, shortened(text), false, {}});
    const auto token = sim::access::decode(text);
    if (!token) {
        node.blocks.emplace_back(
            AccessNote{context.say(token.error().code, token.error().arguments)});
        return node;
    }
    std::vector<std::string> followed;
    for (const std::string& scope : token->scopes) {
        followed.push_back(sim::quoted(scope));
    }
    node.blocks.emplace_back(
        AccessCode{context.say("access.view.header"), readable_json(token->header), true, {}});
    node.blocks.emplace_back(AccessCode{context.say("access.view.payload"),
                                        readable_json(token->payload), true, followed});
    if (focus.called != nullptr && !focus.called->text.empty()) {
        node.blocks.emplace_back(
            AccessNote{context.say(focus.called->asked.presented == sim::access::Presented::tampered
                                       ? "access.view.was_tampered"
                                       : "access.view.was_unsigned")});
    }
    node.blocks.emplace_back(
        AccessHeading{context.say("access.view.signature"), {}, signature_chip(context, focus)});
    return node;
}

AccessNode api_node(const Context& context, const AccessFocus& focus) {
    AccessNode node;
    const auto& state = context.world().access;
    const ProtectedApi* api =
        focus.called != nullptr ? state.apis.find(focus.called->asked.api) : nullptr;
    if (api == nullptr && !state.apis.empty()) {
        api = &state.apis.begin()->second;
    }
    if (api == nullptr) {
        node.head = {Tense::later, context.say("access.view.api"), context.say("access.view.none")};
        return node;
    }
    node.head = {api_tense(focus), api->label,
                 context.say(api->introspects ? "access.view.asks_the_server"
                                              : "access.view.checks_itself")};
    if (focus.called == nullptr) {
        for (AccessBlock& row : check_rows(context, {})) {
            node.blocks.push_back(std::move(row));
        }
        return node;
    }
    const ApiCall& call = *focus.called;
    node.blocks.emplace_back(AccessCode{{}, call.asked.method + " " + call.asked.path, false, {}});
    if (!call.key.empty()) {
        node.blocks.emplace_back(AccessNote{context.say("access.view.key_looked_up")});
    } else {
        for (AccessBlock& row : check_rows(context, call.checks)) {
            node.blocks.push_back(std::move(row));
        }
    }
    if (call.status != 0) {
        node.blocks.emplace_back(outcome_of(context, call));
    }
    return node;
}

}  // namespace ui::views
