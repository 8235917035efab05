// SPDX-License-Identifier: MIT
// A large value behind a pointer, so that a variant is not as large as its largest alternative.
#pragma once

#include <memory>
#include <utility>

namespace sim {

// Reads like the value and is copied for nothing: the value never changes, so copies share it.
// Events and commands of a long run are mostly small ones; this keeps all of them small.
template <class Value>
class Boxed {
public:
    Boxed() : value_(nothing()) {}
    // Implicit on purpose: what is boxed is written as the value itself.
    Boxed(Value value) : value_(std::make_shared<const Value>(std::move(value))) {}

    [[nodiscard]] const Value& operator*() const { return *value_; }
    [[nodiscard]] const Value* operator->() const { return value_.get(); }

    friend bool operator==(const Boxed& left, const Boxed& right) { return *left == *right; }
    template <class Visit>
    void each_field(Visit&& visit) const {
        value_->each_field(std::forward<Visit>(visit));
    }

private:
    static const std::shared_ptr<const Value>& nothing() {
        static const auto shared = std::make_shared<const Value>();
        return shared;
    }

    std::shared_ptr<const Value> value_;
};

}  // namespace sim
