#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Measures `serve` beside another SCIM server, in one run on one machine and with the same requests.
#
# Usage: compare.sh [PROGRAM]     Needs wrk, curl, node and npm; npm fetches the other server.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${1:-$here/../../../build/release/bin/lifecycle-lab}
seconds=${SECONDS_EACH:-4}
connections=16
work=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

cp "$here"/package.json "$here"/other_server.mjs "$work"/
(cd "$work" && npm install --silent --no-audit --no-fund >/dev/null 2>&1)

start_ours() {
    "$program" serve --app salesforce --token secret --port "$2" --seed-users "$1" >"$work/log" &
}
start_other() {
    (cd "$work" && exec node other_server.mjs "$2" "$1" >"$work/log") &
}

# Prints "requests a second, 99th percentile in ms, errors" of one kind of request.
measure() {
    LAB_WORK=$1 LAB_ID=$2 LAB_NAME=$3 LAB_SEED=$RANDOM$RANDOM \
        wrk --threads 1 --connections "$connections" --duration "${seconds}s" --latency \
        --script "$here/requests.lua" "http://127.0.0.1:$4" | tail -n 1
}

printf 'server\tusers\trequest\trequests/s\tp99 ms\terrors\tMB\n'
port=18100
for users in 1000 10000; do
    for name in ours other; do
        port=$((port + 1))
        "start_$name" "$users" "$port"
        server=$!
        address="http://127.0.0.1:$port/scim/v2/Users"
        middle=$(printf 'user%06d@example.com' $((users / 2)))
        token="Authorization: Bearer secret"
        until found=$(curl -sf -H "$token" "$address?filter=userName%20eq%20%22$middle%22"); do
            sleep 0.2
        done
        id=$(printf '%s' "$found" | sed 's/.*"id":"\([^"]*\)".*/\1/')
        for kind in get find patch post; do
            figures=$(measure "$kind" "$id" "$middle" "$port")
            memory=$(awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status")
            printf '%s\t%s\t%s\t%s\t%s\n' "$name" "$users" "$kind" "$figures" "$memory"
        done
        kill "$server"
        wait "$server" 2>/dev/null || true
        server=""
    done
done
