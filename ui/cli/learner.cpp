// SPDX-License-Identifier: MIT
// Keeps the record and its fold together.
#include "ui/cli/learner.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <system_error>

#include "ui/cli/attempts.h"

namespace ui::cli {

namespace {

namespace fs = std::filesystem;

fs::path variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? fs::path() : fs::path(value);
}

// The local time's distance from UTC, less the hours of the night that belong to the day before.
sim::Duration local_day_offset(sim::Instant now) {
    constexpr std::int64_t day_begins_hours = 4;
    const std::time_t seconds = static_cast<std::time_t>(now.milliseconds / 1000);
    std::tm local = {};
    if (::localtime_r(&seconds, &local) == nullptr) {
        return {};
    }
    return sim::seconds(local.tm_gmtoff - day_begins_hours * 3600);
}

}  // namespace

fs::path learner_data_folder() {
    fs::path folder = variable("XDG_DATA_HOME");
    // The specification asks to ignore a relative folder.
    if (!folder.is_absolute()) {
        folder = variable("LOCALAPPDATA");
    }
    if (folder.empty()) {
        folder = variable("HOME") / ".local" / "share";
    }
    return folder / "lifecycle-lab";
}

fs::path record_path(const fs::path& data_folder, const std::string& profile) {
    return data_folder / "profiles" / profile / "record";
}

bool is_profile_name(const std::string& name) {
    constexpr std::size_t length_max = 40;
    return !name.empty() && name.size() <= length_max &&
           std::all_of(name.begin(), name.end(), [](char letter) {
               return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' ||
                      letter == '_';
           });
}

std::vector<std::string> profile_names(const fs::path& data_folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(data_folder / "profiles", error)) {
        const std::string name = entry.path().filename().string();
        if (is_profile_name(name) && name != first_profile && entry.is_directory(error)) {
            names.push_back(name);
        }
    }
    std::sort(names.begin(), names.end());
    names.insert(names.begin(), first_profile);
    return names;
}

sim::Instant now_by_machine() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

sim::Result<Learner, sim::Problem> Learner::open(const fs::path& record, Clock clock) {
    auto file = lessons::RecordFile::open(record);
    if (!file) {
        return sim::Failure{file.error()};
    }
    Learner learner(std::move(clock));
    learner.file_ = std::move(*file);
    learner.day_offset_ = local_day_offset(learner.now());
    learner.catch_up();
    return learner;
}

Learner Learner::without_file(std::optional<sim::Problem> why, Clock clock) {
    Learner learner(std::move(clock));
    learner.trouble_ = std::move(why);
    return learner;
}

const std::vector<lessons::RecordEntry>& Learner::entries() const {
    return file_ ? file_->entries() : entries_;
}

std::optional<lessons::CutTail> Learner::cut_tail() const {
    return file_ ? file_->cut_tail() : std::nullopt;
}

fs::path Learner::file() const { return file_ ? file_->path() : fs::path(); }

void Learner::record(lessons::RecordEvent what) {
    lessons::RecordEntry entry{clock_(), std::move(what)};
    if (!file_) {
        lessons::apply(progress_, entry);
        entries_.push_back(std::move(entry));
        return;
    }
    const auto written = file_->append(entry);
    trouble_ = written ? std::nullopt : std::optional(written.error());
    catch_up();
    if (!written) {
        lessons::apply(progress_, entry);
    }
}

void Learner::refresh() {
    if (file_) {
        file_->refresh();
        catch_up();
    }
}

void Learner::catch_up() {
    if (file_->clearings() != clearings_) {
        clearings_ = file_->clearings();
        folded_ = 0;
        progress_ = {};
    }
    for (; folded_ < file_->entries().size(); ++folded_) {
        lessons::apply(progress_, file_->entries()[folded_]);
    }
}

sim::Result<sim::Done, sim::Problem> Learner::forget_all() {
    if (file_) {
        auto cleared = file_->clear();
        if (!cleared) {
            return cleared;
        }
        catch_up();
    }
    entries_.clear();
    progress_ = {};
    return sim::Done{};
}

quizzes::History history_of(const quizzes::Bank& bank, const lessons::LessonProgress& progress) {
    quizzes::History history;
    for (const lessons::AnsweredOnce& answered : progress.history) {
        const quizzes::Question* question = bank.question(answered.question);
        const quizzes::Option* option =
            question == nullptr ? nullptr : question->option(answered.option);
        if (option != nullptr) {
            history.push_back({answered.question, question->objective, option->right,
                               certainty_of(answered.certainty)});
        }
    }
    return history;
}

}  // namespace ui::cli
