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
local good = 0

function setup(thread)
    thread:set("thread_number", thread_count)
    thread_count = thread_count + 1
end

local function new_user()
    number = number + 1
    return string.format(
        '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s-%d-%d@example.com",'
            .. '"name":{"givenName":"New","familyName":"User"},"active":true}',
        seed, thread_number, number)
end

local function patch()
    number = number + 1
    return string.format(
        '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace",'
            .. '"value":{"active":%s}}]}',
        number % 2 == 0 and "true" or "false")
end

local fixed = nil

-- What never changes is put together once: the tool must not be slower than what it measures.
function init()
    if work == "get" then
        fixed = wrk.format("GET", base .. "/" .. id, headers)
    elseif work == "find" then
        fixed = wrk.format("GET", base .. "?filter=userName%20eq%20%22" .. name .. "%22", headers)
    end
end

function request()
    if fixed then
        return fixed
    elseif work == "post" then
        return wrk.format("POST", base, headers, new_user())
    end
    return wrk.format("PATCH", base .. "/" .. id, headers, patch())
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("%.0f\t%.2f\t%d\n", summary.requests / (summary.duration / 1e6),
        latency:percentile(99) / 1000,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
