// SPDX-License-Identifier: MIT
// The loop: draws when something happened, and waits otherwise.
#include "ui/app/desktop.h"

#include <algorithm>
#include <memory>
#include <string>

#include "ui/app/lab_program.h"
#include "ui/app/preferences_file.h"
#include "ui/cli/content.h"
#include "ui/platform/plain_message.h"
#include "ui/platform/window.h"

namespace ui::app {

namespace {

using platform::NextFrame;
using platform::Window;

constexpr const char* title = "Lifecycle Lab";

// The sooner of two waits, where negative means no wait at all.
double sooner(double left, double right) {
    if (left < 0 || right < 0) {
        return std::max(left, right);
    }
    return std::min(left, right);
}

struct Loop {
    Window& window;
    kit::Kit& kit;
    LabProgram& lab;

    [[nodiscard]] NextFrame frame() const {
        kit.settings().display_scale = window.display_scale();
        use_preferences(kit, lab.preferences());
        kit.begin_frame();
        const bool full_screen = kit.shortcut(kit::Key::f11);
        lab.draw(kit);
        kit.end_frame();
        if (full_screen) {
            window.toggle_full_screen();
        }
        NextFrame next;
        next.moving = kit.moving() || lab.changed();
        next.in = sooner(kit.next_frame_in(), lab.next_step_in(kit.seconds()));
        return next;
    }
};

// What keeps the program from showing its own screens.
std::string sentences(const sim::Problems& problems) {
    std::string text;
    for (const sim::Problem& problem : problems) {
        text += sim::to_line(problem) + "\n";
    }
    return text;
}

std::optional<int> show_problems(const sim::Problems& problems) {
    platform::PlainMessage message(sentences(problems));
    auto window = Window::open({.title = title});
    if (!window) {
        return std::nullopt;
    }
    (*window)->run([&] {
        message.draw();
        return NextFrame{};
    });
    return 2;
}

// Where the record cannot be opened, the program teaches without one, and home says why.
cli::Learner this_learner(const std::string& profile) {
    auto learner = cli::Learner::open(cli::record_path(cli::learner_data_folder(), profile));
    return learner ? std::move(*learner) : cli::Learner::without_file(learner.error());
}

}  // namespace

std::optional<int> open_window(const cli::WindowRequest& request) {
    const std::filesystem::path& data = request.data;
    auto kit = kit::Kit::create(data);
    if (!kit) {
        return show_problems({kit.error()});
    }
    const auto content = cli::Content::open(data);
    if (!content) {
        return show_problems({content.error()});
    }
    SavedState first;
    first.step = 0;
    auto restored = restore(*content, first, "");
    if (!restored) {
        return show_problems(restored.error());
    }
    const auto path = preferences_path();
    LabProgram lab(std::move(*restored), read_preferences(path));
    lab.on_preferences([&path](const screens::Preferences& preferences) {
        // Settings that cannot be kept still hold until the program ends.
        static_cast<void>(write_preferences(path, preferences));
    });
    auto library = cli::read_library(*content);
    if (!library) {
        return show_problems(library.error());
    }
    const std::string& profile = lab.preferences().profile;
    LearnSession learn(*content, std::make_shared<cli::Library>(std::move(*library)),
                       this_learner(profile));
    learn.use_profiles(cli::learner_data_folder(), profile);
    lab.use(std::move(learn), screens::Place::learn);
    auto incidents = IncidentSession::open(*content);
    if (!incidents) {
        return show_problems(incidents.error());
    }
    lab.use(std::move(*incidents));
    auto window = Window::open({.title = title});
    if (!window) {
        return std::nullopt;
    }
    lab.live().use(watching([&window = **window] { window.wake_from_thread(); }));
    if (!request.attach.empty()) {
        lab.live().apply(screens::intent::Attach{request.attach, request.token});
        lab.state().live.address = request.attach;
    }
    const Loop loop{**window, **kit, lab};
    (*window)->run([&loop] { return loop.frame(); });
    // Nobody may wake a window that is gone.
    lab.live().detach();
    return 0;
}

}  // namespace ui::app
