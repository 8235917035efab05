#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Puts the upstream releases of sources.txt into a folder, taken from Debian's source packages.
#
# Usage: fetch-sources.sh FOLDER
#
# On Debian this goes before a download from upstream, because the machine's own mirror is known to
# be within reach and the archive's signatures are checked with keys that are trusted already. apt
# gets a state folder of its own, so that neither the machine's list of sources nor its package
# cache changes, and no right to install anything is needed.
set -euo pipefail

target=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial" "$work/download"

# Prints "URI keyring" of the Debian mirror that this machine is set up with.
find_mirror() {
    local format='$(REPO_URI) $(SIGNED_BY)' found
    found=$(apt-get indextargets --format "$format" 'Created-By: Packages' 'Origin: Debian' \
        'Label: Debian' 2>/dev/null | sed -n 1p)
    # Without package lists nothing tells a mirror's origin; its usual address does.
    [ -n "$found" ] || found=$(apt-get indextargets --format "$format" 'Created-By: Packages' \
        2>/dev/null | grep -E '^[^ ]*/debian/? ' | sed -n 1p)
    printf '%s\n' "$found"
}

# A mirror that stands still is good enough: what is wanted is one known archive, not news.
private_apt() {
    local command=$1
    shift
    "$command" -q \
        -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
        -o Dir::State="$work/state" -o Dir::Cache="$work/cache" \
        -o Acquire::Check-Valid-Until=false -o Acquire::Languages=none -o Acquire::Retries=3 \
        -o APT::Sandbox::User=root "$@"
}

# Prints the full version to take: the wanted one, or else the newest of the same series.
choose_version() {
    local package=$1 series=$2 wanted=$3 versions
    versions=$(private_apt apt-cache madison "$package" |
        awk -F'|' '{gsub(/ /, "", $2); print $2}' | sort -uV)
    printf '%s\n' "$versions" | grep -E "^${wanted//[.+]/.}-" | tail -n 1 ||
        printf '%s\n' "$versions" | grep -E "^${series//./\\.}[.]" | tail -n 1
}

fetch_one() {
    local folder=$1 package=$2 series=$3 wanted=$4 sum=$5 version archive
    version=$(choose_version "$package" "$series" "$wanted") || {
        echo "The Debian mirror has no $package $series." >&2
        return 1
    }
    # Only the upstream archive: Debian's own part of the package is not used, and may be missing
    # from a mirror that is being updated.
    (cd "$work/download" && private_apt apt-get source --download-only --tar-only \
        "$package=$version" >&2)
    archive=$(find "$work/download" -name "${package}_*.orig.tar.*" ! -name '*.asc')
    if [ "${version%-*}" = "$wanted" ]; then
        echo "$sum  $archive" | sha256sum --check --quiet >&2
    else
        echo "Note: $package $version is used; the tested version is $wanted." >&2
    fi
    rm -rf "$target/$folder.new"
    mkdir -p "$target/$folder.new"
    tar -xf "$archive" -C "$target/$folder.new" --strip-components=1
    rm -rf "${target:?}/$folder"
    mv "$target/$folder.new" "$target/$folder"
}

read -r mirror keyring <<<"$(find_mirror)"
if [ -z "${mirror:-}" ]; then
    echo "No Debian mirror is set up on this machine." >&2
    exit 1
fi
options=""
case ${keyring:-} in
    /*) options="[signed-by=$keyring] " ;;
esac
# Debian 13 has Catch2 and glad; Dear ImGui 1.92 is only in the suites after it.
for suite in trixie sid; do
    echo "deb-src ${options}$mirror $suite main"
done >"$work/sources.list"
private_apt apt-get update >&2

mkdir -p "$target"
while read -r folder package series wanted sum; do
    case $folder in '' | '#'*) continue ;; esac
    fetch_one "$folder" "$package" "$series" "$wanted" "$sum" </dev/null
done <"$here/sources.txt"
