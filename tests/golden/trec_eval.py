#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares `chancery-eval score` with trec_eval's own outputs, byte for byte, and exit codes.

    tests/golden/trec_eval.py PROGRAM_DIR [FOLDER [CASE...]]

FOLDER holds cases/NNN.json ({"args": [...], "rc": N}), cases/NNN.out and the data they name; without
it tests/golden/trec_eval is taken, made of our own data, and besides, where CHANCERY_SHARED is set,
the archive collections/trec_eval-golden.tar.xz in that folder.
Exit code: 0 all cases are equal, 1 some differ, 2 wrong use.
"""
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ARCHIVE = "collections/trec_eval-golden.tar.xz"
SHOWN_LINES = 5


def first_difference(expected, got):
    for number, (left, right) in enumerate(zip(expected.split(b"\n"), got.split(b"\n")), 1):
        if left != right:
            return f"line {number}: {left!r}, not {right!r}"
    return f"{len(expected)} bytes, not {len(got)}"


def differences(program, folder, names):
    """Runs the cases of a folder; gives how many there are and a line for each that differs."""
    cases = sorted((folder / "cases").glob("*.json"))
    if names:
        cases = [case for case in cases if case.stem in names]
    found = []
    for case in cases:
        wanted = json.loads(case.read_text(encoding="utf-8"))
        done = subprocess.run([program, "score", *wanted["args"]], cwd=folder, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=60, check=False)
        expected = case.with_suffix(".out").read_bytes()
        code = done.returncode
        if code != wanted["rc"]:
            found.append(f"{case.stem}: {' '.join(wanted['args'])}: exit {wanted['rc']}, not {code}")
        elif done.stdout != expected:
            found.append(f"{case.stem}: {' '.join(wanted['args'])}: {first_difference(expected, done.stdout)}")
    return len(cases), found


def report(what, program, folder, names=()):
    count, found = differences(program, folder, names)
    for line in found:
        print(f"trec_eval: {what}: {line}")
    print(f"trec_eval: {what}: {count} cases, {len(found)} differences")
    return count > 0 and not found


def main():
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    program = str(pathlib.Path(sys.argv[1]).resolve() / "chancery-eval")
    if len(sys.argv) > 2:
        folder = pathlib.Path(sys.argv[2])
        return 0 if report(folder.name, program, folder, sys.argv[3:]) else 1
    equal = report("our own", program, HERE / "trec_eval")
    shared = os.environ.get("CHANCERY_SHARED", "")
    if not shared or not (pathlib.Path(shared) / ARCHIVE).is_file():
        print("trec_eval: the archive was skipped: set CHANCERY_SHARED to the folder that holds " + ARCHIVE)
        return 0 if equal else 1
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(pathlib.Path(shared) / ARCHIVE) as archive:
            archive.extractall(folder, filter="data") if hasattr(tarfile, "data_filter") else archive.extractall(folder)
        cases = next(pathlib.Path(folder).rglob("cases"))
        return 0 if report("archive", program, cases.parent) and equal else 1


if __name__ == "__main__":
    sys.exit(main())
