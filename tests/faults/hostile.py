#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Indexes hostile files and judges what became of each by their manifest.

    hostile.py PROGRAM_DIR [CLASS...]       classes of the manifest, or starts of their names

$CHANCERY_SHARED/hostile/make.py (or ../shared beside the source) makes files and manifest. A class is
indexed as one folder first: the indexer must live, and its report must have one status a file. Then
each file that was read is indexed alone, since they share their symbol: its outcome must be one that
the manifest allows, its `find` words be found and its `never` words not, and no answer has control
characters. Meanwhile one file grows, and the address that others name is listened on. No process may
have taken more memory than the limit. Where strace is to be had, one more run shows that nothing
foreign is opened and no socket made.
Prints one line a disagreement. Exit code 0: at least 98 % of the rows agree and no promise of all is
broken; 1: less; 77: the files cannot be made here.
"""
import collections
import concurrent.futures
import multiprocessing
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

USUAL = ["xml", "fs", "docx", "pdf"]
LEAST_AGREEMENT = 0.98
SECONDS = 240  # of one run
# Of one file: a bomb runs to its limit whatever that is, and no other file comes near this one.
LIMITS = ["--max-seconds", "8"]
LIMITS_WATCHED = ["--max-seconds", "4"]
MOST_MEMORY_KIB = (1 << 20) + (64 << 10)  # the default of --max-memory, and what is no address space of theirs
CONTROL = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
FORBIDDEN = re.compile(rb"canary|/etc/hostname|/etc/passwd|/dev/zero")
OUTCOMES = {"indexed": "index", "partly": "index-partly", "duplicate": "index", "failed": "fail-with-reason",
            "scanned": "fail-with-reason", "skipped": "skip-with-reason"}
NOT_YET = "format not read yet"


def unescaped(text, sign):
    """Bytes of a name whose odd bytes are written %NN or \\xNN."""
    pattern = re.compile(rb"%([0-9A-Fa-f]{2})" if sign == "%" else rb"\\x([0-9a-f]{2})")
    return pattern.sub(lambda match: bytes([int(match.group(1), 16)]), text.encode("utf-8", "surrogateescape"))


class Judge:
    def __init__(self, programs, files, work):
        self.programs, self.files, self.work = programs, files, work
        self.broken, self.disagreements, self.judged = [], [], 0

    def run(self, arguments, prefix=()):
        """Exit code of the indexer; a signal or a run without end is a broken promise."""
        try:
            done = subprocess.run([*prefix, self.programs / "chancery-index", *arguments], stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            self.broken.append(f"{arguments[-1]}: more than {SECONDS} s")
            return None
        if done.returncode not in (0, 4):
            self.broken.append(f"{arguments[-1]}: exit code {done.returncode}: {done.stderr[-300:]!r}")
        self.look_for_control(arguments[-1], done.stdout + done.stderr)
        return done.returncode

    def look_for_control(self, what, output):
        found = CONTROL.search(output)
        if found:
            self.broken.append(f"{what}: {found.group()!r} on the terminal: {output[max(0, found.start() - 60):found.end()]!r}")

    def index(self, path, name):
        """Rows of the report on `path`, by the bytes of their path below the hostile files."""
        index, report = self.work / name, self.work / f"{name}.tsv"
        shutil.rmtree(index, ignore_errors=True)
        report.unlink(missing_ok=True)
        self.run(["--quiet", *LIMITS, "--index", index, "--report", report, path])
        rows = collections.defaultdict(list)
        if not report.exists():
            return rows
        root = os.fsencode(self.files) + b"/"
        header, *lines = report.read_text("utf-8", "surrogateescape").splitlines()
        for line in lines:
            row = dict(zip(header.split("\t"), line.split("\t")))
            rows[unescaped(row["path"], "\\").removeprefix(root)].append((row["outcome"], row["reason"]))
        return rows

    def found(self, name, words):
        done = subprocess.run([self.programs / "chancery", "search", "--index", self.work / name, "--language", "en", words],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS, check=False)
        if done.returncode not in (0, 1, 3):
            self.broken.append(f"search for {words}: exit code {done.returncode}")
        self.look_for_control(f"search for {words}", done.stdout + done.stderr)
        return done.returncode == 0

    def judge_class(self, name, rows):
        folder = self.files / os.fsdecode(rows[0]["path"]).split("/")[0]
        report = self.index(folder, "class")
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as judges:
            faults = list(judges.map(lambda pair: self.judge(pair[1], report, f"alone-{pair[0]}"), enumerate(rows)))
        for row, fault in zip(rows, faults):
            self.judged += 1
            if fault:
                self.disagreements.append(f"{name}: {os.fsencode(os.fsdecode(row['path']))!r}: {fault}; expected {row['expect']}: {row['reason']}")

    def judge(self, row, report, name):
        path = row["path"]
        # A folder that is not entered speaks for all in it.
        ancestors = [path] + [path[:at] for at in range(len(path)) if path[at:at + 1] == b"/"]
        statuses = next((report[place] for place in ancestors if report.get(place)), [])
        if len(statuses) != 1:
            return f"{len(statuses)} statuses in the report"
        outcome, reason = statuses[0]
        if outcome in ("failed", "skipped", "partly") and not reason:
            return f"{outcome} without a reason"
        if outcome in ("indexed", "partly", "duplicate"):
            alone = self.index(self.files / os.fsdecode(path), name).get(path)
            if not alone:
                return "no status when it is indexed alone"
            outcome, reason = alone[0]
        allowed = row["expect"].split("|")
        # What a folder holds of formats without a reader is told, not read.
        if OUTCOMES[outcome] not in allowed and reason != NOT_YET:
            return f"{outcome} ({reason})"
        if outcome in ("indexed", "partly"):
            if outcome == "indexed" and row["find"] and not self.found(name, row["find"]):
                return f"{outcome}, and {row['find']} is not found"
            if row["never"] and self.found(name, row["never"]):
                return f"{outcome}, and {row['never']} is found"
        return None

    def ask(self, listener):
        """Nobody connected to the address that files name."""
        if listener.poll() is not None:
            print("note: the address that files name is in use, nobody listened there")
        listener.terminate()
        called = listener.communicate()[0]
        if called:
            self.broken.append(f"a connection: {called!r}")

    def weigh(self):
        """No process that ended so far had more memory than the limit."""
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        if peak > MOST_MEMORY_KIB:
            self.broken.append(f"a process had {peak >> 10} MiB of memory")

    def watch(self, folders):
        """No file of others is opened and no socket made, whatever was tried."""
        log = self.work / "strace"
        index = self.work / "watched"
        self.run(["--quiet", *LIMITS_WATCHED, "--index", index, *folders],
                 ["strace", "-f", "-qq", "-e", "trace=%file,%network", "-e", "signal=none", "-o", log])
        for line in log.read_bytes().splitlines():
            opened = re.match(rb"\d+ +(open|openat|openat2|creat)\(.*= \d+$", line)
            if opened and FORBIDDEN.search(line.rsplit(b"O_", 1)[0]) and b"/files/" not in line:
                self.broken.append(f"opened: {line[:200]!r}")
            if re.match(rb"\d+ +(socket|connect|bind|listen|sendto)\(.*= \d+$", line):
                self.broken.append(f"a connection: {line[:200]!r}")


def manifest(path, wanted):
    classes = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        names = next(lines).rstrip("\n").split("\t")
        for line in lines:
            row = dict(zip(names, line.rstrip("\n").split("\t")))
            row["path"] = unescaped(row["path"], "%").removeprefix(b"files/")
            if any(row["class"] == name or row["class"].startswith(name + "-") for name in wanted):
                classes[row["class"]].append(row)
    return classes


def judge_all(programs, maker, made, work, wanted):
    judge = Judge(programs, made / "files", work)
    classes = manifest(made / "manifest.tsv", wanted)
    listener = subprocess.Popen([sys.executable, "-u", maker, made, "--listen", "3600"], stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL)
    for class_name, rows in sorted(classes.items()):
        grower = subprocess.Popen([sys.executable, maker, made, "--grow", "5"]) if class_name == "fs" else None
        judge.judge_class(class_name, rows)
        if grower:
            grower.wait()
    if shutil.which("strace"):
        judge.watch(sorted({judge.files / os.fsdecode(rows[0]["path"]).split("/")[0] for rows in classes.values()}))
    else:
        print("note: without strace, opened files and sockets are not looked at")
    judge.ask(listener)
    judge.weigh()
    for line in judge.disagreements + [f"BROKEN: {line}" for line in judge.broken]:
        print(line)
    agreed = judge.judged - len(judge.disagreements)
    print(f"{agreed} of {judge.judged} rows agree, {len(judge.broken)} broken promises")
    return 0 if not judge.broken and agreed >= LEAST_AGREEMENT * judge.judged and judge.judged > 0 else 1


def main():
    programs = pathlib.Path(sys.argv[1]).resolve()
    wanted = sys.argv[2:] or USUAL
    beside = pathlib.Path(__file__).resolve().parents[2].parent / "shared"
    maker = pathlib.Path(os.environ.get("CHANCERY_SHARED", beside)) / "hostile" / "make.py"
    if not maker.exists():
        print("skipped: there is no hostile/make.py; name its folder with CHANCERY_SHARED")
        return 77
    with tempfile.TemporaryDirectory(prefix="chancery-hostile-", ignore_cleanup_errors=True) as name:
        made = pathlib.Path(name).resolve() / "made"
        subprocess.run([sys.executable, maker, made], check=True, stdout=subprocess.DEVNULL)
        work = made.parent / "work"
        work.mkdir()
        # A process of its own: what make.py took is not among what its children took.
        with multiprocessing.get_context("fork").Pool(1) as pool:
            code = pool.apply(judge_all, (programs, maker, made, work, wanted))
        subprocess.run(["chmod", "-R", "u+rwx", name], check=False, stderr=subprocess.DEVNULL)
    return code


if __name__ == "__main__":
    sys.exit(main())
