#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Packs source files into batches that clang-tidy reads as one file each.

Most of clang-tidy's time goes into the headers that every file includes; a batch reads them once.
Files of one folder are packed together when they are compiled alike and no name of their anonymous
namespaces is in two of them.

Usage: tidy_batches.py COMPILE_COMMANDS OUT_FOLDER FILE...
Prints one line a batch: its file, then the files in it, with tabs between.
"""
import json
import pathlib
import re
import sys

FILES_A_BATCH = 12
DECLARED = re.compile(
    r"(?:struct|class|enum class|enum|union)\s+(\w+)"  # types
    r"|^using\s+(\w+)\s*="
    r"|(\w+)\s*\("  # functions
    r"|(\w+)(?:\[[^\]]*\])?\s*(?:=|\{|;)"  # values
)


def own_names(text):
    """The names that a file declares in anonymous namespaces, or as static."""
    names = set()
    inside = False
    for line in text.splitlines():
        if line == "namespace {":
            inside = True
        elif line.startswith("}  // namespace") and line.strip() == "}  // namespace":
            inside = False
        elif (inside or line.startswith("static ")) and re.match(r"[A-Za-z_]", line):
            found = DECLARED.search(line)
            if found:
                names.add(next(group for group in found.groups() if group))
    return names


def main():
    database = {entry["file"]: entry for entry in json.loads(pathlib.Path(sys.argv[1]).read_text())}
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    batches = []
    for name in sys.argv[3:]:
        entry = database.get(name)
        if entry is None:
            sys.exit(f"{name}: no target of the build compiles this file")
        output = re.search(r" -o \S+", entry["command"]).group()
        alike = (entry["command"].replace(output, "").replace(name, ""), pathlib.Path(name).parent)
        names = own_names(pathlib.Path(name).read_text())
        for batch in batches:
            if (
                batch["alike"] == alike
                and len(batch["files"]) < FILES_A_BATCH
                and not batch["names"] & names
            ):
                break
        else:
            batch = {"alike": alike, "files": [], "names": set(), "entry": entry}
            batches.append(batch)
        batch["files"].append(name)
        batch["names"] |= names

    commands = []
    for number, batch in enumerate(batches):
        file = str(folder / f"batch_{number}.cpp")
        includes = "".join(f'#include "{name}"\n' for name in batch["files"])
        pathlib.Path(file).write_text(includes)
        entry = batch["entry"]
        command = entry["command"].replace(entry["file"], file)
        commands.append({"directory": entry["directory"], "command": command, "file": file})
        print("\t".join([file, *batch["files"]]))
    (folder / "compile_commands.json").write_text(json.dumps(commands, indent=1))


main()
