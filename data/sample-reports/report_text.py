# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the texts of the sample's reports: masthead lines "name: value", then blocks.

A block is what stands between empty lines. "# " and "## " begin a heading, "! " an annex, "!! " an
annex's title, "| " a row of a table (its first row is the head); anything else is a paragraph with
its number or letter. Inside: *italic*, <SYMBOL> for a link to a document, ^[...] for a footnote.
"""
import re

DIGEST = "Digest in our own words, for trying Chancery; not the text of the United Nations."
HEADINGS = {"#": "chapter", "##": "section", "!": "annex", "!!": "annex-title"}
LABEL = re.compile(r"(\d+\.|\([a-z]+\)) ")
INLINE = re.compile(r"\^\[((?:[^\[\]]|\[[^\]]*\])*)\]|\*([^*]+)\*|<([^>]+)>")


class Block:
    """One heading, paragraph or table."""

    def __init__(self, kind, runs=(), label="", rows=()):
        self.kind, self.runs, self.label, self.rows = kind, list(runs), label, list(rows)

    def level(self):
        """0: number, 1: letter, 2: small Roman number."""
        if not self.label.startswith("("):
            return 0
        return 2 if re.fullmatch(r"\([ivx]+\)", self.label) else 1


def runs_of(text):
    """Pairs (kind, text): plain, italic, link, note; a note's text is a list of such pairs."""
    runs, end = [], 0
    for match in INLINE.finditer(text):
        if match.start() > end:
            runs.append(("plain", text[end : match.start()]))
        note, italic, link = match.groups()
        if note is not None:
            runs.append(("note", runs_of(note)))
        else:
            runs.append(("italic", italic) if italic else ("link", link))
        end = match.end()
    if end < len(text):
        runs.append(("plain", text[end:]))
    return runs


def block_of(text):
    mark, _, rest = text.partition(" ")
    if mark in HEADINGS:
        return Block(HEADINGS[mark], runs_of(rest))
    if mark == "|":
        rows = [[cell.strip() for cell in row.split("|")[1:]] for row in text.splitlines()]
        return Block("table", rows=rows)
    label = LABEL.match(text)
    if not label:
        raise SystemExit(f"make-reports: a paragraph has no number: {text[:40]!r}")
    return Block("paragraph", runs_of(text[label.end() :]), label.group(1))


def read(path):
    """The masthead as a dictionary and the blocks."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    masthead = dict(line.split(": ", 1) for line in head.splitlines())
    texts = [text.strip() for text in body.split("\n\n")]
    return masthead, [block_of(text) for text in texts if text]


def address(symbol):
    return "https://undocs.org/en/" + symbol
