// SPDX-License-Identifier: MIT
// Turns a recorded answer of the endpoint into a feed.
#include "ui/app/saved_live.h"

#include <array>
#include <utility>

#include "ui/app/saved_feed.h"
#include "ui/serve/watch_text.h"

namespace ui::app {

namespace {

constexpr std::array<std::string_view, 6> link_names{"connecting", "connected", "wrong_token",
                                                     "absent",     "lost",      "stranger"};
constexpr std::array<std::string_view, 4> segment_names{"all", "users", "groups", "refused"};

template <std::size_t count>
std::size_t place_of(const sim::scenario::Node& node,
                     const std::array<std::string_view, count>& names) {
    const std::string text = node.text();
    std::string known;
    for (std::size_t index = 0; index < count; ++index) {
        if (names[index] == text) {
            return index;
        }
        known += (known.empty() ? "" : ", ") + std::string(names[index]);
    }
    node.object_to("expected one of " + known);
    return 0;
}

}  // namespace

SavedLive saved_live_in(const sim::scenario::Node& node, const sim::scenario::Json& json) {
    SavedLive live;
    node.allow_keys({"address", "link", "answer", "exchange", "segment", "filter"});
    live.address = node.text_or("address", live.address);
    live.filter = node.text_or("filter", "");
    live.news.link = serve::Link::connected;
    if (node.has("link")) {
        live.news.link = static_cast<serve::Link>(place_of(node.at("link"), link_names));
    }
    if (node.has("segment")) {
        live.segment = place_of(node.at("segment"), segment_names);
    }
    if (node.has("exchange")) {
        const std::int64_t exchange = node.at("exchange").integer();
        live.exchange = exchange < 0 ? 0 : static_cast<std::size_t>(exchange);
    }
    if (node.has("answer")) {
        auto answer = serve::watch_answer_in(json["answer"].dump());
        if (!answer) {
            node.at("answer").object_to("expected an answer of /lab/exchanges");
            return live;
        }
        live.news.app = std::move(answer->app);
        live.news.exchanges = std::move(answer->exchanges);
    }
    return live;
}

LiveSession live_session(const Strings& strings, const SavedState& saved) {
    namespace intent = screens::intent;
    LiveSession session(strings, watching([] {}));
    if (!saved.live) {
        return session;
    }
    session.attach(std::make_unique<SavedFeed>(saved.live->news), saved.live->address);
    session.apply(intent::ChooseLiveSegment{saved.live->segment});
    session.apply(intent::SetLiveFilter{saved.live->filter});
    if (saved.live->exchange > 0) {
        session.apply(intent::ChooseExchange{saved.live->exchange});
    }
    return session;
}

}  // namespace ui::app
