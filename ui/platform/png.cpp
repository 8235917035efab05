// SPDX-License-Identifier: MIT
// PNG through libpng's simplified interface.
#include "ui/platform/png.h"

#include <cstring>
#include <string>
#include <system_error>
#include <utility>

#include <png.h>

namespace ui::platform {

namespace {

sim::Failure<sim::Problem> problem(const std::filesystem::path& path, std::string why) {
    return {sim::Problem{path.string(), "", std::move(why)}};
}

// libpng's control block, freed on every way out.
struct Control {
    png_image image{};
    Control() {
        std::memset(&image, 0, sizeof image);
        image.version = PNG_IMAGE_VERSION;
    }
    ~Control() { png_image_free(&image); }
    Control(const Control&) = delete;
    Control& operator=(const Control&) = delete;
};

}  // namespace

sim::Result<sim::Done, sim::Problem> write_png(const std::filesystem::path& path,
                                               const Image& image) {
    Control control;
    control.image.width = static_cast<png_uint_32>(image.width);
    control.image.height = static_cast<png_uint_32>(image.height);
    control.image.format = PNG_FORMAT_RGBA;
    const std::filesystem::path draft = path.string() + ".part";
    std::error_code ignored;
    if (png_image_write_to_file(&control.image, draft.string().c_str(), 0, image.pixels.data(), 0,
                                nullptr) == 0) {
        std::filesystem::remove(draft, ignored);
        return problem(path, "a picture cannot be written to this path");
    }
    std::error_code error;
    std::filesystem::rename(draft, path, error);
    if (error) {
        std::filesystem::remove(draft, ignored);
        return problem(path, "a picture cannot be written to this path");
    }
    return sim::Done{};
}

sim::Result<Image, sim::Problem> read_png(const std::filesystem::path& path) {
    Control control;
    if (png_image_begin_read_from_file(&control.image, path.string().c_str()) == 0) {
        return problem(path, "this is not a PNG file that can be read");
    }
    control.image.format = PNG_FORMAT_RGBA;
    Image image;
    image.width = static_cast<int>(control.image.width);
    image.height = static_cast<int>(control.image.height);
    image.pixels.resize(PNG_IMAGE_SIZE(control.image));
    if (png_image_finish_read(&control.image, nullptr, image.pixels.data(), 0, nullptr) == 0) {
        return problem(path, "this PNG file is damaged");
    }
    return image;
}

}  // namespace ui::platform
