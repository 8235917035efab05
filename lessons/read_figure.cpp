// SPDX-License-Identifier: MIT
// Figures out of JSON.
#include <array>

#include "lessons/reading.h"

namespace lessons {

namespace {

constexpr std::array<std::string_view, figure_kind_count> kinds = {"flow", "stages", "hub",
                                                                   "compare"};

FigureKind read_kind(const Node& node) {
    const std::string name = node.text();
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (kinds[i] == name) {
            return static_cast<FigureKind>(i);
        }
    }
    node.object_to("expected flow, stages, hub or compare");
    return FigureKind::flow;
}

FigureNode read_station(const Node& node) {
    node.allow_keys({"key", "icon", "name", "role", "text", "place"});
    FigureNode station;
    station.key = read_key(node.at("key"));
    station.icon = node.at("icon").text();
    station.name = read_text(node.at("name"));
    station.role = read_text(node.at("role"));
    station.text = read_text(node.at("text"));
    station.place = read_place(node);
    return station;
}

FigureNode read_satellite(const Node& node) {
    node.allow_keys({"key", "name", "place", "direction"});
    FigureNode satellite;
    satellite.key = read_key(node.at("key"));
    satellite.name = read_text(node.at("name"));
    satellite.place = read_place(node);
    const std::string direction = node.text_or("direction", "out");
    satellite.points_to_hub = direction == "in";
    if (direction != "in" && direction != "out") {
        node.at("direction").object_to("expected in or out");
    }
    return satellite;
}

void read_nodes(const Node& node, Figure& figure) {
    const Node list = node.at("nodes");
    const bool is_hub = figure.kind == FigureKind::hub;
    if (is_hub) {
        expect_count(list, 5, 7);
    } else {
        expect_count(list, 3, figure.kind == FigureKind::stages ? 3 : 6);
    }
    for (const Node& item : list.items()) {
        figure.nodes.push_back(is_hub ? read_satellite(item) : read_station(item));
    }
}

void read_columns(const Node& node, Figure& figure) {
    const Node list = node.at("columns");
    expect_count(list, 2, 2);
    for (const Node& item : list.items()) {
        item.allow_keys({"title", "points", "verdict"});
        FigureColumn column;
        column.title = read_text(item.at("title"));
        column.points = read_texts(item.at("points"));
        column.verdict = read_text(item.at("verdict"));
        figure.columns.push_back(std::move(column));
    }
}

}  // namespace

Figure read_figure(const Node& node) {
    node.allow_keys({"kind", "levels", "key", "figure", "title", "caption", "alternative", "nodes",
                     "source", "hub", "columns"});
    Figure figure;
    figure.key = read_key(node.at("key"));
    figure.kind = read_kind(node.at("figure"));
    figure.title = read_text(node.at("title"));
    figure.caption = read_text(node.at("caption"));
    figure.alternative = read_text(node.at("alternative"));
    if (figure.kind == FigureKind::compare) {
        read_columns(node, figure);
        return figure;
    }
    read_nodes(node, figure);
    if (figure.kind == FigureKind::stages) {
        figure.source = read_text(node.at("source"));
    }
    if (figure.kind == FigureKind::hub) {
        const Node hub = node.at("hub");
        hub.allow_keys({"name", "role"});
        figure.hub.name = read_text(hub.at("name"));
        figure.hub.role = read_text(hub.at("role"));
    }
    return figure;
}

}  // namespace lessons
