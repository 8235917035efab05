// SPDX-License-Identifier: MIT
// The watching of a running app, without a screen: what came, and what a person chose to see of it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "ui/screens/lab.h"
#include "ui/serve/feed.h"
#include "ui/serve/local_address.h"
#include "ui/views/live_view.h"

namespace ui::app {

class LiveSession {
public:
    // Begins to watch. Tests and saved states have feeds of their own.
    using FeedMaker = std::function<std::unique_ptr<serve::Feed>(const serve::LocalAddress&,
                                                                 const std::string& token)>;
    static constexpr std::size_t entries_max = 500;

    // The strings must outlive the session.
    LiveSession(const Strings& strings, FeedMaker make_feed)
        : strings_(&strings), make_feed_(std::move(make_feed)) {}

    void use(FeedMaker make_feed) { make_feed_ = std::move(make_feed); }
    [[nodiscard]] bool attached() const { return feed_ != nullptr; }
    // Puts what is known of the watching into the controls of the screen.
    void fill(screens::LabControls& controls) const;

    void apply(const screens::intent::Live& intent);
    // Begins with a feed that is there already. The address is shown only.
    void attach(std::unique_ptr<serve::Feed> feed, std::string address);
    void detach();
    // Takes over what the feed has; true when the view changed. Never waits.
    bool take();
    // Nothing while no app is watched. Valid until the next change.
    [[nodiscard]] const views::LiveView* view();

private:
    void handle(const screens::intent::Attach& what);
    void handle(const screens::intent::Detach& what);
    void handle(const screens::intent::TryNow& what);
    void handle(const screens::intent::ChooseExchange& what);
    void handle(const screens::intent::Follow& what);
    void handle(const screens::intent::ChooseLiveSegment& what);
    void handle(const screens::intent::SetLiveFilter& what);
    void take_over(serve::WatchedExchange exchange);

    const Strings* strings_;
    FeedMaker make_feed_;
    std::unique_ptr<serve::Feed> feed_;
    views::LiveFacts facts_;
    views::LiveNames names_;
    std::size_t came_ = 0;
    views::LiveChoices choices_;
    std::string fault_;
    bool token_at_fault_ = false;
    std::optional<views::LiveView> view_;
};

// Watches over HTTP. `wake` is called from another thread when there is something to take.
[[nodiscard]] LiveSession::FeedMaker watching(std::function<void()> wake);

}  // namespace ui::app
