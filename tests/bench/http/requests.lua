-- SPDX-License-Identifier: MIT
-- What wrk sends: LAB_WORK is get, find, post or patch; LAB_ID and LAB_NAME are of a user that exists.
local work = os.getenv("LAB_WORK")
local id = os.getenv("LAB_ID")
local name = os.getenv("LAB_NAME")
local seed = os.getenv("LAB_SEED")
local headers = {
    ["Authorization"] = "Bearer secret",
    ["Content-Type"] = "application/scim+json",
}
local base = "/scim/v2/Users"
local thread_count = 0
local number = 0

function setup(thread)
    thread:set("thread_number", thread_count)
    thread_count = thread_count + 1
end

local user = '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s@example.com",'
    .. '"name":{"givenName":"New","familyName":"User"},"active":true}'
local patch = '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace",'
    .. '"value":{"active":%s}}]}'

local fixed = nil
local turns = nil
local before, after = nil, nil

-- What does not change is put together once: the tool must not be slower than what it measures.
-- A new user's name has always the same length, so that its request differs in nothing else.
function init()
    if work == "get" then
        fixed = wrk.format("GET", base .. "/" .. id, headers)
    elseif work == "find" then
        fixed = wrk.format("GET", base .. "?filter=userName%20eq%20%22" .. name .. "%22", headers)
    elseif work == "patch" then
        local path = base .. "/" .. id
        turns = {
            wrk.format("PATCH", path, headers, patch:format("false")),
            wrk.format("PATCH", path, headers, patch:format("true")),
        }
    else
        local mark = seed .. "-" .. thread_number .. "-"
        local whole = wrk.format("POST", base, headers, user:format(mark .. "00000000"))
        before, after = whole:match("^(.*" .. mark:gsub("-", "%%-") .. ")%d+(.*)$")
    end
end

function request()
    if fixed then
        return fixed
    end
    number = number + 1
    if turns then
        return turns[number % 2 + 1]
    end
    return before .. (10000000 + number) .. after
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("%.0f\t%.2f\t%d\n", summary.requests / (summary.duration / 1e6),
        latency:percentile(99) / 1000,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
