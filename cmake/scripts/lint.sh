#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Checks the format of every C++ file, and the program's code with clang-tidy.
#
# Usage: lint.sh [FILE.cpp...]   (the files for clang-tidy; the whole program when none is named)
#
# The tests are left to the compiler's warnings, which are errors, and to the tidy test: reading
# them as well would double the time and find little.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/cmake/scripts/prepare.sh"
cd "$root"

install_packages "$scripts_dir/debian-packages.txt" "$scripts_dir/debian-packages-lint.txt"
fetch_sources

say "checks the format"
failed=0
while read -r file; do
    clang-format --dry-run -Werror "$file" 2>/dev/null && continue
    echo "$file: run clang-format -i on it" >&2
    failed=1
done < <(find sim lessons quizzes ui tests -name '*.h' -o -name '*.cpp' 2>/dev/null | sort)

# clang reads its own flags from a preset of its own. Only the GL loader must be generated for that.
say "runs clang-tidy (a few minutes for the whole tree)"
configure tidy
if [ -f build/tidy/build.ninja ] && grep -q 'libglad.a' build/tidy/build.ninja; then
    logged build/tidy/build.log cmake --build build/tidy --target glad
fi
if [ $# -gt 0 ]; then
    files=("$@")
else
    mapfile -t files < <(sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' \
        build/tidy/compile_commands.json |
        grep -E "^$root/(sim|lessons|quizzes|ui)/" | sort -u)
fi
# The errors and their notes, without the count of warnings in other people's headers.
printf '%s\0' "${files[@]}" |
    xargs -0 -n 1 -P "$(nproc)" clang-tidy -p build/tidy --quiet >&2 2>build/tidy/tidy.log ||
    failed=1
[ "$failed" = 0 ] || fail "some files need a change; see above"
say "the format and the code are as agreed"
