// SPDX-License-Identifier: MIT
// What a person asked for while the Lab watches a running app, or to begin and end that.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace ui::screens::intent {

// As they were typed; the program refuses what is no address of this machine.
struct Attach {
    std::string address;
    std::string token;
};
struct Detach {};
// Does not wait for the next time that the program would ask by itself.
struct TryNow {};
// The number of a row. The list stops following the newest one.
struct ChooseExchange {
    std::size_t number = 0;
};
struct Follow {
    bool on = true;
};
struct ChooseLiveSegment {
    std::size_t segment = 0;
};
struct SetLiveFilter {
    std::string text;
};

using Live =
    std::variant<Attach, Detach, TryNow, ChooseExchange, Follow, ChooseLiveSegment, SetLiveFilter>;

}  // namespace ui::screens::intent
