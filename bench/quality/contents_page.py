# SPDX-License-Identifier: GPL-2.0-or-later
#
# The contents page of a PDF as `pdftotext -layout` shows it: independent of what our own readers
# make of the file. An entry is words, then dots or wide blanks, then a page (or a range of
# paragraphs and a page); lines without a page before it are the start of its words.
import re
import subprocess

from passages import word_key

TITLE = re.compile(r"\s*(?:table of )?contents(?: \((?:continued|cont.d)\))?(?:\s+page)?\s*", re.I)
COLUMNS = re.compile(r"\s*(?:chapter|paragraphs?|pages?|\s)+\s*", re.I)
GROUP = re.compile(r"\s*(annex(?:es)?|appendix|appendices|enclosures?)\s*", re.I)
FURNITURE = re.compile(r"\s*(?:\d+/\d+\s+\S+|\S+\s+\d+/\d+|[A-Z]+(?:/[\w.()*-]+)+|page \d+"
                       r"|\d\d-\d+(?: \(E\))?(?:\s+\d+)?|\*\d+\*|[ivxlc]+|(?:GE\.)?\d\d-\d{5})\s*",
                       re.I)
LEADER = r"(?:(?:\s*[.…]){3,}\s*|\s{2,})"
RANGE = r"(?:\d+\s?[-–]\s?\d+|\d+|[ivx]+\s*[-–]\s*[ivx]+)"
ENTRY = re.compile(rf"(?P<words>\s*\S.*?){LEADER}(?:(?P<paragraphs>{RANGE})\s+)?(?P<last>{RANGE})\s*")
LABEL = re.compile(r"(?:chapter\s+)?(?:(?P<roman>[IVX]+)|(?P<letter>[A-Z])"
                   r"|(?P<digit>\d+(?:\.\d+)*)|\((?P<small>[a-z])\))(?:\s?\.|\)|:|\s\s|(?<=\.\d)\s)"
                   r"\s*(?P<rest>\S.*)", re.I | re.S)
BARE_LEADER = re.compile(r"\s{4,}[^.\s].*?(?:\s[.…]){8,}\s*")
MOST_FOREIGN_LINES = 6  # behind the last entry: the contents are over
MOST_PIECES = 8  # lines of one entry


class Entry:
    """One line of a contents page. `parent` is the entry it stands below, or None; `start` is the
    column of its number, `column` that of its words, `sheet` the page that lists it."""

    def __init__(self, words, columns, page, group, sheet):
        self.kind, self.label, self.page, self.sheet = "plain", "", page, sheet
        self.start, self.column = columns
        words = re.sub(r"(?:\s*[.…]){3,}", " ", words)  # dots on a line that has no page
        self.words = re.sub(r"\s+", " ", words).strip(" .*")
        match = LABEL.fullmatch(words.strip())
        if match and (match["digit"] or match["small"] or match[0][0].isupper()):
            self.kind = next(k for k in ("roman", "letter", "digit", "small") if match[k])
            self.label = match[self.kind]
            self.kind += str(self.label.count(".") or "")  # "5.1" stands below "5."
            self.words = re.sub(r"\s+", " ", match["rest"]).strip(" .*")
        self.key, self.group, self.parent = word_key(self.words), group, None

    def go_on(self, line):
        self.words += " " + re.sub(r"\s+", " ", line).strip(" .*")
        self.key = word_key(self.words)

    def chain(self):
        return [] if self.parent is None else [*self.parent.chain(), self.parent]


def text_of(path):
    done = subprocess.run(["pdftotext", "-layout", path, "-"], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=False)
    return done.stdout.decode("utf-8", "replace")


def contents_lines(text):
    """Lines from the title on; None where the text has no contents page."""
    lines = text.split("\n")  # a form feed stays: it tells a page
    starts = [i for i, line in enumerate(lines) if TITLE.fullmatch(line.replace("\f", ""))]
    return lines[starts[0] + 1:] if starts else None


def settle_letters(entries):
    """"I." behind "H." is a letter, "C." behind "B." too: a Roman numeral is one that goes on."""
    values, last_letter, romans = {"I": 1, "V": 5, "X": 10}, "", 0
    for entry in entries:
        if entry.kind == "roman":
            digits = [values[c] for c in entry.label.upper()]
            value = sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits))
            follows = len(entry.label) == 1 and last_letter and \
                ord(entry.label) == ord(last_letter) + 1
            if follows and value != romans + 1:
                entry.kind = "letter"
            else:
                romans, last_letter = value, ""
        if entry.kind == "letter":
            last_letter = entry.label


def stands_beside(other, entry):
    """True when `entry` is not below `other`, by their columns."""
    if other.sheet != entry.sheet:  # columns of two pages cannot be compared
        return other.kind == entry.kind
    if entry.kind != "plain":
        return other.kind == "plain" and entry.start <= other.column + 1
    return entry.column < other.column - 1 or \
        (other.kind == "plain" and entry.column <= other.column + 1)


def settle_parents(entries):
    """Numbers of one kind stand on one level; entries without number by their columns."""
    above = []
    for entry in entries:
        if above and entry.group != above[-1].group:
            above = []
        same = [i for i, other in enumerate(above) if other.kind == entry.kind != "plain"]
        if same:
            above = above[:same[0]]
        else:
            while above and stands_beside(above[-1], entry):
                above.pop()
        entry.parent = above[-1] if above else None
        above.append(entry)


def read_contents(path):
    """Entries of the contents page in order; empty where there is none."""
    lines = contents_lines(text_of(path))
    entries, pieces, foreign, group, paged, sheet = [], [], 0, "", None, 0
    for raw in lines or []:
        sheet += raw.count("\f")
        line = raw.replace("\f", "")
        if not line.strip() or FURNITURE.fullmatch(line) or TITLE.fullmatch(line):
            continue
        if COLUMNS.fullmatch(line):
            paged = "page" in line.lower()
            continue
        if GROUP.fullmatch(line):
            group, pieces = line.strip().lower(), []
            continue
        match = ENTRY.fullmatch(line)
        if not match and entries and not pieces and BARE_LEADER.fullmatch(line):
            entries[-1].go_on(line)  # the page stood behind the entry's first line
            continue
        if not match:
            # "I. Introduction" for a second time: the text has begun.
            if any(word_key(e.words) in (word_key(line), word_key(line.split(".", 1)[-1]))
                   for e in entries) and not pieces:
                break
            pieces.append(line)
            foreign += 1
            if foreign > (MOST_FOREIGN_LINES if entries else 3 * MOST_PIECES):
                break
            continue
        foreign = 0
        words = [*pieces[-MOST_PIECES:], match["words"]]
        label = re.match(r"\s*(?:(?:chapter )?(?:[IVX]+|[A-Z]|\d+)\.)?\s*", words[0])
        last = match["last"]
        page = int(last) if last.isdigit() and paged is not False else None
        columns = len(words[0]) - len(words[0].lstrip()), len(label[0])
        entries.append(Entry(" ".join(w.strip() for w in words), columns, page, group, sheet))
        pieces = []
    settle_letters(entries)
    settle_parents(entries)
    return entries
