#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A manuscript with seeded faults, made of what an index holds, and what `chancery check` says.

    CHANCERY_INDEX=DIR bench/quality/manuscript/seed.py PROGRAM_DIR [--seed N] [--each N] [--keep FILE]
        [--format md|docx|pdf|pdf2] [--language L]

Draws passages of resolutions in one language (sentences around them: phrases.py) by a seeded generator, writes N paragraphs with one fault each and N
that are right (100 of each unless told), checks them, and prints how many faults are found and how
many right paragraphs are complained of, by kind. As DOCX or PDF (of one column or two, by paper.py) most
citations stand in footnotes. Words of documents stay in a temporary file. The
code is 0 when at least 95 % of the faults are found and at most 2 % of the right ones complained of.
"""
import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import paper
import phrases


def ask(program, *words):
    run = subprocess.run([program, *words], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"seed: {' '.join(words)}: {run.stderr.strip()}")
    return [json.loads(line) for line in run.stdout.splitlines()]


class Drawer:
    """Passages, words and sentences of one language, by chance."""

    def __init__(self, program, chance, language):
        self.program, self.chance, self.language, self.works = program, chance, language, {}
        self.phrases = phrases.LANGUAGES[language]
        hits = ask(program, "search", "role:operative type:resolution", "-n", "4000", "--language", language,
                   "--format", "jsonl", "--no-collapse")
        self.symbols = sorted({hit["symbol"] for hit in hits})
        if not self.symbols:
            sys.exit(f"seed: the index holds no resolution in {language}; index some, then run again")

    def work(self, symbol):
        if symbol not in self.works:
            self.works[symbol] = ask(self.program, "show", symbol, "--language", self.language, "--format",
                                     "jsonl")
        return self.works[symbol]

    def cut(self, text):
        """Words of a text, in Chinese its letters."""
        text = text.rstrip(",;.،؛，；。")
        return text.split() if self.phrases["blank"] else re.findall(r"(?:[A-Za-z0-9/.]+|\w)[^\w\s]*", text)

    def join(self, words):
        return self.phrases["blank"].join(words)

    def passage(self, words=16):
        while True:
            hits = [hit for hit in self.work(self.chance.choice(self.symbols))
                    if hit["role"] in ("operative", "preambular")
                    and len(self.cut(hit["text"])) >= words + 6
                    and not re.search(r"[\"“”‘’«»()（）\[\]]", hit["text"].replace("’", "'"))]
            if hits:
                return self.chance.choice(hits)

    def words(self, passage, least=12, most=26):
        tokens = self.cut(passage["text"])
        length = min(len(tokens), self.chance.randint(least, most))
        start = self.chance.randint(0, len(tokens) - length)
        return tokens[start:start + length]

    def date(self, passage, days=0, years=0):
        year, month, day = (int(part) for part in passage["date"].split("-"))
        if days:
            day = (day + days) % 27 + 1
        names = phrases.MONTHS.get(self.language, "").split()
        return self.phrases["date"].format(day=day, month=names[month - 1] if names else month, year=year + years)

    def cite(self, passage):
        """The passage as its language cites it; where only English has a form, that."""
        if not passage["pinpoint"].isdigit():
            return passage["reference"]
        return passage["symbol"] + ", " + self.phrases["place"].format(number=passage["pinpoint"])

    def dated(self, passage, days=0, years=0):
        number = passage["symbol"].removeprefix("A/RES/")
        return self.phrases["dated"].format(number=number, date=self.date(passage, days, years))

    def say(self, sentence, passage, **parts):
        return self.phrases[sentence].format(
            **{"cite": self.cite(passage), "dated": self.dated(passage), **parts})

    def strange(self):
        return self.chance.choice(self.phrases["strange"])


# Right paragraphs.

def right_plain(draw):
    p = draw.passage()
    return draw.say("held", p, w=draw.join(draw.words(p)))


def right_press(draw):
    p = draw.passage(24)
    w = draw.words(p, 18, 26)
    at = draw.chance.randint(6, 12)
    return draw.say("press", p, a=draw.join(w[:at]), b=draw.join(w[at:]))


def right_ellipsis(draw):
    p = draw.passage(24)
    w = draw.words(p, 20, 26)
    mark = draw.chance.choice(["...", "[...]", "…", ". . ."])
    return draw.say("cut", p, a=draw.join(w[:8]), mark=mark, b=draw.join(w[12:]))


def right_bracket(draw):
    p = draw.passage(24)
    w = draw.words(p, 18, 26)
    w[6:8] = [f"[{draw.strange()}]"]
    if draw.language == "en":
        w[0] = f"[{w[0][0].swapcase()}]{w[0][1:]}"
    return draw.say("first", p, w=draw.join(w))


def right_spelling(draw):
    p = draw.passage()
    w = draw.words(p)
    if draw.language == "en":
        w = [re.sub(r"isation", "ization", word).replace("programme", "program")
             .replace("cooperat", "co-operat") for word in w]
    return draw.say("held", p, w=draw.join(w).replace("’", "'"))


def right_before(draw):
    p = draw.passage()
    return draw.say("before", p, w=draw.join(draw.words(p)))


def right_two(draw):
    p, q = draw.passage(), draw.passage()
    return draw.say("two", p, w=draw.join(draw.words(p)), v=draw.join(draw.words(q)), other=draw.cite(q))


def right_block(draw):
    p = draw.passage()
    return draw.say("block", p, w=p["text"])


def right_citation(draw):
    p = draw.passage()
    return draw.say("settled", p) + " " + draw.say("see", p)


def right_other(draw):
    return draw.phrases["other"].format(n=draw.chance.randint(2, 99))


RIGHT = [right_plain, right_press, right_ellipsis, right_bracket, right_spelling, right_before,
         right_two, right_block, right_citation, right_other]


# Faults.

def wrong_paragraph(draw):
    while True:
        p = draw.passage()
        w = draw.join(draw.words(p))
        others = [hit for hit in draw.work(p["symbol"])
                  if hit["pinpoint"].isdigit() and hit["pinpoint"] != p["pinpoint"]
                  and w not in hit["text"]]
        if p["pinpoint"].isdigit() and others:
            return draw.say("held", draw.chance.choice(others), w=w)


def wrong_date(draw):
    p = draw.passage()
    return draw.say("settled", p, dated=draw.dated(p, days=13))


def wrong_year(draw):
    p = draw.passage()
    return draw.say("settled", p, dated=draw.dated(p, years=-2))


def altered_word(draw):
    p = draw.passage()
    w = draw.words(p)
    w[draw.chance.randint(3, len(w) - 4)] = draw.strange()
    return draw.say("held", p, w=draw.join(w))


def dropped_word(draw):
    p = draw.passage()
    w = draw.words(p)
    del w[draw.chance.randint(3, len(w) - 4)]
    return draw.say("held", p, w=draw.join(w))


def negation(draw):
    p = draw.passage()
    w = draw.words(p)
    w.insert(draw.chance.randint(3, len(w) - 4), draw.phrases["no"])
    return draw.say("first", p, w=draw.join(w))


def press_altered(draw):
    p = draw.passage(24)
    w = draw.words(p, 18, 26)
    w[3] = draw.strange()
    return draw.say("press", p, a=draw.join(w[:9]), b=draw.join(w[9:]))


def wrong_document(draw):
    while True:
        p, q = draw.passage(), draw.passage()
        w = draw.join(draw.words(p))
        if p["symbol"] != q["symbol"] and all(w not in h["text"] for h in draw.work(q["symbol"])):
            return draw.say("before", q, w=w)


def no_paragraph(draw):
    p = draw.passage()
    return draw.say("see", {**p, "pinpoint": str(draw.chance.randint(180, 400))})


def cannot_exist(draw):
    symbol = draw.chance.choice(["A/RES/{}/19", "A/RES/76/9{:03}", "S/RES/1373(19{})"])
    return draw.phrases["see"].format(cite=symbol.format(draw.chance.randint(90, 99)))


FAULTS = [wrong_paragraph, wrong_date, wrong_year, altered_word, dropped_word, negation,
          press_altered, wrong_document, no_paragraph, cannot_exist]


def manuscript(draw, each):
    makers = [(maker, True) for i in range(each) for maker in [FAULTS[i % len(FAULTS)]]]
    makers += [(maker, False) for i in range(each) for maker in [RIGHT[i % len(RIGHT)]]]
    draw.chance.shuffle(makers)
    text, rows = "", []
    for maker, fault in makers:
        begin = len(text)
        text += maker(draw) + "\n\n"
        rows.append((begin, len(text), maker.__name__, fault))
    return text, rows


CITED = re.compile(r" ?[(（]([^()]*(?:\([a-z]+\)[^()]*)*A/RES/[^()]*(?:\([a-z]+\)[^()]*)*)[)）]")


def as_paper(chance, text):
    """Paragraphs of a paper: citations in brackets go into notes mostly, block quotes get their style."""
    paragraphs = []
    for line in text.strip().split("\n\n"):
        if line.startswith("> "):
            paragraphs.append(("Quote", line[2:]))
            continue
        if chance.random() < 0.7:
            line = CITED.sub(lambda cited: "{{See " + cited.group(1) + ".}}", line)
        paragraphs.append(("Normal", line))
    return paragraphs


def packed(form, chance, text, rows):
    """The manuscript in a format of word processors; each row begins with "Row7:", which tells it."""
    makers = {"docx": paper.docx, "pdf": paper.pdf, "pdf2": lambda listed: paper.pdf(listed, 2)}
    paragraphs = []
    for number, (begin, end, _, _) in enumerate(rows):
        own = as_paper(chance, text[begin:end])
        paragraphs += [(own[0][0], f"Row{number}: {own[0][1]}")] + own[1:]
    return makers[form](paragraphs)


def told_rows(program, path, form, rows, language):
    """The rows in which something is complained of."""
    findings = ask(program, "check", path, "--language", language, "--format", "jsonl")
    faults = [f for f in findings if f["gravity"] == "fault"]
    if form == "md":
        return {n for n, (begin, end, _, _) in enumerate(rows)
                if any(begin <= f["span"][0] < end for f in faults)}
    run = subprocess.run([program + "-index", "--extract", path], capture_output=True, text=True, check=True)
    places, row = {}, None  # of a paragraph or note: where rows begin in its text
    for line in map(json.loads, run.stdout.splitlines()):
        if line["kind"] == "footnote":
            places[line["paragraph"], line["note"]] = [(0, noted.get(line["note"], row))]
            continue
        begins = [(0, row)] + [(m.start(), int(m.group(1))) for m in re.finditer(r"\bRow(\d+):", line["text"])]
        noted = {mark["note"]: [n for at, n in begins if at <= mark["at"]][-1] for mark in line.get("marks", [])}
        places[line["paragraph"], None] = begins
        row = begins[-1][1]
    return {[n for at, n in places[f["paragraph"], f.get("note")] if at <= f["span"][0]][-1] for f in faults}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("programs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--language", choices=sorted(phrases.LANGUAGES), default="en")
    parser.add_argument("--keep", help="write the manuscript here")
    parser.add_argument("--format", choices=("md", "docx", "pdf", "pdf2"), default="md")
    options = parser.parse_args()
    program = os.path.join(options.programs, "chancery")
    chance = random.Random(options.seed)
    text, rows = manuscript(Drawer(program, chance, options.language), options.each)
    content = text.encode() if options.format == "md" else packed(options.format, chance, text, rows)
    with tempfile.NamedTemporaryFile(suffix="." + options.format) as file:
        file.write(content)
        file.flush()
        told = told_rows(program, file.name, options.format, rows, options.language)
    if options.keep:
        with open(options.keep, "wb") as file:
            file.write(content)
    found, alarms = collections.Counter(), collections.Counter()
    for number, (begin, _, name, fault) in enumerate(rows):
        if fault:
            found[name] += number in told
            if number not in told:
                print(f"missed: {name} at character {begin}, row {number}")
        elif number in told:
            alarms[name] += 1
            print(f"false alarm: {name} at character {begin}, row {number}")
    print(f"seed {options.seed}: {sum(found.values())} of {options.each} faults found, "
          f"{sum(alarms.values())} of {options.each} right paragraphs complained of")
    good = sum(found.values()) >= 0.95 * options.each
    return 0 if good and sum(alarms.values()) <= 0.02 * options.each else 1


if __name__ == "__main__":
    sys.exit(main())
