#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A manuscript with seeded faults, made of what an index holds, and what `chancery check` says.

    CHANCERY_INDEX=DIR bench/quality/manuscript/seed.py PROGRAM_DIR [--seed N] [--each N] [--keep FILE]
        [--format md|docx|pdf|pdf2]

Draws passages of resolutions by a seeded generator, writes N paragraphs with one fault each and N
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


def ask(program, *words):
    run = subprocess.run([program, *words], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"seed: {' '.join(words)}: {run.stderr.strip()}")
    return [json.loads(line) for line in run.stdout.splitlines()]


class Drawer:
    """Passages and words by chance."""

    def __init__(self, program, chance):
        self.program, self.chance, self.works = program, chance, {}
        hits = ask(program, "search", "role:operative type:resolution decides OR requests OR calls",
                   "-n", "4000", "--language", "en", "--format", "jsonl", "--no-collapse")
        self.symbols = sorted({hit["symbol"] for hit in hits})

    def work(self, symbol):
        if symbol not in self.works:
            self.works[symbol] = ask(self.program, "show", symbol, "--language", "en", "--format",
                                     "jsonl")
        return self.works[symbol]

    def passage(self, words=16):
        while True:
            hits = [hit for hit in self.work(self.chance.choice(self.symbols))
                    if hit["role"] in ("operative", "preambular")
                    and len(hit["text"].split()) >= words + 6
                    and not re.search(r"[\"“”‘’()\[\]]", hit["text"])]
            if hits:
                return self.chance.choice(hits)

    def words(self, passage, least=12, most=26):
        tokens = passage["text"].rstrip(",;.").split()
        length = min(len(tokens), self.chance.randint(least, most))
        start = self.chance.randint(0, len(tokens) - length)
        return tokens[start:start + length]

    def date(self, passage):
        year, month, day = passage["date"].split("-")
        names = ("January February March April May June July August September October November "
                 "December").split()
        return f"{int(day)} {names[int(month) - 1]} {year}"


def cite(passage):
    return passage["reference"]


def short(passage):
    return "General Assembly resolution " + passage["symbol"].removeprefix("A/RES/")


# Right paragraphs.

def right_plain(draw):
    p = draw.passage()
    return f"The Assembly held that “{' '.join(draw.words(p))}” ({cite(p)})."


def right_press(draw):
    p = draw.passage(24)
    w = draw.words(p, 18, 26)
    cut = draw.chance.randint(6, 12)
    said = draw.chance.choice(["the resolution said", "the text noted", "Member States stated"])
    return f"\"{' '.join(w[:cut])},\" {said}, \"{' '.join(w[cut:])}\" ({cite(p)})."


def right_ellipsis(draw):
    p = draw.passage(24)
    w = draw.words(p, 20, 26)
    mark = draw.chance.choice(["...", "[...]", "…", ". . ."])
    return f"It is said that «{' '.join(w[:8])} {mark} {' '.join(w[12:])}» in {cite(p)}."


def right_bracket(draw):
    p = draw.passage(24)
    w = draw.words(p, 18, 26)
    w[6:8] = ["[those concerned]"]
    w[0] = f"[{w[0][0].swapcase()}]{w[0][1:]}"
    return f"According to {cite(p)}, “{' '.join(w)}”."


def right_spelling(draw):
    p = draw.passage()
    w = [re.sub(r"isation", "ization", word).replace("programme", "program")
         .replace("cooperat", "co-operat") for word in draw.words(p)]
    return f"The text reads ‘{' '.join(w)}’ ({cite(p)})."


def right_before(draw):
    p = draw.passage()
    return f"In {short(p)} of {draw.date(p)} the Assembly spoke of “{' '.join(draw.words(p))}”."


def right_two(draw):
    p, q = draw.passage(), draw.passage()
    return (f"One text has “{' '.join(draw.words(p))}” ({cite(p)}), another one has "
            f"“{' '.join(draw.words(q))}” ({cite(q)}).")


def right_block(draw):
    p = draw.passage()
    return f"As {cite(p)} puts it:\n\n> {p['text']}"


