// SPDX-License-Identifier: MIT
// An ordered map that is a value: a copy shares its rows until one of the two changes them.
//
// Copies cost a pointer a chunk, so the timeline can keep many worlds of 100,000 people, and
// digests are remembered a chunk, so hashing a world after a step costs what the step changed.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "sim/base/check.h"
#include "sim/base/fields.h"

namespace sim {

template <class Key, class Row>
class Table {
    struct Chunk {
        std::vector<std::pair<Key, Row>> rows;
        std::optional<Digest> digest;
    };
    using Chunks = std::vector<std::shared_ptr<Chunk>>;
    static constexpr std::size_t rows_a_chunk_max = 64;
    // Room is made for so many at a time: a vector that doubles would leave a third of all empty.
    static constexpr std::size_t rows_to_grow_by = 8;

public:
    // Visits the rows in the order of their keys; valid until the table changes.
    class Iterator {
    public:
        using value_type = std::pair<Key, Row>;
        using reference = const value_type&;
        using pointer = const value_type*;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::forward_iterator_tag;

        Iterator() = default;
        Iterator(const Chunks* chunks, std::size_t chunk, std::size_t row)
            : chunks_(chunks), chunk_(chunk), row_(row) {}
        reference operator*() const { return (*chunks_)[chunk_]->rows[row_]; }
        pointer operator->() const { return &**this; }
        Iterator& operator++() {
            if (++row_ == (*chunks_)[chunk_]->rows.size()) {
                ++chunk_;
                row_ = 0;
            }
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const Chunks* chunks_ = nullptr;
        std::size_t chunk_ = 0;
        std::size_t row_ = 0;
    };

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] Iterator begin() const { return {&chunks_, 0, 0}; }
    [[nodiscard]] Iterator end() const { return {&chunks_, chunks_.size(), 0}; }

    // The row with that key, or nullptr.
    [[nodiscard]] const Row* find(const Key& key) const {
        const Iterator place = lower_bound(key);
        return place != end() && place->first == key ? &place->second : nullptr;
    }
    [[nodiscard]] const Row& at(const Key& key) const {
        const Row* row = find(key);
        SIM_CHECK(row != nullptr, "the table has no row with that key");
        return *row;
    }
    [[nodiscard]] bool contains(const Key& key) const { return find(key) != nullptr; }
    // The first row whose key is not less.
    [[nodiscard]] Iterator lower_bound(const Key& key) const {
        const std::size_t chunk = chunk_for(key);
        if (chunk == chunks_.size()) {
            return end();
        }
        return {&chunks_, chunk, place_in(*chunks_[chunk], key)};
    }

    // A row to change; it must be there.
    Row& edit(const Key& key) {
        const std::size_t chunk = chunk_for(key);
        SIM_CHECK(chunk < chunks_.size(), "the table has no row with that key");
        Chunk& own = owned(chunk);
        const std::size_t place = place_in(own, key);
        SIM_CHECK(place < own.rows.size() && own.rows[place].first == key,
                  "the table has no row with that key");
        return own.rows[place].second;
    }
    // Adds the row or replaces the one with that key.
    void put(const Key& key, Row row) {
        std::size_t chunk = chunk_for(key);
        if (chunk == chunks_.size()) {
            if (chunks_.empty() || chunks_.back()->rows.size() >= rows_a_chunk_max) {
                chunks_.push_back(std::make_shared<Chunk>());
            }
            chunk = chunks_.size() - 1;
        }
        Chunk& own = owned(chunk);
        const std::size_t place = place_in(own, key);
        if (place < own.rows.size() && own.rows[place].first == key) {
            own.rows[place].second = std::move(row);
            return;
        }
        if (own.rows.size() == own.rows.capacity()) {
            own.rows.reserve(own.rows.size() + rows_to_grow_by);
        }
        own.rows.insert(own.rows.begin() + static_cast<std::ptrdiff_t>(place),
                        {key, std::move(row)});
        ++size_;
        if (own.rows.size() > rows_a_chunk_max) {
            split(chunk);
        }
    }
    // Returns false when there was no such row.
    bool erase(const Key& key) {
        if (!contains(key)) {
            return false;
        }
        const std::size_t chunk = chunk_for(key);
        Chunk& own = owned(chunk);
        own.rows.erase(own.rows.begin() + static_cast<std::ptrdiff_t>(place_in(own, key)));
        if (own.rows.empty()) {
            chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(chunk));
        }
        --size_;
        return true;
    }

    // Depends on the rows alone, not on how they are spread over chunks.
    [[nodiscard]] Digest digest() const {
        Digest sum = size_;
        for (const auto& chunk : chunks_) {
            if (!chunk->digest) {
                Digest of_chunk = 0;
                for (const auto& [key, row] : chunk->rows) {
                    of_chunk += combine(digest_of(field_text(key)), digest_of_row(row));
                }
                chunk->digest = of_chunk;
            }
            sum += *chunk->digest;
        }
        return sum;
    }

    // Calls back with (key, row before or nullptr, row after or nullptr) for each row that may
    // differ; chunks that both tables share are skipped unread.
    template <class Visit>
    void each_difference(const Table& after, Visit&& visit) const {
        Iterator left = begin();
        Iterator right = after.begin();
        while (left != end() || right != after.end()) {
            if (right == after.end() || (left != end() && left->first < right->first)) {
                visit(left->first, &left->second, static_cast<const Row*>(nullptr));
                ++left;
            } else if (left == end() || right->first < left->first) {
                visit(right->first, static_cast<const Row*>(nullptr), &right->second);
                ++right;
            } else {
                if (&left->second != &right->second) {
                    visit(left->first, &left->second, &right->second);
                }
                ++left;
                ++right;
            }
        }
    }

private:
    // The first chunk whose last key is not less than the key.
    [[nodiscard]] std::size_t chunk_for(const Key& key) const {
        const auto place = std::lower_bound(
            chunks_.begin(), chunks_.end(), key,
            [](const auto& chunk, const Key& wanted) { return chunk->rows.back().first < wanted; });
        return static_cast<std::size_t>(place - chunks_.begin());
    }
    [[nodiscard]] static std::size_t place_in(const Chunk& chunk, const Key& key) {
        const auto place = std::lower_bound(
            chunk.rows.begin(), chunk.rows.end(), key,
            [](const auto& entry, const Key& wanted) { return entry.first < wanted; });
        return static_cast<std::size_t>(place - chunk.rows.begin());
    }
    Chunk& owned(std::size_t chunk) {
        if (chunks_[chunk].use_count() > 1) {
            chunks_[chunk] = std::make_shared<Chunk>(*chunks_[chunk]);
        }
        chunks_[chunk]->digest.reset();
        return *chunks_[chunk];
    }
    void split(std::size_t chunk) {
        Chunk& full = *chunks_[chunk];
        const auto middle = full.rows.begin() + static_cast<std::ptrdiff_t>(full.rows.size() / 2);
        auto upper = std::make_shared<Chunk>();
        upper->rows.assign(std::make_move_iterator(middle),
                           std::make_move_iterator(full.rows.end()));
        full.rows.erase(middle, full.rows.end());
        full.rows.shrink_to_fit();
        chunks_.insert(chunks_.begin() + static_cast<std::ptrdiff_t>(chunk) + 1, std::move(upper));
    }

    Chunks chunks_;
    std::size_t size_ = 0;
};

}  // namespace sim
