// SPDX-License-Identifier: MIT
// The table behaves like an ordered map and its copies never see each other's changes.
#include "sim/base/table.h"

#include <map>

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

namespace {

struct Row {
    int number = 0;
    SIM_FIELDS(number)
};

using Numbers = sim::Table<std::uint32_t, Row>;

struct Act {
    std::uint32_t key = 0;
    int number = 0;  // below 0: erase
};

void act(Numbers& table, std::map<std::uint32_t, int>& model, const Act& what) {
    if (what.number < 0) {
        RC_ASSERT(table.erase(what.key) == (model.erase(what.key) > 0));
    } else {
        table.put(what.key, {what.number});
        model[what.key] = what.number;
    }
}

std::vector<Act> acts_from(const std::vector<std::uint16_t>& numbers) {
    std::vector<Act> acts;
    for (const std::uint16_t number : numbers) {
        acts.push_back({number % 300U, number % 5 == 0 ? -1 : number});
    }
    return acts;
}

}  // namespace

TEST_CASE("A table is an ordered map") {
    CHECK(rc::check("model", [](const std::vector<std::uint16_t>& numbers) {
        Numbers table;
        std::map<std::uint32_t, int> model;
        for (const Act& what : acts_from(numbers)) {
            act(table, model, what);
        }
        RC_ASSERT(table.size() == model.size());
        auto place = table.begin();
        for (const auto& [key, number] : model) {
            RC_ASSERT(place->first == key);
            RC_ASSERT(place->second.number == number);
            RC_ASSERT(table.find(key)->number == number);
            ++place;
        }
        RC_ASSERT(place == table.end());
    }));
}

TEST_CASE("A copy keeps its rows when the original changes") {
    Numbers table;
    for (std::uint32_t key = 0; key < 500; ++key) {
        table.put(key, {static_cast<int>(key)});
    }
    const Numbers copy = table;
    table.edit(250).number = -1;
    CHECK(table.erase(10));
    CHECK(copy.at(250).number == 250);
    CHECK(copy.contains(10));
    CHECK(copy.size() == 500);
    std::size_t differing = 0;
    copy.each_difference(table, [&](std::uint32_t key, const Row* before, const Row* after) {
        const bool same = before != nullptr && after != nullptr && before->number == after->number;
        differing += same ? std::size_t{0} : std::size_t{1};
        CHECK((same || key == 250 || key == 10));
    });
    CHECK(differing == 2);
}

TEST_CASE("A digest depends on the rows, not on the way to them") {
    CHECK(rc::check("digest", [](const std::vector<std::uint16_t>& numbers) {
        Numbers table;
        std::map<std::uint32_t, int> model;
        for (const Act& what : acts_from(numbers)) {
            act(table, model, what);
            static_cast<void>(table.digest());
        }
        Numbers fresh;
        for (const auto& [key, number] : model) {
            fresh.put(key, {number});
        }
        RC_ASSERT(table.digest() == fresh.digest());
        fresh.put(1000, {1});
        RC_ASSERT(table.digest() != fresh.digest());
    }));
}
