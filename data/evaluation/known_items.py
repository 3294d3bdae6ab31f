#!/usr/bin/env python3
"""Judges the known items beside this script: are topics, items and judgements well formed and whole?

    known_items.py                                   form alone
    known_items.py --index DIR [--chancery PROGRAM]  also: every key is held, and how many of a topic's
                                                     content words its answer has
    known_items.py --index DIR --write               writes qrels.LANG.txt anew from items.tsv: each item's
                                                     paragraphs and all that have the same words

The same words are those of the contract: equal after NFKC and case folding, punctuation and blanks dropped.
The code is 0 when there are no faults, 1 when there are, 2 when the command line is wrong.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict

FOLDER = pathlib.Path(__file__).resolve().parent / "known-items"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
KEY = re.compile(r"[A-Z]+/[\w()./-]+@(?:%s)#[\w;~.-]+" % "|".join(LANGUAGES))
PLACE = re.compile(r"[A-Z]+/[\w()./-]+#[\w;~.-]+")
TOPIC = re.compile(r"(%s)-([oprsw])-\d\d" % "|".join(LANGUAGES))
# All but the first are in other words than the texts.
LEVELS = {"o": "ordinary", "p": "paraphrased", "r": "reserved", "s": "sealed", "w": "withheld"}
LEAST_TOPICS = 15              # of each language and level
WORDS = range(3, 21)           # a topic's length; Chinese is counted in signs
SIGNS = range(6, 45)
MOST_SHARED_ON_AVERAGE = .15   # a level's paraphrases: share of content words that the answers have, too
MOST_SHARED = .51              # one paraphrase
ROLES = "preambular operative numbered unnumbered article row heading note".split()
EVERYTHING = " OR ".join(f"role:{role}" for role in ROLES)   # every passage has a role; not all have a date
COMMON = .02                   # a stem in more than this share of the passages is no content word


def rows(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def same_words(text):
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if unicodedata.category(sign)[0] in "LNM")


def stems(text, language):
    """Rough stems, the same for all: the first five letters of a word (Arabic: the first four behind
    conjunction and article), pairs of signs in Chinese. They err on the side of finding words shared."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    folded = "".join(sign for sign in folded if unicodedata.category(sign) != "Mn")
    if language == "zh":
        runs = re.findall(r"[\u4e00-\u9fff]+|[a-z0-9]+", folded)
        return {run[i:i + 2] for run in runs for i in range(max(1, len(run) - 1))}
    words = re.findall(r"\w+", folded)
    if language == "ar":
        bare = (re.sub(r"^[وفبكل]?(?:ال|لل)", "", word) for word in words)
        return {word[:4] for word in bare if len(word) > 2}
    return {word[:5] for word in words if len(word) > 2}


class Passages:
    """What an index holds in a language."""

    def __init__(self, program, index, language):
        command = [program, "search", "--index", index, "--language", language, "--no-collapse", "-n", "10000000",
                   "--format", "jsonl", EVERYTHING]
        self.texts, self.alike = {}, defaultdict(list)
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            for line in process.stdout:
                hit = json.loads(line)
                self.texts[hit["key"]] = hit["text"]
                self.alike[same_words(hit["text"])].append(hit["key"])
        self.frequency = Counter(stem for text in self.texts.values() for stem in stems(text, language))

    def reprints(self, key):
        return self.alike[same_words(self.texts[key])] if key in self.texts else [key]


