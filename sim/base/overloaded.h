// SPDX-License-Identifier: MIT
// Joins lambdas into one visitor, so that a std::visit names every case and forgets none.
#pragma once

namespace sim {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace sim
