// SPDX-License-Identifier: MIT
// Carries out what a person asks for while an app is watched, and takes over what came.
#include "ui/app/live_session.h"

#include <utility>
#include <variant>

#include "ui/serve/watch_feed.h"

namespace ui::app {

namespace {

namespace intent = screens::intent;

views::LiveLink link_of(serve::Link link) {
    switch (link) {
        case serve::Link::connecting:
            return views::LiveLink::connecting;
        case serve::Link::connected:
            return views::LiveLink::connected;
        case serve::Link::wrong_token:
            return views::LiveLink::wrong_token;
        case serve::Link::absent:
            return views::LiveLink::absent;
        case serve::Link::lost:
            return views::LiveLink::lost;
        case serve::Link::stranger:
            return views::LiveLink::stranger;
    }
    return views::LiveLink::connecting;
}

views::LiveBody body_of(serve::BodyKept kept) {
    switch (kept) {
        case serve::BodyKept::whole:
            return views::LiveBody::whole;
        case serve::BodyKept::shortened:
            return views::LiveBody::shortened;
        case serve::BodyKept::hidden:
            return views::LiveBody::hidden;
    }
    return views::LiveBody::whole;
}

}  // namespace

void LiveSession::fill(screens::LabControls& controls) const {
    controls.attach_fault = fault_;
    controls.token_at_fault = token_at_fault_;
    controls.live_segment = choices_.segment;
}

void LiveSession::apply(const intent::Live& intent) {
    view_.reset();
    std::visit([this](const auto& what) { handle(what); }, intent);
}

void LiveSession::attach(std::unique_ptr<serve::Feed> feed, std::string address) {
    detach();
    feed_ = std::move(feed);
    facts_.address = std::move(address);
    take();
}

void LiveSession::detach() {
    feed_.reset();
    facts_ = {};
    names_ = {};
    came_ = 0;
    choices_ = {};
    fault_.clear();
    view_.reset();
}

bool LiveSession::take() {
    if (!feed_) {
        return false;
    }
    serve::FeedNews news = feed_->take();
    const views::LiveLink link = link_of(news.link);
    const bool is_news = link != facts_.link || news.restarted || news.missed > 0 ||
                         !news.exchanges.empty() || news.app.name != facts_.app;
    if (!is_news) {
        return false;
    }
    facts_.link = link;
    facts_.app = news.app.name;
    facts_.base_url = news.app.base_url;
    facts_.restarted = facts_.restarted || news.restarted;
    facts_.missed += news.missed;
    for (serve::WatchedExchange& exchange : news.exchanges) {
        take_over(std::move(exchange));
    }
    view_.reset();
    return true;
}

void LiveSession::take_over(serve::WatchedExchange exchange) {
    views::LiveExchange taken{exchange.at,
                              exchange.microseconds,
                              std::move(exchange.request),
                              body_of(exchange.request_body),
                              std::move(exchange.response),
                              body_of(exchange.response_body)};
    ++came_;
    facts_.entries.push_back(views::live_entry(std::move(taken), came_, names_, *strings_));
    if (facts_.entries.size() > entries_max) {
        facts_.entries.pop_front();
    }
}

const views::LiveView* LiveSession::view() {
    if (!feed_) {
        return nullptr;
    }
    if (!view_) {
        view_ = views::live_view(facts_, choices_, *strings_);
    }
    return &*view_;
}

void LiveSession::handle(const intent::Attach& what) {
    fault_.clear();
    token_at_fault_ = false;
    const auto address = serve::parse_local_address(what.address);
    if (!address) {
        fault_ = strings_->text("live.address." + std::string(name_of(address.error())));
        return;
    }
    if (!serve::is_token(what.token)) {
        token_at_fault_ = true;
        fault_ = strings_->text(what.token.empty() ? "live.token.empty" : "live.token.letters");
        return;
    }
    attach(make_feed_(*address, what.token), address->text());
}

void LiveSession::handle(const intent::Detach&) { detach(); }

void LiveSession::handle(const intent::TryNow&) {
    if (feed_) {
        feed_->try_now();
    }
}

void LiveSession::handle(const intent::ChooseExchange& what) {
    choices_.selected = what.number;
    choices_.follows = false;
}

void LiveSession::handle(const intent::Follow& what) {
    // Where following stops, the list stays at what it shows.
    const views::LiveView* shown = view();
    if (shown != nullptr && shown->selected > 0) {
        choices_.selected = shown->selected;
    }
    choices_.follows = what.on;
    view_.reset();
}

void LiveSession::handle(const intent::ChooseLiveSegment& what) { choices_.segment = what.segment; }

void LiveSession::handle(const intent::SetLiveFilter& what) { choices_.filter = what.text; }

LiveSession::FeedMaker watching(std::function<void()> wake) {
    return [wake = std::move(wake)](const serve::LocalAddress& address, const std::string& token) {
        return std::make_unique<serve::WatchFeed>(address, token, wake);
    };
}

}  // namespace ui::app
