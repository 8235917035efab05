// SPDX-License-Identifier: MIT
// The icons: drawn by us as SVG files on a 20 grid, read once into points.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "ui/kit/rect.h"

namespace ui::kit {

// Each is assets/icons/NAME.svg with "-" for "_"; the icons of statuses say the status.
enum class Icon : std::uint8_t {
    logo,
    learn,
    lab,
    incidents,
    drill,
    glossary,
    settings,
    console,
    restart,
    back,
    step,
    play,
    pause,
    break_it,  // the bolt
    compare,
    present,
    help,
    chevron_down,
    chevron_up,
    chevron_left,
    chevron_right,
    arrow_right,
    arrow_left,
    copy,
    filter,
    search,
    success,
    wrong,
    orphan,
    warning,
    warning_filled,
    deactivated,
    no_account,
    now,
    queued,
    person_cross,
    user,
    users,
    tick,
    cross,
    dash,
    plus,
    ring,
    idea,
    eye,
    eye_off,
    wrench,
    info,
    menu,
    more,
    hr,
    directory,
    rules,
    provisioning,
    apps,
    group,
    code,
    key,
    lock,
    calendar,
    bookmark,
    external,
    undo,
    download,
    upload,
    thread,
    target,
    star,
    moon,
    text_size,
    bars,
    workflow,
    archive,
    chat,
    mail,
    branch,
    repeat,
    ticket,
    globe,
    share,
};

inline constexpr std::array icon_names{std::string_view("logo"),
                                       std::string_view("learn"),
                                       std::string_view("lab"),
                                       std::string_view("incidents"),
                                       std::string_view("drill"),
                                       std::string_view("glossary"),
                                       std::string_view("settings"),
                                       std::string_view("console"),
                                       std::string_view("restart"),
                                       std::string_view("back"),
                                       std::string_view("step"),
                                       std::string_view("play"),
                                       std::string_view("pause"),
                                       std::string_view("break-it"),
                                       std::string_view("compare"),
                                       std::string_view("present"),
                                       std::string_view("help"),
                                       std::string_view("chevron-down"),
                                       std::string_view("chevron-up"),
                                       std::string_view("chevron-left"),
                                       std::string_view("chevron-right"),
                                       std::string_view("arrow-right"),
                                       std::string_view("arrow-left"),
                                       std::string_view("copy"),
                                       std::string_view("filter"),
                                       std::string_view("search"),
                                       std::string_view("success"),
                                       std::string_view("wrong"),
                                       std::string_view("orphan"),
                                       std::string_view("warning"),
                                       std::string_view("warning-filled"),
                                       std::string_view("deactivated"),
                                       std::string_view("no-account"),
                                       std::string_view("now"),
                                       std::string_view("queued"),
                                       std::string_view("person-cross"),
                                       std::string_view("user"),
                                       std::string_view("users"),
                                       std::string_view("tick"),
                                       std::string_view("cross"),
                                       std::string_view("dash"),
                                       std::string_view("plus"),
                                       std::string_view("ring"),
                                       std::string_view("idea"),
                                       std::string_view("eye"),
                                       std::string_view("eye-off"),
                                       std::string_view("wrench"),
                                       std::string_view("info"),
                                       std::string_view("menu"),
                                       std::string_view("more"),
                                       std::string_view("hr"),
                                       std::string_view("directory"),
                                       std::string_view("rules"),
                                       std::string_view("provisioning"),
                                       std::string_view("apps"),
                                       std::string_view("group"),
                                       std::string_view("code"),
                                       std::string_view("key"),
                                       std::string_view("lock"),
                                       std::string_view("calendar"),
                                       std::string_view("bookmark"),
                                       std::string_view("external"),
                                       std::string_view("undo"),
                                       std::string_view("download"),
                                       std::string_view("upload"),
                                       std::string_view("thread"),
                                       std::string_view("target"),
                                       std::string_view("star"),
                                       std::string_view("moon"),
                                       std::string_view("text-size"),
                                       std::string_view("bars"),
                                       std::string_view("workflow"),
                                       std::string_view("archive"),
                                       std::string_view("chat"),
                                       std::string_view("mail"),
                                       std::string_view("branch"),
                                       std::string_view("repeat"),
                                       std::string_view("ticket"),
                                       std::string_view("globe"),
                                       std::string_view("share")};
inline constexpr std::size_t icon_count = icon_names.size();
inline constexpr float icon_grid = 20;

// `on` is what is cut out of a solid shape; `accent` is the one coloured dot of the logo.
enum class IconPaint : std::uint8_t { main, on, accent };

struct IconShape {
    std::vector<Point> points;
    float stroke_width = 0;  // 0 fills
    bool closed = false;
    IconPaint paint = IconPaint::main;
};

struct IconDrawing {
    std::vector<IconShape> shapes;
};

class IconSet {
public:
    // Refuses a missing file and anything in it that parse_icon does not know.
    static sim::Result<IconSet, sim::Problem> load(const std::filesystem::path& folder);

    [[nodiscard]] const IconDrawing& drawing(Icon icon) const {
        return drawings_[static_cast<std::size_t>(icon)];
    }

private:
    std::array<IconDrawing, icon_count> drawings_;
};

// Reads the small part of SVG that the icon files use: path (M L H V C A Z), circle, rect, and
// the colours currentColor, white (cut out) and blue (accent).
[[nodiscard]] sim::Result<IconDrawing, sim::Problem> parse_icon(std::string_view svg,
                                                                std::string_view file);

}  // namespace ui::kit
