#!/usr/bin/env python3
"""Judges the graded topics beside this script: are topics, judgements and reprints well formed and whole?

    graded_topics.py                                   form alone
    graded_topics.py --index DIR [--chancery PROGRAM]  also: which judged keys the index does not hold

The code is 0 when there are no faults, 1 when there are, 2 when the command line is wrong. A key that is not
held is a fault only where it names a resolution: the reports are not in every library.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
from collections import Counter, defaultdict

FOLDER = pathlib.Path(__file__).resolve().parent / "cyber-diplomacy"
KEY = re.compile(r"\S+@en#[\w;~.-]+")
TOPIC = re.compile(r"cd\d\d")
FIELDS = {"id", "title", "description", "narrative"}
GRADES = {"0", "1", "2", "3"}
LEAST_TOPICS = 30
LEAST_RELEVANT = 3     # judgements of grade 2 or 3 that a topic needs to tell models apart


def lines(name):
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


def topic_faults(topics, titles):
    if len(topics) < LEAST_TOPICS:
        yield "topics.jsonl", f"{len(topics)} topics, not {LEAST_TOPICS}"
    for name, count in Counter(topic["id"] for topic in topics).items():
        if count > 1 or not TOPIC.fullmatch(name):
            yield name, "stands twice or is no topic's name"
    for topic in topics:
        if set(topic) != FIELDS or not all(topic.values()):
            yield topic["id"], "has not all of id, title, description and narrative"
    if [[topic["id"], topic["title"]] for topic in topics] != titles:
        yield "topics.tsv", "has not the titles of topics.jsonl"


def judgement_faults(names, judgements):
    grades = defaultdict(dict)
    for line in judgements:
        parts = line.split(" ")
        if len(parts) != 4 or parts[1] != "0" or not KEY.fullmatch(parts[2]) or parts[3] not in GRADES:
            yield "qrels.txt", f"{line} is not topic, 0, key, grade"
            continue
        if parts[2] in grades[parts[0]]:
            yield parts[0], f"{parts[2]} is judged twice"
        grades[parts[0]][parts[2]] = int(parts[3])
    for name in names ^ grades.keys():
        yield name, "has no words or no judgements"
    for name, judged in grades.items():
        if sum(grade >= 2 for grade in judged.values()) < LEAST_RELEVANT:
            yield name, f"has fewer than {LEAST_RELEVANT} relevant passages"


def reprint_faults(judged, reprints):
    if reprints[0] != ["judged", "reprint"]:
        yield "reprints.tsv", "has no head"
    for representative, reprint in reprints[1:]:
        if representative not in judged or reprint in judged or not KEY.fullmatch(reprint):
            yield "reprints.tsv", f"{representative} {reprint} is no judged passage and its reprint"


def held_faults(program, index, judged):
    for work in sorted({key.split("@")[0] for key in judged if key.startswith("A/RES/")}):
        shown = subprocess.run([program, "show", "--index", index, "--language", "en", "--format", "jsonl", work],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
        held = {json.loads(line)["key"] for line in shown.splitlines()}
        for key in sorted(key for key in judged if key.split("@")[0] == work):
            if key not in held:
                yield key, "is not in the index"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--index", metavar="DIR", help="an index of the English resolutions and reports")
    parser.add_argument("--chancery", metavar="PROGRAM", default="chancery")
    arguments = parser.parse_args()
    topics = [json.loads(line) for line in lines("topics.jsonl")]
    judgements = lines("qrels.txt")
    judged = {line.split(" ")[2] for line in judgements}
    faults = [*topic_faults(topics, [line.split("\t") for line in lines("topics.tsv")]),
              *judgement_faults({topic["id"] for topic in topics}, judgements),
              *reprint_faults(judged, [line.split("\t") for line in lines("reprints.tsv")])]
    if arguments.index:
        faults += held_faults(arguments.chancery, arguments.index, judged)
    for where, what in faults:
        print(f"{where}: {what}", file=sys.stderr)
    print(f"graded topics: {len(topics)} topics, {len(judgements)} judgements, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
