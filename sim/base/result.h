// SPDX-License-Identifier: MIT
// A value, or the reason why there is none.
#pragma once

#include <utility>
#include <variant>

#include "sim/base/check.h"

namespace sim {

// Wraps an error so that a Result whose value and error have the same type stays unambiguous.
template <class Error>
struct Failure {
    Error error;
};
template <class Error>
Failure(Error) -> Failure<Error>;

// Holds either a Value or an Error. Asking for the one that is not there is a programmer's mistake.
template <class Value, class Error>
class [[nodiscard]] Result {
public:
    Result(Value value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Failure<Error> failure) : state_(std::in_place_index<1>, std::move(failure.error)) {}

    [[nodiscard]] bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const Value& value() const& {
        SIM_CHECK(has_value(), "a Result was read as a value without asking first");
        return std::get<0>(state_);
    }
    Value& value() & {
        SIM_CHECK(has_value(), "a Result was read as a value without asking first");
        return std::get<0>(state_);
    }
    Value&& value() && {
        SIM_CHECK(has_value(), "a Result was read as a value without asking first");
        return std::get<0>(std::move(state_));
    }
    const Error& error() const {
        SIM_CHECK(!has_value(), "a Result was read as an error without asking first");
        return std::get<1>(state_);
    }

    const Value& operator*() const& { return value(); }
    Value& operator*() & { return value(); }
    const Value* operator->() const { return &value(); }
    Value* operator->() { return &value(); }

private:
    std::variant<Value, Error> state_;
};

// The value of an operation that only succeeds or fails.
struct Done {
    friend bool operator==(const Done&, const Done&) = default;
};

}  // namespace sim
