// SPDX-License-Identifier: MIT
// A figure as data: what stands in it and what it says, so that it is drawn live in any theme.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lessons/level.h"
#include "lessons/place.h"

namespace lessons {

// flow: a row joined by arrows. stages: side by side, driven by one source. hub: one thing with
// others around it. compare: two columns.
enum class FigureKind : std::uint8_t { flow, stages, hub, compare };
constexpr int figure_kind_count = 4;

struct FigureNode {
    std::string key;
    std::string icon;  // a name of assets/icons; none in a hub
    Text name;
    Text role;
    Text text;  // what the figure says while this node is lit
    bool points_to_hub = false;
    std::optional<Place> place;
};

struct FigureColumn {
    Text title;
    std::vector<Text> points;
    Text verdict;
};

struct Figure {
    std::string key;
    FigureKind kind = FigureKind::flow;
    Text title;
    Text caption;
    Text alternative;  // says in words all that the drawing shows
    std::vector<FigureNode> nodes;
    Text source;     // of stages: what drives them all
    FigureNode hub;  // of a hub
    std::vector<FigureColumn> columns;
};

}  // namespace lessons
