// SPDX-License-Identifier: MIT
// The rules that the tidy test holds every source file to.
#pragma once

#include <vector>

#include "tests/tidy/source_file.h"

namespace tidy {

// Who may include whom (ARCHITECTURE.md, "Who may know whom"), and which libraries belong where.
std::vector<Finding> check_includes(const SourceFile& file);

// First lines, #pragma once, line width, file length, and that the folder's CMakeLists.txt names
// each .cpp file.
std::vector<Finding> check_layout(const SourceFile& file);
std::vector<Finding> check_listed_in_cmake(const std::vector<SourceFile>& tree);

// Functions of at most 70 lines.
std::vector<Finding> check_functions(const SourceFile& file);

// Names that may not be used: what makes a simulation depend on more than its commands, what the
// web build lacks, raw colours, visible text in screens, leftovers, and paths of one machine.
std::vector<Finding> check_words(const SourceFile& file);

}  // namespace tidy
