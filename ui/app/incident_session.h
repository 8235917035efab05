// SPDX-License-Identifier: MIT
// The incidents without a screen: which page is open, and the work on the one that is.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lessons/incident_desk.h"
#include "lessons/incident_staging.h"
#include "ui/app/learn_session.h"
#include "ui/screens/busy.h"
#include "ui/screens/incident_intents.h"
#include "ui/views/incident_page.h"

namespace ui::app {

enum class IncidentPage { list, incident, debrief, game_day };

// Each step that was taken goes to the learner's record at once, so that an incident that was left,
// in whatever way, is taken up where it was.
class IncidentSession {
public:
    // The content must outlive the session. Refuses incidents that cannot be read.
    static sim::Result<IncidentSession, sim::Problems> open(const cli::Content& content);

    [[nodiscard]] IncidentPage page() const { return page_; }
    [[nodiscard]] const std::vector<lessons::Incident>& incidents() const { return *incidents_; }
    [[nodiscard]] const lessons::IncidentDesk* desk() const { return desk_ ? &*desk_ : nullptr; }

    // Built again only after something changed.
    [[nodiscard]] const views::IncidentListView& list(const LearnSession& learn);
    [[nodiscard]] const views::IncidentPageView& incident();
    [[nodiscard]] const views::IncidentDebriefView& debrief();
    [[nodiscard]] const views::GameDayView& game_day() const { return game_day_; }
    [[nodiscard]] const std::vector<views::IncidentCard>& next(const LearnSession& learn);
    [[nodiscard]] std::size_t unsolved(const LearnSession& learn) const;

    // Does what was asked for.
    void apply(const screens::intent::Incidents& intent, LearnSession& learn);
    // Another learner, or a record that is empty now: nothing of the open work is theirs.
    void leave();
    void forget();

    // An incident's runs are played one a frame. Meanwhile only cancelling is possible.
    [[nodiscard]] std::optional<screens::Busy> busy() const;
    void work();
    void finish_work();
    void cancel_work();

private:
    class Doing;
    using Incidents = std::vector<lessons::Incident>;
    // An incident that is being opened.
    struct Opening {
        const lessons::Incident* incident;
        std::uint64_t seed;
        lessons::IncidentStaging staging;
        std::vector<lessons::IncidentStep> steps;  // to take up
    };

    IncidentSession(const cli::Content& content, Incidents incidents);

    // What opens an incident: a choice from the list, or a game day that says what is hidden.
    struct Wanted {
        std::string key;
        bool again = false;
        std::optional<std::uint64_t> seed = {};
        std::string game_day = {};
    };
    void begin(const Wanted& wanted, LearnSession& learn);
    // What the typed code deals; a notice where it deals nothing.
    [[nodiscard]] std::optional<lessons::GameDay> dealt_by(const std::string& code);
    void end_work();
    void take(const lessons::IncidentStep& step, LearnSession& learn);
    void close(LearnSession& learn);

    const cli::Content* content_;
    std::shared_ptr<const Incidents> incidents_;
    IncidentPage page_ = IncidentPage::list;
    std::size_t level_ = 0;
    std::string notice_;
    std::string new_code_;
    views::GameDayView game_day_;
    sim::Person person_;
    std::optional<Opening> opening_;
    std::optional<lessons::IncidentDesk> desk_;

    std::optional<views::IncidentListView> list_;
    std::optional<views::IncidentPageView> incident_;
    std::optional<views::IncidentDebriefView> debrief_;
    std::optional<std::vector<views::IncidentCard>> next_;
};

}  // namespace ui::app
