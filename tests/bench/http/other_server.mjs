// SPDX-License-Identifier: MIT
// The npm package scimmy behind scimmy-routers and express, with its users in a map.
//
// Usage: node other_server.mjs PORT USERS
import { randomUUID } from "node:crypto";
import express from "express";
import SCIMMY from "scimmy";
import SCIMMYRouters from "scimmy-routers";

const port = Number(process.argv[2]);
const users = new Map();
const byName = new Map();

function store(id, fields) {
    const before = users.get(id);
    const now = new Date();
    const user = {
        ...fields,
        id,
        meta: { created: before?.meta.created ?? now, lastModified: now },
    };
    users.set(id, user);
    byName.set(user.userName.toLowerCase(), id);
    return user;
}

for (let number = 1; number <= Number(process.argv[3]); ++number) {
    const name = `user${String(number).padStart(6, "0")}`;
    store(`id${number}`, {
        userName: `${name}@example.com`,
        externalId: `made-up-${number}`,
        name: { givenName: "User", familyName: String(number) },
        emails: [{ value: `${name}@example.com`, type: "work", primary: true }],
        active: true,
    });
}

SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .ingress(async (resource, instance) => {
        const fields = JSON.parse(JSON.stringify(instance));
        const owner = byName.get(fields.userName.toLowerCase());
        if (owner !== undefined && owner !== resource.id) {
            throw new SCIMMY.Types.Error(409, "uniqueness", "This userName is taken.");
        }
        if (resource.id !== undefined && !users.has(resource.id)) {
            throw new SCIMMY.Types.Error(404, null, "There is no such user.");
        }
        return store(resource.id ?? randomUUID(), fields);
    })
    .egress(async (resource) => {
        if (resource.id !== undefined) {
            const user = users.get(resource.id);
            if (user === undefined) {
                throw new SCIMMY.Types.Error(404, null, "There is no such user.");
            }
            return user;
        }
        const all = [...users.values()];
        return resource.filter ? resource.filter.match(all) : all;
    })
    .degress(async (resource) => {
        users.delete(resource.id);
    });

const app = express();
app.use(
    "/scim/v2",
    new SCIMMYRouters({
        type: "bearer",
        docUri: "http://localhost",
        handler: (request) => {
            if (request.header("Authorization") !== "Bearer secret") {
                throw new Error("The bearer token is missing or not valid.");
            }
            return "client";
        },
    }),
);
app.listen(port, "127.0.0.1", () => console.log("ready"));
