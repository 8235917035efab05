// SPDX-License-Identifier: MIT
// Reads subjects out of the fields that events have in common.
#include "sim/engine/subject.h"

namespace sim {

namespace {

// Events name what they are about in fields of these names; each is taken where it is there.
template <class Payload>
void take_fields(const World& world, const Payload& payload, Subject& subject) {
    if constexpr (requires { UserId(payload.user); }) {
        subject.person = person_of(world, payload.user);
    }
    if constexpr (requires { hr::EmployeeKey(payload.key); }) {
        subject.person = person_of(world, hr::EmployeeKey(payload.key));
    }
    if constexpr (requires { hr::EmployeeKey(payload.record); }) {
        if (!subject.person.exists()) {
            subject.person = person_of(world, hr::EmployeeKey(payload.record));
        }
    }
    if constexpr (requires { AppId(payload.app); }) {
        subject.app = payload.app;
    }
    if constexpr (requires { GroupId(payload.group); }) {
        subject.group = payload.group;
    }
    if constexpr (requires { RuleId(payload.rule); }) {
        subject.rule = payload.rule;
    }
    if constexpr (requires { TaskId(payload.task); }) {
        subject.task = payload.task;
        const provisioning::Task* task = world.provisioning.tasks.find(payload.task);
        if (task != nullptr) {
            subject.app = task->app;
            subject.person = person_of(world, task->user);
        }
    }
}

// The person whose account a change of a store touches.
Person owner_of(const World& world, AppId app, const std::string& account) {
    for (const auto& [key, app_user] : world.apps.app_users) {
        if (key.second == app && app_user.external_id == account) {
            return person_of(world, key.first);
        }
    }
    return {};
}

}  // namespace

Subject subject_of(const World& world, const Event& event) {
    Subject subject;
    std::visit(
        [&](const auto& part) {
            std::visit([&](const auto& payload) { take_fields(world, payload, subject); }, part);
        },
        event.what);
    if (const auto* changed = as<apps::StoreChanged>(event)) {
        subject.person = owner_of(world, changed->app, changed->change->id);
    }
    if (const auto* injected = as<faults::FaultInjected>(event)) {
        subject.app = injected->details.app;
        subject.rule = injected->details.rule;
    }
    return subject;
}

Person person_of(const World& world, UserId user) {
    const directory::User* known = world.directory.users.find(user);
    if (known == nullptr) {
        return {{}, user};
    }
    return {{known->source, known->record}, user};
}

Person person_of(const World& world, const hr::EmployeeKey& record) {
    const UserId user = record.first.exists()
                            ? directory::user_of_record(world.directory, record)
                            : directory::user_of_login(world.directory, record.second);
    return user.exists() ? person_of(world, user) : Person{record, {}};
}

std::string name_of_person(const World& world, const Person& person) {
    const directory::User* user = world.directory.users.find(person.user);
    if (user != nullptr) {
        return directory::display_name(user->profile);
    }
    const hr::Employee* employee = world.hr.employees.find(person.record);
    if (employee == nullptr) {
        return person.record.second;
    }
    const std::string given(employee->attributes.text("given_name"));
    const std::string family(employee->attributes.text("family_name"));
    return given.empty() || family.empty() ? given + family : given + " " + family;
}

}  // namespace sim
