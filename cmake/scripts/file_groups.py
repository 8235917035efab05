#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Packs C++ files into groups that a compiler can read as one file each.

Most of the time that a file takes goes into the headers that every file includes; a group reads
them once. Two files whose anonymous namespaces share a name are never in one group, nor is a file
with one that uses the name of a header of its folder.

Usage: file_groups.py FILES_A_GROUP FILE...
Prints one line a file: the number of its group, a tab, the file.
"""
import pathlib
import re
import sys

DECLARED = re.compile(
    r"(?:struct|class|enum class|enum|union)\s+(\w+)"  # types
    r"|^using\s+(\w+)\s*="
    r"|(\w+)\s*\("  # functions
    r"|(\w+)(?:\[[^\]]*\])?\s*(?:=|\{|;)"  # values
)


def own_names(text):
    """The names that a file declares in anonymous namespaces, or as static.

    An alias comes with its whole line, since two files may have the same one; all else with None.
    """
    names = {}
    inside = False
    for line in text.splitlines():
        if line == "namespace {":
            inside = True
        elif line.startswith("}  // namespace") and line.strip() == "}  // namespace":
            inside = False
        elif (inside or line.startswith("static ")) and re.match(r"[A-Za-z_]", line):
            found = DECLARED.search(line)
            if found:
                is_whole = line.startswith("using ") and line.endswith(";")
                alias = line if is_whole else None
                names[next(group for group in found.groups() if group)] = alias
    return names


def header_names(path, text):
    """The functions and values that the headers of the file's folder give it."""
    names = set()
    for included in re.findall(r'^#include "[^"]*?([^"/]+\.h)"', text, re.MULTILINE):
        header = path.parent / included
        if header.exists():
            names.update(re.findall(r"^(?:inline|constexpr) .*?(\w+)\s*[({]", header.read_text(),
                                    re.MULTILINE))
    return names


class Names:
    """What a file, or a group of files, declares for itself and is given by its headers."""

    def __init__(self):
        self.own = {}
        self.given = set()

    @classmethod
    def of_file(cls, path):
        names = cls()
        text = path.read_text()
        names.own = own_names(text)
        names.given = header_names(path, text)
        return names

    def add(self, other):
        self.own.update(other.own)
        self.given |= other.given

    def goes_with(self, other):
        """Whether files with these names can be read as one."""
        if self.own.keys() & other.given or other.own.keys() & self.given:
            return False
        both = self.own.keys() & other.own.keys()
        return all(self.own[name] and self.own[name] == other.own[name] for name in both)


def pack(files, files_a_group, alike):
    """Groups of files, in order; only files for which alike() answers the same come together."""
    groups = []
    for name in files:
        kind = alike(name)
        names = Names.of_file(pathlib.Path(name))
        for group in groups:
            if (
                group["kind"] == kind
                and len(group["files"]) < files_a_group
                and group["names"].goes_with(names)
            ):
                break
        else:
            group = {"kind": kind, "files": [], "names": Names()}
            groups.append(group)
        group["files"].append(name)
        group["names"].add(names)
    return [group["files"] for group in groups]


def main():
    groups = pack(sys.argv[2:], int(sys.argv[1]), lambda name: pathlib.Path(name).parent)
    for number, files in enumerate(groups):
        for name in files:
            print(f"{number}\t{name}")


if __name__ == "__main__":
    main()
