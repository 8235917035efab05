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
find sim lessons quizzes ui tests -name '*.h' -o -name '*.cpp' | sort |
    xargs -n 40 -P "$(nproc)" clang-format --dry-run -Werror >&2 ||
    { failed=1; say "run clang-format -i on the files above"; }

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
tidy() { clang-tidy --quiet "$@" 2>>build/tidy/tidy.log; }
# Reads a batch as one file, which is several times faster. What it finds is told by reading its
# files one by one, because two files in one may disagree where apart they do not.
tidy_batch() {
    local batch=$1 file failed=0
    shift
    if [ $# -gt 1 ] && tidy -p build/tidy/batches "$batch" --extra-arg=-Wno-error \
        --header-filter='/(sim|lessons|quizzes|ui)/.*\.(h|cpp)$' >/dev/null; then
        return 0
    fi
    for file in "$@"; do
        tidy -p build/tidy "$file" || failed=1
    done
    return "$failed"
}
export -f tidy tidy_batch
: >build/tidy/tidy.log
python3 cmake/scripts/tidy_batches.py build/tidy/compile_commands.json "$root/build/tidy/batches" \
    "${files[@]}" >build/tidy/batches.txt
tr '\n' '\0' <build/tidy/batches.txt |
    xargs -0 -n 1 -P "$(nproc)" \
        bash -c 'IFS=$(printf "\t"); tidy_batch $1' tidy_batch >&2 || failed=1
[ "$failed" = 0 ] || fail "some files need a change; see above"
say "the format and the code are as agreed"
