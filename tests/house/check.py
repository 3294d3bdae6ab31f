#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks the rules of the house that a script can check; floors.txt beside this file holds the rows.

    tests/house/check.py [ROOT [-v]]        -v names the functions without comment

Of every C++ file: who includes whom, which libraries, no circles, own header first, whether what it
names is included (reachable.py), licence line, length, no notes of things to do; of every header: include guard, head comment, and how many of the
functions it declares at namespace level are documented. Of every file: its name.
Prints one line a fault, then figures. Exit code 0: no faults; 1: faults.
"""
import pathlib
import re
import sys

sys.dont_write_bytecode = True
from reachable import Reachable  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
LICENCE = "SPDX-License-Identifier: GPL-2.0-or-later"
SOURCE_FOLDERS = ("indexer", "searcher", "bench", "tests")
CODE = {".hpp", ".cpp", ".c"}
MAX_LINES = 500
COLUMNS = 100  # a figure; clang-format decides
LEAST_DOCUMENTED = 90  # per cent
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
TO_DO = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
NAME = re.compile(r"^[a-z0-9]+([_-][a-z0-9]+)*(\.[a-z0-9]+)*$")
NO_NAMES = {"build", "util", "utils", "common", "helper", "helpers", "manager", "misc", "data", "info"}
# `info` is a verb of the contract.
NAMES_ALL_THE_SAME = {"CMakeLists.txt", "README.md", "SCHEMA.md", "common.sh", "info.cpp", "info.hpp"}


class House:
    def __init__(self, root):
        self.root = root
        self.faults = []
        self.wide = 0  # lines beyond COLUMNS
        self.floors, self.libraries, self.long_files = {}, [], set()
        self.read_floors((HERE / "floors.txt").read_text(encoding="utf-8"))
        self.texts = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
                      for folder in SOURCE_FOLDERS if (root / folder).is_dir()
                      for path in sorted((root / folder).rglob("*"))
                      if path.suffix in CODE and path.is_file()}

    def read_floors(self, text):
        for line in text.splitlines():
            line = line.split("#", 1)[0].strip()
            if line.startswith("library "):
                name, headers, folders = re.fullmatch(r"library (\S+) = ([^:]*):(.*)", line).groups()
                self.libraries.append((name, headers.split(), folders.split()))
            elif line == "long" or line.startswith("long "):
                self.long_files.update(line.split()[1:])
            elif line:
                folder, below = line.split(":", 1)
                self.floors[folder.strip()] = below.split()

    def fault(self, path, why, line=None):
        self.faults.append(f"{path}:{line}: {why}" if line else f"{path}: {why}")

    # Includes.

    def floor_of(self, path):
        """The longest row that names the file or a folder above it."""
        rows = [row for row in self.floors if path == row or path.startswith(row + "/")]
        return max(rows, key=len, default=None)

    def reach(self, floor):
        """All folders that a folder may include."""
        seen, open_ = set(), [floor]
        while open_:
            row = open_.pop()
            if row in seen:
                continue
            seen.add(row)
            open_.extend(self.floors.get(row, []))
        return seen

    def includes(self, path):
        for match in INCLUDE.finditer(self.texts[path]):
            yield match.group(1), match.group(2), self.texts[path].count("\n", 0, match.start()) + 1

    def check_includes(self, path):
        floor = self.floor_of(path)
        if floor is None:
            self.fault(path, "its folder has no row in tests/house/floors.txt")
            return
        reach = self.reach(floor)
        for ours, foreign, line in self.includes(path):
            if ours:
                self.check_our_include(path, reach, ours, line)
            else:
                self.check_library(path, reach, foreign, line)

    def check_our_include(self, path, reach, included, line):
        if included.startswith("data/"):
            if "*" not in reach and "data" not in reach:
                self.fault(path, f"may not include {included}", line)
            table = self.root / included.removesuffix(".hpp")
            if not (table.with_suffix(".tsv").is_file() or table.is_dir()):
                self.fault(path, f"{included} is no table of data/", line)
        elif included not in self.texts:
            self.fault(path, f"{included} is not written from the root, or is not there", line)
        elif "*" not in reach and self.floor_of(included) not in reach:
            self.fault(path, f"may not include {included}", line)

    def check_library(self, path, reach, header, line):
        for name, headers, folders in self.libraries:
            if not any(header == own or (own.endswith("/") and header.startswith(own)) for own in headers):
                continue
            if "*" not in reach and not any(path == folder or path.startswith(folder + "/") for folder in folders):
                self.fault(path, f"may not include <{header}>: {name} is for {' '.join(folders)}", line)

    def check_own_header_first(self, path):
        own = path[:-4] + ".hpp"
        if not path.endswith(".cpp") or own not in self.texts:
            return
        first = next(self.includes(path), (None, None, 1))
        if first[0] != own:
            self.fault(path, f"includes {own} not as the first", first[2])

    def check_circles(self):
        state = {}

        def visit(path, chain):
            state[path] = "open"
            for ours, _, _ in self.includes(path):
                if ours not in self.texts:
                    continue
                if state.get(ours) == "open":
                    circle = chain[chain.index(ours):] + [ours]
                    self.fault(path, "files include each other: " + " > ".join(circle))
                elif ours not in state:
                    visit(ours, chain + [ours])
            state[path] = "done"

        for path in self.texts:
            if path not in state:
                visit(path, [path])

    def check_reachable(self):
        reachable = Reachable(self.texts, self.includes)
        for path in self.texts:
            for name, header in reachable.missing(path):
                self.fault(path, f"names {name} without including {header}")

    # Files.

    def check_form(self, path):
        text = self.texts[path]
        lines = text.splitlines()
        if not lines or LICENCE not in lines[0]:
            self.fault(path, f"the first line is not // {LICENCE}")
        if len(lines) > MAX_LINES and path not in self.long_files:
            self.fault(path, f"has {len(lines)} lines, more than {MAX_LINES}")
        for number, line in enumerate(lines, 1):
            if TO_DO.search(line):
                self.fault(path, "holds a note of something to do; write an issue", number)
            self.wide += len(line) > COLUMNS
            if "\t" in line:
                self.fault(path, "holds a tab", number)
        if not text.endswith("\n") or text.endswith("\n\n"):
            self.fault(path, "does not end in one line end")
        if path.endswith(".hpp"):
            self.check_header(path, lines)

    def check_header(self, path, lines):
        if "#pragma once" not in lines:
            self.fault(path, "has no #pragma once")
            return
        head = [line for line in lines[1:lines.index("#pragma once")] if len(line.strip("/ ")) > 0]
        if not head:
            self.fault(path, "has no head comment")

    def check_names(self):
        for folder in SOURCE_FOLDERS + ("data/vocabulary", "data/schema", "cmake"):
            for path in sorted((self.root / folder).rglob("*")):
                name = path.relative_to(self.root).as_posix()
                if path.name in NAMES_ALL_THE_SAME or "__pycache__" in name or "/seeds/" in name or "/cases/" in name or "/runs/" in name:
                    continue
                if not NAME.match(path.name) and folder != "cmake":
                    self.fault(name, "is not named in small letters with _ between words")
                if path.stem in NO_NAMES:
                    self.fault(name, "has a name that says nothing")

    # Documentation.

    @staticmethod
    def functions(text):
        """(line, name, documented) of the functions that a header declares at namespace level. A comment
        stands for all declarations below it up to a blank line."""
        depth, documented = 0, False
        for number, line in enumerate(text.splitlines(), 1):
            code = re.sub(r'"(\\.|[^"\\])*"', '""', line)
            if code.startswith("///"):
                documented = True
                continue
            code = code.split("//", 1)[0].rstrip()
            if not code:
                documented = False
            opens_namespace = code.startswith(("namespace", "}  // namespace"))
            declared = depth == 0 and not code.startswith((" ", "#", "}", "using", "template", "static_assert"))
            match = re.match(r"[\w:<>,&*\s\[\]]*?\b(\w+)\(", code) if declared else None
            if match and not re.search(r"=.*\(", code.split("(", 1)[0] + "("):
                yield number, match.group(1), documented or "///<" in line
            if not opens_namespace and code != "}":
                depth += code.count("{") - code.count("}")
            elif code == "}":
                depth = max(depth - 1, 0)

    def documentation(self):
        documented, all_, bare = 0, 0, []
        for path, text in self.texts.items():
            if not path.endswith(".hpp") or path.startswith("tests/"):
                continue
            for line, name, is_documented in self.functions(text):
                all_ += 1
                documented += is_documented
                if not is_documented:
                    bare.append(f"{path}:{line} {name}")
        share = 100 * documented / max(all_, 1)
        if share < LEAST_DOCUMENTED:
            self.fault("headers", f"{share:.0f} % of their functions are documented, less than {LEAST_DOCUMENTED} %")
        return share, all_, bare

    def check(self):
        for path in self.texts:
            self.check_includes(path)
            self.check_own_header_first(path)
            self.check_form(path)
        self.check_circles()
        self.check_names()
        self.check_reachable()


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE.parents[1]).resolve()
    house = House(root)
    house.check()
    share, all_, bare = house.documentation()
    for fault in house.faults:
        print(fault)
    if "-v" in sys.argv[2:]:
        print("\n".join(bare))
    lines = sorted(text.count("\n") for path, text in house.texts.items() if not path.startswith("tests/"))
    tests = sum(text.count("\n") for path, text in house.texts.items() if path.startswith("tests/"))
    print(f"house: {len(house.texts)} files, median {lines[len(lines) // 2]} lines, longest {lines[-1]}; "
          f"tests : code {tests / max(sum(lines), 1):.2f}; {share:.0f} % of {all_} functions in headers documented; {house.wide} lines beyond "
          f"{COLUMNS} columns; "
          f"{len(house.faults)} faults")
    return 1 if house.faults else 0


if __name__ == "__main__":
    sys.exit(main())
