# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the dictionaries of Debian packages (FreeDict, Mueller: dict-freedict-*, mueller7-dict),
which are files of dictd: an index of headwords beside a compressed text."""
import collections
import functools
import gzip
import pathlib
import re

DICTD = pathlib.Path("/usr/share/dictd")

# Longer headwords and renderings are explanations.
MOST_WORDS = 3

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def number(text):
    """A place in a dictionary's text, as dictd's index writes it."""
    value = 0
    for digit in text:
        value = value * 64 + DIGITS.index(digit)
    return value


def entries(name):
    """Each entry of a dictionary: headword and text below it."""
    text = gzip.open(DICTD / f"{name}.dict.dz").read()
    seen = set()
    for line in (DICTD / f"{name}.index").read_text(errors="replace").splitlines():
        fields = line.split("\t")
        if len(fields) < 3 or fields[0].startswith("00"):
            continue
        begin, length = number(fields[1]), number(fields[2])
        if begin not in seen:
            seen.add(begin)
            entry = text[begin:begin + length].decode(errors="replace")
            head, _, body = entry.partition("\n")
            head = re.sub(r"\s*(/[^/]*/|<[^>]*>).*", "", without_brackets(head))
            yield " ".join(head.split()), body


def without_brackets(text):
    """A text without notes and labels in brackets, one inside the other too."""
    before = None
    while before != text:
        before, text = text, re.sub(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>", " ", text)
    return text


def renderings(body):
    """The translations in an entry's text, without numbers, notes, examples and labels."""
    body = without_brackets(re.sub(r"\"[^\"]*\"", " ", body))
    lines = [line for line in body.split("\n") if not re.search(r"\bNote:", line)]
    body = "\n".join(re.split(r"\b(?:Synonyms?|see):", line)[0] for line in lines)
    body = re.sub(r"_\w+\.", " ", body)
    body = re.sub(r"(^|\s)[0-9IVX]+[.)>]|(^|\s)[a-zа-я][)>]", ";", body)
    for part in re.split(r"[;,،؛|\n]", body):
        part = re.sub(r"^(to|the|an?) +", "", " ".join(part.split()).strip(" .~-"))
        if part and len(part.split()) <= MOST_WORDS:
            yield part


def first_of_each_sense(body):
    """An entry's text without the definitions that some dictionaries have below translations."""
    lines = body.split("\n")
    return "\n".join(line for number, line in enumerate(lines)
                     if number == 0 or re.match(r"\s*\d+\.", line))


def pairs(name, defines=False):
    """Each headword of a dictionary beside each of its renderings; `defines`: whether definitions
    stand below translations."""
    for head, body in entries(name):
        if 0 < len(head.split()) <= MOST_WORDS:
            for part in renderings(first_of_each_sense(body) if defines else body):
                yield head, part


class Renderings:
    """How often each word is rendered by which others."""

    def __init__(self):
        self.counts = collections.defaultdict(collections.Counter)

    def add(self, some):
        for word, other in some:
            self.counts[word.lower()][other.lower()] += 1

    def shares(self, word):
        counts = self.counts.get(word, {})
        total = sum(counts.values())
        return {other: count / total for other, count in counts.items()}


@functools.lru_cache(maxsize=None)
def between(one, other):
    """Renderings of what FreeDict has between two languages, in either direction."""
    found = Renderings()
    # English ones are older, or Ding's, and have no definitions.
    defines = "eng" not in (one, other)
    if (DICTD / f"freedict-{one}-{other}.index").exists():
        found.add(pairs(f"freedict-{one}-{other}", defines))
    if (DICTD / f"freedict-{other}-{one}.index").exists():
        found.add((b, a) for a, b in pairs(f"freedict-{other}-{one}", defines))
    if not found.counts:
        raise SystemExit(f"make-pairs: no dictionary between {one} and {other} is installed; "
                         "data/vectors/README.md names the packages")
    return found
