#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Packs source files into batches that clang-tidy reads as one file each.

Files of one folder are packed together when they are compiled alike; see file_groups.py.

Usage: tidy_batches.py COMPILE_COMMANDS OUT_FOLDER FILE...
Prints one line a batch: its file, then the files in it, with tabs between.
"""
import json
import pathlib
import re
import sys

from file_groups import pack

FILES_A_BATCH = 12


def main():
    database = {entry["file"]: entry for entry in json.loads(pathlib.Path(sys.argv[1]).read_text())}
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)

    def compiled(name):
        """How a file is compiled, without its own name."""
        entry = database.get(name)
        if entry is None:
            sys.exit(f"{name}: no target of the build compiles this file")
        output = re.search(r" -o \S+", entry["command"]).group()
        return entry["command"].replace(output, "").replace(name, ""), pathlib.Path(name).parent

    commands = []
    for number, files in enumerate(pack(sys.argv[3:], FILES_A_BATCH, compiled)):
        file = str(folder / f"batch_{number}.cpp")
        pathlib.Path(file).write_text("".join(f'#include "{name}"\n' for name in files))
        entry = database[files[0]]
        command = entry["command"].replace(entry["file"], file)
        commands.append({"directory": entry["directory"], "command": command, "file": file})
        print("\t".join([file, *files]))
    (folder / "compile_commands.json").write_text(json.dumps(commands, indent=1))


main()
