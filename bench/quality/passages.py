# SPDX-License-Identifier: GPL-2.0-or-later
#
# What the programs say of files, for the measuring scripts beside this: index a set of files with
# chancery-index, read every passage back with `chancery show`, compare words by contract.md
# section 6. The scripts see what a user sees and know nothing of the sources.
import csv
import json
import os
import subprocess
import tempfile
import unicodedata


def word_key(text):
    """Two texts with equal keys are the same words (contract.md section 6)."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(c for c in folded if unicodedata.category(c)[0] in "LNMS")


class Index:
    """An index built from files in a folder of its own; `editions` by their keys."""

    def __init__(self, programs, name, paths, options=()):
        self.programs = programs
        self.folder = tempfile.TemporaryDirectory(prefix="chancery-" + name + "-")
        self.index = os.path.join(self.folder.name, "index")
        report = os.path.join(self.folder.name, "report.tsv")
        command = [os.path.join(programs, "chancery-index"), "--quiet", "--index", self.index,
                   "--report", report, *options, *paths]
        done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode not in (0, 4):
            raise SystemExit(f"{name}: chancery-index ended with {done.returncode}: {done.stderr}")
        with open(report, encoding="utf-8", newline="") as lines:
            self.files = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        # A list in a cell is parted by bars.
        self.editions = {edition: row for row in self.files for edition in row["editions"].split("|")
                         if row["outcome"] in ("indexed", "partly")}

    def failures(self):
        return [(row["name"], row["reason"]) for row in self.files if row["outcome"] == "failed"]

    def passages(self, edition):
        """Passages of an edition in document order, as contract.md section 5 has them."""
        command = [os.path.join(self.programs, "chancery"), "show", edition, "--index", self.index,
                   "--format", "jsonl"]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              check=False)
        if done.returncode != 0:
            raise SystemExit(f"show {edition} ended with {done.returncode}: {done.stderr}")
        return [json.loads(line) for line in done.stdout.splitlines()]


def default_programs():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    return os.path.join(root, "out", "release", "bin")


def percent(part, whole):
    return f"{100 * part / whole:.2f} %" if whole else "none"
