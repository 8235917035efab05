# SPDX-License-Identifier: MIT
# Shared by run, test and .ci/run: installs what is missing, fetches sources, configures and builds.
#
# Everything said here goes to standard error: standard output belongs to the program.

script_name=${0##*/}
scripts_dir="$root/cmake/scripts"

# What ccache keeps from one checkout serves another one too: paths count from the root.
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1

say() { printf '%s: %s\n' "$script_name" "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Runs a command quietly: its output goes to a log. On a terminal the output is shown as it comes.
attempt() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    if [ -t 2 ]; then
        "$@" </dev/null >&2
    else
        "$@" </dev/null >"$log" 2>&1
    fi
}

# The same, and the log is shown when the command fails.
logged() {
    attempt "$@" && return
    local failed=$?
    [ -t 2 ] || cat "$1" >&2
    return "$failed"
}

# Prints the packages of the named lists that are not installed.
missing_packages() {
    local wanted
    wanted=$(cat "$@" | sed -e 's/#.*//' -e '/^ *$/d')
    # shellcheck disable=SC2086 # The list is words on purpose.
    comm -23 <(printf '%s\n' $wanted | sort -u) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
            sed -n 's/^installed //p' | sort -u)
}

# Installs the packages of the named lists, or says what to install by hand.
install_packages() {
    local missing apt=(apt-get)
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        command -v cmake >/dev/null && command -v ninja >/dev/null ||
            fail "this is not Debian or Ubuntu; install these under the names of your system" \
                "(see README.md):" $(cat "$@" | sed -e 's/#.*//' -e '/^ *$/d')
        return 0
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null ||
            fail "some packages are missing. As root, run: apt-get install" $missing
        apt=(sudo)
        [ -t 0 ] || apt+=(-n)
        apt+=(env DEBIAN_FRONTEND=noninteractive apt-get)
    fi
    say "installing" $missing
    export DEBIAN_FRONTEND=noninteractive
    local options=(-q -y -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
    logged "$root/build/apt-update.log" "${apt[@]}" "${options[@]}" update ||
        say "apt-get update had problems; trying to install all the same"
    # shellcheck disable=SC2086
    logged "$root/build/apt-install.log" "${apt[@]}" "${options[@]}" install \
        --no-install-recommends $missing ||
        fail "the packages above could not be installed. Try: apt-get install" $missing
}

# Fetches the sources of Dear ImGui, glad and Catch2 on Debian; elsewhere CMake does it.
fetch_sources() {
    local stamp="$root/.deps/sources.txt" id=""
    [ -r /etc/os-release ] && id=$(. /etc/os-release && printf '%s' "${ID:-}")
    [ "$id" = debian ] || return 0
    cmp -s "$scripts_dir/sources.txt" "$stamp" && return 0
    say "fetching the sources of Dear ImGui, glad and Catch2"
    if logged "$root/build/sources.log" bash "$scripts_dir/fetch-sources.sh" "$root/.deps"; then
        cp "$scripts_dir/sources.txt" "$stamp"
    else
        say "Debian's mirror did not give the sources; CMake will ask upstream's git host"
    fi
}

# Configures a preset when it never was, or when the list of build files changed since.
configure() {
    local preset=$1 folder="$root/build/$1" now
    now=$(cd "$root" && { find sim lessons quizzes ui tests -name CMakeLists.txt 2>/dev/null | sort
        cat CMakePresets.json; } | cksum)
    if [ -f "$folder/build.ninja" ] && [ "$now" = "$(cat "$folder/configured" 2>/dev/null)" ]; then
        return 0
    fi
    (cd "$root" && logged "$folder/configure.log" cmake --preset "$preset") ||
        fail "the build could not be set up; the reason is above"
    printf '%s\n' "$now" >"$folder/configured"
}

# Builds the targets of a preset (all of them when none is named), one such build at a time.
build() {
    local preset=$1
    shift
    mkdir -p "$root/build"
    exec 9>"$root/build/lock"
    ! command -v flock >/dev/null || flock 9
    configure "$preset"
    local command=("$root/build/$preset/build.log" cmake --build "$root/build/$preset"
        ${1:+--target "$@"})
    if ! attempt "${command[@]}"; then
        # Files that are compiled together may have come to share a name: CMake groups them anew.
        rm -f "$root/build/$preset/configured"
        configure "$preset"
        logged "${command[@]}" || fail "the build failed; the compiler's words are above"
    fi
    # The program that starts next must not keep the lock.
    exec 9>&-
}
