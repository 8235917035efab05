// SPDX-License-Identifier: MIT
// Puts a comparison of two runs into words.
#include "sim/trace/align.h"
#include "sim/trace/compare.h"
#include "ui/views/change_builder.h"
#include "ui/views/compare_view.h"

namespace ui::views {

namespace {

using sim::trace::ComparedHop;
using sim::trace::FieldDifference;
using sim::trace::Hop;
using sim::trace::Part;
using sim::trace::Standing;

CompareMark mark_of(Standing standing) {
    switch (standing) {
        case Standing::same:
            return CompareMark::same;
        case Standing::differs:
            return CompareMark::differs;
        case Standing::only_first:
            return CompareMark::only_healthy;
        case Standing::only_second:
            return CompareMark::only_broken;
    }
    return CompareMark::same;
}

class Builder {
public:
    Builder(const sim::Run& healthy, const sim::Run& broken, const Strings& strings)
        : healthy_(&healthy),
          broken_(&broken),
          strings_(&strings),
          end_(broken.timeline().world_at(broken.timeline().end())) {}

    CompareView build() const {
        CompareView view;
        const auto comparison = sim::trace::compare(*healthy_, *broken_);
        if (!comparison) {
            view.problem = strings_->text("compare.too_long",
                                          {{"steps", std::to_string(sim::trace::align_max)}});
            return view;
        }
        for (const ComparedHop& hop : comparison->hops) {
            view.rows.push_back(row_of(hop));
        }
        view.parting = comparison->parting;
        if (view.parting) {
            view.rows[*view.parting].parts = true;
        }
        view.at_end = groups_of(comparison->at_end);
        view.counts = counts_of(view.rows);
        tell(view);
        return view;
    }

private:
    std::string step_of(const sim::Run& run, sim::Cursor cursor) const {
        return strings_->text("compare.step", {{"number", std::to_string(cursor - run.start())}});
    }

    CompareSide side_of(const sim::Run& run, const Hop& hop) const {
        CompareSide side;
        side.step = step_of(run, hop.cursor);
        side.text = hop.sentence.key.empty()
                        ? strings_->text("compare.time_passes")
                        : strings_->text(hop.sentence.key, hop.sentence.arguments);
        side.go =
            strings_->text("compare.go", {{"number", std::to_string(hop.cursor - run.start())}});
        side.cursor = hop.cursor;
        side.is_fault = hop.is_fault;
        return side;
    }

    std::string title_of(const FieldDifference& difference) const {
        switch (difference.part) {
            case Part::request:
                return strings_->text("compare.part.request");
            case Part::answer:
                return strings_->text("compare.part.answer");
            case Part::log:
                return strings_->text("compare.part.log");
            case Part::state:
                return title_of_table(end_, difference.table, *strings_);
        }
        return {};
    }

    std::vector<CompareGroup> groups_of(const std::vector<FieldDifference>& differences) const {
        std::vector<CompareGroup> groups;
        for (const FieldDifference& difference : differences) {
            std::string title = title_of(difference);
            if (groups.empty() || groups.back().title != title) {
                groups.push_back({std::move(title), {}});
            }
            const bool is_pointer = difference.field.rfind('/', 0) == 0;
            groups.back().fields.push_back(
                {difference.field.substr(is_pointer ? 1 : 0), difference.first, difference.second});
        }
        return groups;
    }

    CompareRow row_of(const ComparedHop& hop) const {
        CompareRow row;
        row.mark = mark_of(hop.standing);
        constexpr const char* words[]{"compare.same", "compare.differs", "compare.only_healthy",
                                      "compare.only_broken"};
        const bool is_fault = hop.second && hop.second->is_fault;
        row.word =
            strings_->text(is_fault ? "compare.fault" : words[static_cast<std::size_t>(row.mark)]);
        if (hop.first) {
            row.healthy = side_of(*healthy_, *hop.first);
        }
        if (hop.second) {
            row.broken = side_of(*broken_, *hop.second);
        }
        row.groups = groups_of(hop.differences);
        return row;
    }

    std::string counts_of(const std::vector<CompareRow>& rows) const {
        std::size_t counts[4]{};
        for (const CompareRow& row : rows) {
            ++counts[static_cast<std::size_t>(row.mark)];
        }
        return strings_->text("compare.counts", {{"same", std::to_string(counts[0])},
                                                 {"differ", std::to_string(counts[1])},
                                                 {"healthy", std::to_string(counts[2])},
                                                 {"broken", std::to_string(counts[3])}});
    }

    // The first field that is not the same, from the parting on, or else at the end.
    struct FirstField {
        std::string title;
        CompareField field;
    };
    static std::optional<FirstField> first_field(const CompareView& view) {
        for (std::size_t i = *view.parting; i < view.rows.size(); ++i) {
            if (!view.rows[i].groups.empty()) {
                const CompareGroup& group = view.rows[i].groups.front();
                return FirstField{group.title, group.fields.front()};
            }
        }
        if (view.at_end.empty()) {
            return std::nullopt;
        }
        return FirstField{view.at_end.front().title, view.at_end.front().fields.front()};
    }

    std::string value_of(const std::string& value) const {
        return value.empty() ? strings_->text("compare.nothing") : value;
    }

    // What each of the runs does at the parting, and the field that tells them apart.
    void tell(CompareView& view) const {
        if (!view.parting) {
            view.headline = strings_->text("compare.same_hops");
            view.text =
                strings_->text(view.at_end.empty() ? "compare.no_symptom" : "compare.other_end");
            return;
        }
        const CompareRow& parting = view.rows[*view.parting];
        const auto side_from = [&](auto member) -> const CompareSide* {
            for (std::size_t i = *view.parting; i < view.rows.size(); ++i) {
                const CompareRow& row = view.rows[i];
                if (row.*member) {
                    return &*(row.*member);
                }
            }
            return nullptr;
        };
        const CompareSide* healthy = side_from(&CompareRow::healthy);
        const CompareSide* broken = side_from(&CompareRow::broken);
        const CompareSide& first = parting.broken ? *parting.broken : *parting.healthy;
        const std::size_t number = first.cursor - (parting.broken ? broken_ : healthy_)->start();
        view.headline =
            strings_->text(parting.broken ? "compare.headline" : "compare.headline_healthy",
                           {{"number", std::to_string(number)}});
        if (parting.mark == CompareMark::differs) {
            view.text = first.text;
        } else {
            view.text = strings_->text(
                "compare.goes_on",
                {{"healthy", healthy != nullptr ? healthy->text : strings_->text("compare.ends")},
                 {"broken", broken != nullptr ? broken->text : strings_->text("compare.ends")}});
        }
        if (const auto field = first_field(view)) {
            view.text += " " + strings_->text("compare.first_field",
                                              {{"field", field->field.name},
                                               {"where", field->title},
                                               {"healthy", value_of(field->field.healthy)},
                                               {"broken", value_of(field->field.broken)}});
        }
    }

    const sim::Run* healthy_;
    const sim::Run* broken_;
    const Strings* strings_;
    sim::World end_;
};

}  // namespace

CompareView compare_view(const sim::Run& healthy, const sim::Run& broken, const Strings& strings) {
    return Builder(healthy, broken, strings).build();
}

}  // namespace ui::views
