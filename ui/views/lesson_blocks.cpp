// SPDX-License-Identifier: MIT
// Turns the blocks of a section into what a page shows at a level.
#include "ui/views/lesson_blocks.h"

#include <array>

namespace ui::views {

namespace {

using lessons::Level;

class BlockShower {
public:
    BlockShower(Level level, int figures_before, const Strings& strings)
        : level_(level), figures_(figures_before), strings_(strings) {}

    void show(const lessons::Block& block) {
        place_ = block.place;
        std::visit(*this, block.content);
    }
    std::vector<BlockView> take() { return std::move(views_); }

    void operator()(const lessons::Heading& block) {
        views_.emplace_back(HeadingView{words(block.text)});
    }
    void operator()(const lessons::Paragraph& block) {
        views_.emplace_back(ParagraphView{text(block.text)});
    }
    void operator()(const lessons::ListBlock& block) {
        views_.emplace_back(ListView{texts(block.items), block.is_ordered});
    }
    void operator()(const lessons::TableBlock& block) {
        TableView table;
        for (const lessons::Text& head : block.head) {
            table.head.push_back(words(head));
        }
        for (const auto& row : block.rows) {
            table.rows.push_back(texts(row));
        }
        views_.emplace_back(std::move(table));
    }
    void operator()(const lessons::Callout& block) {
        constexpr std::array<const char*, lessons::callout_style_count> labels = {
            "learn.callout.tip", "learn.callout.mix_up", "learn.callout.careful",
            "learn.callout.evidence", "learn.callout.field_note"};
        const char* label = labels[static_cast<std::size_t>(block.style)];
        views_.emplace_back(CalloutView{
            block.style, block.title.empty() ? strings_.text(label) : words(block.title),
            text(block.text)});
    }
    void operator()(const lessons::Figure& block) {
        FigureView figure;
        figure.key = block.key;
        figure.kind = block.kind;
        figure.label = strings_.text("learn.figure", {{"number", std::to_string(++figures_)}});
        figure.title = words(block.title);
        figure.caption = words(block.caption);
        figure.alternative = words(block.alternative);
        figure.source = words(block.source);
        figure.hub_name = words(block.hub.name);
        figure.hub_role = words(block.hub.role);
        for (const lessons::FigureNode& node : block.nodes) {
            figure.nodes.push_back({node.key, node.icon, words(node.name), words(node.role),
                                    words(node.text), place_of(node.place), node.points_to_hub});
        }
        for (const lessons::FigureColumn& column : block.columns) {
            ColumnView shown{words(column.title), {}, words(column.verdict)};
            for (const lessons::Text& point : column.points) {
                shown.points.push_back(words(point));
            }
            figure.columns.push_back(std::move(shown));
        }
        views_.emplace_back(std::move(figure));
    }
    void operator()(const lessons::Cards& block) {
        CardsView cards;
        for (const lessons::FlipCard& card : block.cards) {
            cards.cards.push_back({card.key, words(card.front), words(card.back)});
        }
        views_.emplace_back(std::move(cards));
    }
    void operator()(const lessons::QuickCheck& /*block*/) {}
    void operator()(const lessons::Recap& block) {
        views_.emplace_back(RecapView{strings_.text("learn.recap"), text(block.text)});
    }
    void operator()(const lessons::Demo& block) {
        StepsView view = steps_of(block.steps);
        view.kicker = strings_.text("learn.demo");
        view.title = words(block.title);
        view.text = text(block.text);
        view.scenario = block.scenario;
        view.faults = block.faults;
        view.broken = text(block.broken);
        views_.emplace_back(std::move(view));
    }
    void operator()(const lessons::Worked& block) {
        StepsView view = steps_of(block.steps);
        view.kicker = strings_.text("learn.worked");
        view.title = words(block.title);
        views_.emplace_back(std::move(view));
    }
    void operator()(const lessons::Guided& block) {
        StepsView view = steps_of(block.steps);
        view.kicker = strings_.text("learn.guided");
        view.title = words(block.title);
        view.scenario = block.scenario;
        views_.emplace_back(std::move(view));
    }
    void operator()(const lessons::Prompt& block) {
        PromptView view;
        view.key = key();
        view.kicker = strings_.text("learn.prompt");
        view.text = text(block.text);
        view.answer = text(block.answer);
        views_.emplace_back(std::move(view));
    }
    void operator()(const lessons::Diagnosis& block) {
        PromptView view;
        view.key = key();
        view.kicker = strings_.text("learn.diagnosis");
        view.title = words(block.title);
        view.text = text(block.text);
        view.answer = text(block.answer);
        view.evidence = steps_of(block.evidence).steps;
        view.scenario = block.scenario;
        view.faults = block.faults;
        views_.emplace_back(std::move(view));
    }

private:
    [[nodiscard]] std::string words(const lessons::Text& text) const {
        return words_of(text, level_);
    }
    [[nodiscard]] RichText text(const lessons::Text& text) const {
        return text.empty() ? RichText() : rich(text, level_);
    }
    [[nodiscard]] std::vector<RichText> texts(const std::vector<lessons::Text>& list) const {
        std::vector<RichText> result;
        for (const lessons::Text& item : list) {
            result.push_back(text(item));
        }
        return result;
    }
    static std::string place_of(const std::optional<lessons::Place>& place) {
        return place ? lessons::to_text(*place) : std::string();
    }
    // Stable within the page: where the block stands in its file.
    [[nodiscard]] std::string key() const { return place_.substr(place_.rfind('/') + 1); }

    [[nodiscard]] StepsView steps_of(const std::vector<lessons::Pointed>& steps) const {
        StepsView view;
        view.key = key();
        for (std::size_t i = 0; i < steps.size(); ++i) {
            view.steps.push_back({std::to_string(i + 1), words(steps[i].title), text(steps[i].text),
                                  text(steps[i].see), place_of(steps[i].place)});
        }
        return view;
    }

    const Level level_;
    int figures_;
    const Strings& strings_;
    std::string place_;
    std::vector<BlockView> views_;
};

}  // namespace

std::vector<BlockView> show_blocks(const std::vector<lessons::Block>& blocks, Level level,
                                   int figures_before, const Strings& strings) {
    BlockShower shower(level, figures_before, strings);
    for (const lessons::Block& block : blocks) {
        if (block.levels.has(level)) {
            shower.show(block);
        }
    }
    return shower.take();
}

}  // namespace ui::views
