// SPDX-License-Identifier: MIT
// Reads the icon files and flattens their curves.
#include "ui/kit/icons.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <optional>
#include <string>

#include "ui/kit/files.h"

namespace ui::kit {

namespace {

constexpr int curve_steps = 12;
constexpr float default_stroke = 1.6F;

// Reads numbers and command letters out of path data.
class PathReader {
public:
    explicit PathReader(std::string_view text) : text_(text) {}

    [[nodiscard]] bool at_end() {
        skip();
        return at_ >= text_.size();
    }
    [[nodiscard]] bool at_letter() {
        skip();
        return at_ < text_.size() && ((text_[at_] >= 'A' && text_[at_] <= 'Z') ||
                                      (text_[at_] >= 'a' && text_[at_] <= 'z'));
    }
    char letter() { return text_[at_++]; }
    std::optional<float> number() {
        skip();
        std::size_t end = at_;
        bool dot = false;
        while (end < text_.size()) {
            const char next = text_[end];
            const bool sign = next == '-' && end == at_;
            if (!sign && !(next >= '0' && next <= '9') && (next != '.' || dot)) {
                break;
            }
            dot = dot || next == '.';
            ++end;
        }
        if (end == at_) {
            return std::nullopt;
        }
        // strtof on purpose: the web build's library has no from_chars for floating point.
        const std::string digits(text_.substr(at_, end - at_));
        at_ = end;
        return std::strtof(digits.c_str(), nullptr);
    }

private:
    void skip() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == ',')) {
            ++at_;
        }
    }
    std::string_view text_;
    std::size_t at_ = 0;
};

void flatten_cubic(std::vector<Point>& points, Point a, Point b, Point c) {
    const Point from = points.back();
    for (int step = 1; step <= curve_steps; ++step) {
        const float t = static_cast<float>(step) / curve_steps;
        const float u = 1 - t;
        points.push_back(
            {u * u * u * from.x + 3 * u * u * t * a.x + 3 * u * t * t * b.x + t * t * t * c.x,
             u * u * u * from.y + 3 * u * u * t * a.y + 3 * u * t * t * b.y + t * t * t * c.y});
    }
}

void add_arc(std::vector<Point>& points, Point center, float radius, float from, float to) {
    const float length = std::abs(to - from);
    const int steps = std::max(4, static_cast<int>(length * radius * 1.6F) + 6);
    for (int step = 0; step <= steps; ++step) {
        const float angle =
            from + (to - from) * static_cast<float>(step) / static_cast<float>(steps);
        points.push_back(
            {center.x + std::cos(angle) * radius, center.y + std::sin(angle) * radius});
    }
}

// An SVG arc of a circle, from its end points to its centre and angles.
void flatten_arc(std::vector<Point>& points, float radius, bool large, bool sweep, Point to) {
    const Point from = points.back();
    const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    const float half = std::hypot(to.x - from.x, to.y - from.y) / 2;
    const float reach = std::sqrt(std::max(0.0F, radius * radius - half * half));
    const float side = large == sweep ? -1.0F : 1.0F;
    const Point center{middle.x + side * reach * (from.y - to.y) / (2 * half),
                       middle.y + side * reach * (to.x - from.x) / (2 * half)};
    constexpr float full = 2 * std::numbers::pi_v<float>;
    const float start = std::atan2(from.y - center.y, from.x - center.x);
    float end = std::atan2(to.y - center.y, to.x - center.x);
    if (sweep && end < start) {
        end += full;
    }
    if (!sweep && end > start) {
        end -= full;
    }
    add_arc(points, center, radius, start, end);
}

struct Style {
    float stroke_width = 0;
    IconPaint paint = IconPaint::main;
};

// Turns the commands of one path into shapes; false at the first thing it does not know.
class PathBuilder {
public:
    PathBuilder(std::string_view data, const Style& style) : reader_(data), style_(style) {}

    bool build(std::vector<IconShape>& shapes) {
        while (!reader_.at_end()) {
            if (reader_.at_letter()) {
                command_ = reader_.letter();
            }
            if (!step(shapes)) {
                return false;
            }
        }
        finish(shapes, false);
        return true;
    }

private:
    std::optional<Point> point() {
        const auto x = reader_.number();
        const auto y = reader_.number();
        return x && y ? std::optional(Point{*x, *y}) : std::nullopt;
    }

    void finish(std::vector<IconShape>& shapes, bool closed) {
        if (points_.size() > 1) {
            shapes.push_back({points_, style_.stroke_width, closed, style_.paint});
        }
        points_.clear();
    }

    bool step(std::vector<IconShape>& shapes) {
        if (command_ == 'Z') {
            finish(shapes, true);
            return true;
        }
        if (command_ == 'M') {
            const auto to = point();
            if (!to) {
                return false;
            }
            finish(shapes, false);
            points_.push_back(*to);
            command_ = 'L';
            return true;
        }
        return !points_.empty() && draw();
    }

    bool draw() {
        const Point from = points_.back();
        switch (command_) {
            case 'L': {
                const auto to = point();
                return to && (points_.push_back(*to), true);
            }
            case 'H': {
                const auto x = reader_.number();
                return x && (points_.push_back({*x, from.y}), true);
            }
            case 'V': {
                const auto y = reader_.number();
                return y && (points_.push_back({from.x, *y}), true);
            }
            case 'C': {
                const auto a = point();
                const auto b = point();
                const auto c = point();
                return a && b && c && (flatten_cubic(points_, *a, *b, *c), true);
            }
            case 'A': {
                const auto radii = point();
                const auto tilt = reader_.number();
                const auto flags = point();
                const auto to = point();
                return radii && tilt && flags && to &&
                       (flatten_arc(points_, radii->x, flags->x > 0, flags->y > 0, *to), true);
            }
            default:
                return false;
        }
    }

