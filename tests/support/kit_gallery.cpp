// SPDX-License-Identifier: MIT
// Writes pictures of the page of components, to be judged by eye: kit_gallery DATA OUT_FOLDER.
#include <cstdio>
#include <filesystem>
#include <string>

#include "ui/kit/kit.h"
#include "ui/platform/offscreen.h"
#include "ui/platform/png.h"
#include "ui/screens/components.h"

namespace {

struct Picture {
    const char* name;
    const char* theme;
    float scale;
};

bool draw(const std::filesystem::path& data, const std::filesystem::path& folder,
          const Picture& picture) {
    auto kit = ui::kit::Kit::create(data);
    if (!kit) {
        std::puts(sim::to_line(kit.error()).c_str());
        return false;
    }
    auto& frame = **kit;
    frame.set_theme(picture.theme);
    frame.settings().text_scale = picture.scale;
    auto offscreen = ui::platform::Offscreen::open(static_cast<int>(1440 * picture.scale),
                                                   static_cast<int>(900 * picture.scale));
    if (!offscreen) {
        std::puts(sim::to_line(offscreen.error()).c_str());
        return false;
    }
    ui::screens::ComponentsState state;
    for (int count = 0; count < 3; ++count) {
        (*offscreen)->begin_frame(1.0);
        frame.begin_frame();
        ui::screens::components_screen(frame, state);
        frame.end_frame();
        (*offscreen)->end_frame();
    }
    for (const std::string& text : frame.registry().clipped_texts()) {
        std::printf("%s: clipped: %s\n", picture.name, text.c_str());
    }
    const auto written = ui::platform::write_png(folder / picture.name, (*offscreen)->read());
    if (!written) {
        std::puts(sim::to_line(written.error()).c_str());
    }
    return written.has_value();
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::puts("kit_gallery DATA OUT_FOLDER");
        return 2;
    }
    bool good = true;
    for (const Picture& picture :
         {Picture{"components.png", "paper", 1}, Picture{"components-night.png", "night", 1},
          Picture{"components-contrast.png", "contrast", 1},
          Picture{"components-200.png", "paper", 2}}) {
        good = draw(arguments[1], arguments[2], picture) && good;
    }
    return good ? 0 : 1;
}
