// SPDX-License-Identifier: MIT
// Whom and what an event is about: the person, the app and the task behind it.
#pragma once

#include <optional>

#include "sim/engine/event.h"
#include "sim/engine/world.h"

namespace sim {

// A person has a record at a source, a directory user, or both.
struct Person {
    hr::EmployeeKey record;  // the source is none for somebody made in the directory
    UserId user;

    [[nodiscard]] bool exists() const { return record.first.exists() || user.exists(); }
    friend bool operator==(const Person&, const Person&) = default;
};

struct Subject {
    Person person;
    AppId app;
    TaskId task;
    GroupId group;
    RuleId rule;
};

// The world must be one in which the event has happened.
[[nodiscard]] Subject subject_of(const World& world, const Event& event);

// The person behind a directory user or an HR record, completed from the world. A record without a
// source names somebody made in the directory by the login.
[[nodiscard]] Person person_of(const World& world, UserId user);
[[nodiscard]] Person person_of(const World& world, const hr::EmployeeKey& record);
// "Asha Rao", from the directory or, before the import, from HR.
[[nodiscard]] std::string name_of_person(const World& world, const Person& person);

}  // namespace sim