def right_citation(draw):
    p = draw.passage()
    return f"See {short(p)} of {draw.date(p)}, in particular {cite(p)}, on this."


def right_other(draw):
    return ("A minister told reporters that “nothing of the kind was ever promised to anybody on "
            f"our side of the table number {draw.chance.randint(2, 99)}”.")


RIGHT = [right_plain, right_press, right_ellipsis, right_bracket, right_spelling, right_before,
         right_two, right_block, right_citation, right_other]


# Faults.

def wrong_paragraph(draw):
    while True:
        p = draw.passage()
        w = " ".join(draw.words(p))
        others = [hit for hit in draw.work(p["symbol"])
                  if hit["pinpoint"].isdigit() and hit["pinpoint"] != p["pinpoint"]
                  and w not in hit["text"]]
        if p["pinpoint"].isdigit() and others:
            return f"The Assembly held that “{w}” ({cite(draw.chance.choice(others))})."


def wrong_date(draw):
    p = draw.passage()
    day, rest = draw.date(p).split(" ", 1)
    return f"The matter was settled by {short(p)} of {int(day) % 27 + 1} {rest}."


def wrong_year(draw):
    p = draw.passage()
    start, year = draw.date(p).rsplit(" ", 1)
    return f"The matter was settled by {short(p)} of {start} {int(year) - 2}."


def altered_word(draw):
    p = draw.passage()
    w = draw.words(p)
    w[draw.chance.randint(3, len(w) - 4)] = draw.chance.choice(["lanterns", "obstinate", "seldom"])
    return f"The Assembly held that “{' '.join(w)}” ({cite(p)})."


def dropped_word(draw):
    p = draw.passage()
    w = draw.words(p)
    del w[draw.chance.randint(3, len(w) - 4)]
    return f"\"{' '.join(w)}\" ({cite(p)})."


def negation(draw):
    p = draw.passage()
    w = draw.words(p)
    w.insert(draw.chance.randint(3, len(w) - 4), "not")
    return f"According to {cite(p)}, «{' '.join(w)}»."


def press_altered(draw):
    p = draw.passage(24)
    w = draw.words(p, 18, 26)
    w[3] = "seldom"
    return f"“{' '.join(w[:9])},” the report said, “{' '.join(w[9:])}” ({cite(p)})."


def wrong_document(draw):
    while True:
        p, q = draw.passage(), draw.passage()
        w = " ".join(draw.words(p))
        if p["symbol"] != q["symbol"] and all(w not in h["text"] for h in draw.work(q["symbol"])):
            return f"In {q['symbol']} the Assembly spoke of “{w}”."


def no_paragraph(draw):
    p = draw.passage()
    return f"See {p['symbol']}, para. {draw.chance.randint(180, 400)}, on this."


def cannot_exist(draw):
    symbol = draw.chance.choice(["A/RES/{}/19", "A/RES/76/9{:03}", "S/RES/1373(19{})",
                                 "A/RES/75/{}00 of 31 June 2021"])
    return f"See {symbol.format(draw.chance.randint(90, 99))}, on this."


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


CITED = re.compile(r" \(([^()]*(?:\([a-z]+\)[^()]*)*A/RES/[^()]*(?:\([a-z]+\)[^()]*)*)\)")


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


def told_rows(program, path, form, rows):
    """The rows in which something is complained of."""
    findings = ask(program, "check", path, "--language", "en", "--format", "jsonl")
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
    parser.add_argument("--keep", help="write the manuscript here")
    parser.add_argument("--format", choices=("md", "docx", "pdf", "pdf2"), default="md")
    options = parser.parse_args()
    program = os.path.join(options.programs, "chancery")
    chance = random.Random(options.seed)
    text, rows = manuscript(Drawer(program, chance), options.each)
    content = text.encode() if options.format == "md" else packed(options.format, chance, text, rows)
    with tempfile.NamedTemporaryFile(suffix="." + options.format) as file:
        file.write(content)
        file.flush()
        told = told_rows(program, file.name, options.format, rows)
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