    PathReader reader_;
    Style style_;
    char command_ = 0;
    std::vector<Point> points_;
};

std::string_view attribute(std::string_view element, std::string_view name) {
    const std::string key = " " + std::string(name) + "=\"";
    const std::size_t at = element.find(key);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::size_t begin = at + key.size();
    return element.substr(begin, element.find('"', begin) - begin);
}

float number(std::string_view element, std::string_view name, float otherwise) {
    const std::string_view value = attribute(element, name);
    return value.empty() ? otherwise : std::strtof(std::string(value).c_str(), nullptr);
}

std::optional<Style> style_of(std::string_view element) {
    const std::string_view stroke = attribute(element, "stroke");
    const std::string_view fill = attribute(element, "fill");
    const std::string_view paint = stroke.empty() ? fill : stroke;
    Style style;
    style.stroke_width = stroke.empty() ? 0 : number(element, "stroke-width", default_stroke);
    if (paint == "white") {
        style.paint = IconPaint::on;
    } else if (paint == "blue") {
        style.paint = IconPaint::accent;
    } else if (paint != "currentColor") {
        return std::nullopt;
    }
    return style;
}

void add_rect(std::vector<IconShape>& shapes, std::string_view element, const Style& style) {
    const float x = number(element, "x", 0);
    const float y = number(element, "y", 0);
    const float width = number(element, "width", 0);
    const float height = number(element, "height", 0);
    const float corner = number(element, "rx", 0);
    std::vector<Point> points;
    if (corner <= 0) {
        points = {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
    } else {
        constexpr float quarter = std::numbers::pi_v<float> / 2;
        add_arc(points, {x + corner, y + corner}, corner, 2 * quarter, 3 * quarter);
        add_arc(points, {x + width - corner, y + corner}, corner, 3 * quarter, 4 * quarter);
        add_arc(points, {x + width - corner, y + height - corner}, corner, 0, quarter);
        add_arc(points, {x + corner, y + height - corner}, corner, quarter, 2 * quarter);
    }
    shapes.push_back({std::move(points), style.stroke_width, true, style.paint});
}

bool add_element(std::vector<IconShape>& shapes, std::string_view element) {
    if (element.starts_with("svg") || element.starts_with("/svg")) {
        return true;
    }
    const auto style = style_of(element);
    if (!style) {
        return false;
    }
    if (element.starts_with("path")) {
        return PathBuilder(attribute(element, "d"), *style).build(shapes);
    }
    if (element.starts_with("rect")) {
        add_rect(shapes, element, *style);
        return true;
    }
    if (element.starts_with("circle")) {
        std::vector<Point> points;
        add_arc(points, {number(element, "cx", 0), number(element, "cy", 0)},
                number(element, "r", 0), 0, 2 * std::numbers::pi_v<float>);
        points.pop_back();
        shapes.push_back({std::move(points), style->stroke_width, true, style->paint});
        return true;
    }
    return false;
}

// ImGui fills concave shapes only when they turn clockwise on the screen.
void orient(IconShape& shape) {
    float area = 0;
    for (std::size_t index = 0; index < shape.points.size(); ++index) {
        const Point& here = shape.points[index];
        const Point& next = shape.points[(index + 1) % shape.points.size()];
        area += here.x * next.y - next.x * here.y;
    }
    if (area < 0) {
        std::reverse(shape.points.begin(), shape.points.end());
    }
}

// Two points in one place make a stroke's corner fray.
void drop_doubles(IconShape& shape) {
    const auto same = [](const Point& left, const Point& right) {
        return std::hypot(left.x - right.x, left.y - right.y) < 0.01F;
    };
    shape.points.erase(std::unique(shape.points.begin(), shape.points.end(), same),
                       shape.points.end());
    if (shape.closed && shape.points.size() > 2 &&
        same(shape.points.front(), shape.points.back())) {
        shape.points.pop_back();
    }
}

}  // namespace

sim::Result<IconDrawing, sim::Problem> parse_icon(std::string_view svg, std::string_view file) {
    IconDrawing drawing;
    std::size_t at = svg.find('<');
    while (at != std::string_view::npos) {
        const std::size_t end = svg.find('>', at);
        const std::string_view element = svg.substr(at + 1, end - at - 1);
        if (end == std::string_view::npos || !add_element(drawing.shapes, element)) {
            return sim::Failure{
                sim::Problem{std::string(file), std::string(element.substr(0, 60)),
                             "an icon has only path, circle and rect in known colours"}};
        }
        at = svg.find('<', end);
    }
    if (drawing.shapes.empty()) {
        return sim::Failure{sim::Problem{std::string(file), "", "an icon draws something"}};
    }
    for (IconShape& shape : drawing.shapes) {
        drop_doubles(shape);
        orient(shape);
    }
    return drawing;
}

sim::Result<IconSet, sim::Problem> IconSet::load(const std::filesystem::path& folder) {
    IconSet set;
    for (std::size_t index = 0; index < icon_count; ++index) {
        const auto path = folder / (std::string(icon_names[index]) + ".svg");
        const auto text = read_file(path);
        if (!text) {
            return sim::Failure{text.error()};
        }
        auto drawing = parse_icon(*text, path.string());
        if (!drawing) {
            return sim::Failure{drawing.error()};
        }
        set.drawings_[index] = std::move(*drawing);
    }
    return set;
}

}  // namespace ui::kit