class Check:
    def __init__(self):
        self.faults = []
        self.items = {row[0]: row for row in rows(FOLDER / "items.tsv")[1:]}
        self.levels = {row[0]: row for row in rows(FOLDER / "levels.tsv")[1:]}
        self.topics = {name: rows(FOLDER / f"topics.{name}.tsv") for name in LANGUAGES}

    def fault(self, where, what):
        self.faults.append(f"{where}: {what}")

    def form(self):
        for name, row in self.items.items():
            if len(row) != 4 or not all(PLACE.fullmatch(place) for place in row[1].split()):
                self.fault("items.tsv", f"{name} is not item, paragraphs, role, subject")
        if len(self.items) + 1 != len(rows(FOLDER / "items.tsv")):
            self.fault("items.tsv", "an item stands there twice")
        named = [row[0] for topics in self.topics.values() for row in topics]
        for topic, count in Counter(named).items():
            if count > 1 or topic not in self.levels:
                self.fault(topic, "stands twice or not in levels.tsv")
        for topic in self.levels.keys() - set(named):
            self.fault(topic, "is in levels.tsv and has no words")
        for item in self.items.keys() - {row[3] for row in self.levels.values()}:
            self.fault(item, "is an item that no topic asks for")
        for language, topics in self.topics.items():
            self.form_of(language, topics)
            self.judgements(language, {row[0] for row in topics})

    def form_of(self, language, topics):
        counts = Counter()
        for topic, text in topics:
            match = TOPIC.fullmatch(topic)
            if not match or match[1] != language or self.levels.get(topic, ["", "", ""])[2] != LEVELS[match[2]]:
                self.fault(topic, "is not named by its language and level")
                continue
            counts[match[2]] += 1
            length, allowed = (len(same_words(text)), SIGNS) if language == "zh" else (len(text.split()), WORDS)
            if length not in allowed:
                self.fault(topic, f"has {length} words or signs")
            if self.levels[topic][3] not in self.items:
                self.fault(topic, "names no item")
        for level, name in LEVELS.items():
            if counts[level] < LEAST_TOPICS:
                self.fault(f"topics.{language}.tsv", f"{counts[level]} {name} topics, not {LEAST_TOPICS}")

    def judgements(self, language, topics):
        path = FOLDER / f"qrels.{language}.txt"
        judged, seen = set(), set()
        for line in path.read_text(encoding="utf-8").splitlines():
            topic, zero, key, grade = line.split(" ")
            if zero != "0" or grade != "1" or not KEY.fullmatch(key) or f"@{language}#" not in key:
                self.fault(path.name, f"{line} is not topic, 0, key, 1")
            if (topic, key) in seen:
                self.fault(path.name, f"{topic} {key} stands there twice")
            seen.add((topic, key))
            judged.add(topic)
        for topic in judged ^ topics:
            self.fault(path.name, f"{topic} has no judgement or no words")

    def against(self, language, passages, write):
        if write:
            self.write(language, passages)
        shares = defaultdict(list)
        judged = defaultdict(list)
        for line in (FOLDER / f"qrels.{language}.txt").read_text(encoding="utf-8").splitlines():
            topic, _, key, _ = line.split(" ")
            judged[topic].append(key)
            if key not in passages.texts:
                self.fault(topic, f"{key} is not in the index")
        for topic, text in self.topics[language]:
            for key in {other for key in judged[topic] for other in passages.reprints(key)}:
                if key not in judged[topic]:
                    self.fault(topic, f"{key} has the same words and no judgement")
            held = [passages.texts[key] for key in judged[topic] if key in passages.texts]
            content = {stem for stem in stems(text, language)
                       if passages.frequency[stem] <= COMMON * len(passages.texts)}
            if held and content:
                shared = max(len(content & stems(answer, language)) / len(content) for answer in held)
                shares[self.levels[topic][2]].append(shared)
                if self.levels[topic][2] != "ordinary" and shared > MOST_SHARED:
                    self.fault(topic, f"its answer has {shared:.0%} of its content words")
        for level, values in sorted(shares.items()):
            print(f"{language}\t{level}\t{len(values)} topics\t"
                  f"{sum(values) / len(values):.1%} of the content words are in the answer")
            average = sum(values) / len(values)
            if level != "ordinary" and average > MOST_SHARED_ON_AVERAGE:
                self.fault(f"topics.{language}.tsv", f"{level} topics share {average:.0%} on average")

    def write(self, language, passages):
        lines = []
        for topic, _ in self.topics[language]:
            keys = []
            for place in self.items[self.levels[topic][3]][1].split():
                key = place.replace("#", f"@{language}#")
                if key in passages.texts:
                    keys += passages.reprints(key)
            lines += [f"{topic} 0 {key} 1\n" for key in sorted(set(keys))]
        (FOLDER / f"qrels.{language}.txt").write_text("".join(lines), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--index", metavar="DIR", help="an index of the resolutions, sessions 75 to 80")
    parser.add_argument("--chancery", metavar="PROGRAM", default="chancery")
    parser.add_argument("--write", action="store_true", help="write the judgements anew, with all reprints")
    arguments = parser.parse_args()
    if arguments.write and not arguments.index:
        parser.error("--write needs --index")
    check = Check()
    if not arguments.write:
        check.form()
    if arguments.index:
        for language in LANGUAGES:
            check.against(language, Passages(arguments.chancery, arguments.index, language), arguments.write)
    for fault in check.faults:
        print(fault, file=sys.stderr)
    print(f"known items: {len(check.levels)} topics, {len(check.items)} items, {len(check.faults)} faults")
    return 1 if check.faults else 0


if __name__ == "__main__":
    sys.exit(main())
