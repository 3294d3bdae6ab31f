#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A scholar's paper as DOCX and PDF: title, running heads, page numbers, footnotes, justified lines with
words divided at their ends, one column or two. Paragraphs hold notes as {{note text}} where the mark stands.

    from paper import docx, pdf
    pdf(paragraphs, columns=2) -> bytes

The PDF is untagged, as typesetters leave it, in Times with the widths of the sample reports' writer. Signs
that WinAnsi lacks are left out: languages of other scripts go by DOCX.
"""
import io
import pathlib
import re
import sys
import zipfile
from xml.sax.saxutils import escape

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "data/sample-reports"))
from pdf_file import FONT, FONTS, number, quoted, width_of  # noqa: E402

NOTE = re.compile(r"\{\{(.*?)\}\}", re.S)
TITLE = "Words of the Assembly and how they are cited"


# DOCX

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def run(text, look=""):
    """A run; Word parts them anywhere, so long ones are parted inside a word."""
    cut = len(text) // 2 if len(text) > 60 else 0
    pieces = [text[:cut], text[cut:]] if cut else [text]
    return "".join(f'<w:r>{look}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces)


def docx(paragraphs):
    notes, body = [], []
    for kind, text in [("Title", TITLE)] + list(paragraphs):
        inside, last = "", 0
        for note in NOTE.finditer(text):
            notes.append(note.group(1))
            inside += run(text[last:note.start()])
            inside += ('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                       f'<w:footnoteReference w:id="{len(notes)}"/></w:r>')
            last = note.end()
        body.append(f'<w:p><w:pPr><w:pStyle w:val="{kind}"/></w:pPr>{inside}{run(text[last:])}</w:p>')
    names = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
    footnotes = "".join(
        f'<w:footnote w:id="{i}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:footnoteRef/></w:r>'
        f'{run(" " + text)}</w:p></w:footnote>' for i, text in enumerate(notes, 1))
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called}"/></w:style>'
                     for name, called in (("Normal", "Normal"), ("Title", "Title"), ("Quote", "Quote"),
                                          ("Heading1", "heading 1"), ("FootnoteText", "footnote text")))
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(f'<Override PartName="/word/{part}.xml" ContentType="{TYPE}{kind}+xml"/>' for part, kind in (
            ("document", "document.main"), ("styles", "styles"), ("footnotes", "footnotes"))) + "</Types>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="r2" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>',
        "word/styles.xml": f"{HEAD}<w:styles {names}>{styles}</w:styles>",
        "word/footnotes.xml": f"{HEAD}<w:footnotes {names}>{footnotes}</w:footnotes>",
        "word/document.xml": f"{HEAD}<w:document {names}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


# PDF

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM, GAP = 595, 842, 72, 523, 770, 80, 22
SIZE, LEAD, NOTE_SIZE, NOTE_LEAD, RAISE = 10.5, 12.8, 8.5, 10.2, 3.6


# What the font has no sign of its own for.
PRINTED = {0x2011: "-", 0x2010: "-", 0x2212: "-", 0x00AD: None, 0x202F: "\u00a0"}


class Word:
    """Letters with the note numbers raised behind them."""

    def __init__(self, text, mark=""):
        text = text.translate(PRINTED)
        self.text, self.mark = text.encode("cp1252", "ignore").decode("cp1252"), mark

    def width(self, size):
        return width_of(self.text, "r", size) + width_of(self.mark, "r", size * 0.62)


def words_of(text, notes):
    words = []
    for piece in re.split(r"(\{\{.*?\}\})", text, flags=re.S):
        if piece.startswith("{{"):
            notes.append(piece[2:-2])
            if words:
                words[-1].mark += str(len(notes))
        else:
            if piece[:1].strip() and words and words[-1].mark:
                words.append(Word(piece.split()[0]))  # punctuation behind a mark
                piece = piece[len(piece.split()[0]):]
            words += [Word(word) for word in piece.split()]
    return words


def divided(word, room, size):
    """Where a long word may part: behind a vowel, three letters on both sides; 0: nowhere."""
    best = 0
    for i in range(3, len(word.text) - 3):
        sound = word.text[i - 1] in "aeiou" and word.text[i] not in "aeiou" and word.text.isalpha()
        if sound and width_of(word.text[:i] + "-", "r", size) <= room:
            best = i
    return best


def lines_of(words, width, size, indent):
    """Lines of words, each filled as far as it goes."""
    lines, line, room = [], [], width - indent
    blank = width_of(" ", "r", size)
    queue = list(words)
    while queue:
        word = queue.pop(0)
        need = word.width(size) + (blank if line else 0)
        if need <= room:
            line.append(word)
            room -= need
            continue
        cut = divided(word, room - (blank if line else 0), size)
        if cut:
            line.append(Word(word.text[:cut] + "-"))
            queue.insert(0, Word(word.text[cut:], word.mark))
        else:
            queue.insert(0, word)
        if not line:  # a word wider than the line
            line.append(queue.pop(0))
        lines.append(line)
        line, room = [], width
    return lines + ([line] if line else [])


class Setter:
    """Fills columns and pages; notes stand at the foot of the column that bears their mark."""

    def __init__(self, columns):
        self.columns, self.pages, self.column = columns, [], columns
        self.width = (RIGHT - LEFT - GAP * (columns - 1)) / columns
        self.notes = []

    def begin(self):
        if self.column + 1 < self.columns:
            self.column += 1
        else:
            self.pages.append([])
            self.column = 0
            page = len(self.pages)
            self.show([Word(TITLE if page % 2 else "A. Author")], LEFT, TOP + 28, 8.5)
            self.show([Word(str(page))], (LEFT + RIGHT) / 2, BOTTOM - 34, 9)
        self.left = LEFT + self.column * (self.width + GAP)
        self.y, self.floor, self.foot = TOP, BOTTOM, []

    def show(self, words, x, y, size, stretch=0.0):
        blank = width_of(" ", "r", size) + stretch
        for word in words:
            self.pages[-1].append((x, y, size, word.text))
            x += width_of(word.text, "r", size)
            if word.mark:
                self.pages[-1].append((x, y + RAISE, size * 0.62, word.mark))
                x += width_of(word.mark, "r", size * 0.62)
            x += blank

    def end(self):
        y = self.floor - NOTE_LEAD
        y = BOTTOM + NOTE_LEAD * (len(self.foot) - 1)
        for line in self.foot:
            self.show(line, self.left, y, NOTE_SIZE)
            y -= NOTE_LEAD

    def paragraph(self, kind, text):
        first = len(self.notes)
        words = words_of(text, self.notes)
        inset = 18 if kind == "Quote" else 0
        indent = 0 if kind != "Normal" else 12
        size = {"Title": 14, "Heading1": 12}.get(kind, SIZE if not inset else 9.5)
        lines = lines_of(words, self.width - 2 * inset, size, indent)
        for i, line in enumerate(lines):
            foot = []
            for word in line:
                if word.mark:
                    note = Word("", str(first + 1))
                    first += 1
                    body = lines_of([note] + [Word(w) for w in self.notes[first - 1].split()],
                                    self.width, NOTE_SIZE, 0)
                    foot += body
            need = len(foot) * NOTE_LEAD + (8 if foot and not self.foot else 0)
            if self.column >= self.columns or self.y - LEAD < self.floor + need:
                if self.pages:
                    self.end()
                self.begin()
            self.floor += need
            self.foot += foot
            self.y -= max(LEAD, size * 1.2)
            start = indent if i == 0 else 0
            room = self.width - 2 * inset - start - sum(w.width(size) for w in line)
            room -= width_of(" ", "r", size) * (len(line) - 1)
            stretch = room / (len(line) - 1) if i + 1 < len(lines) and len(line) > 1 else 0
            self.show(line, self.left + inset + start, self.y, size, max(0, stretch))
        self.y -= 3 if kind == "Normal" else 8

    def bytes(self):
        self.end()
        objects = ["<</Type/Catalog/Pages 2 0 R>>".encode(), b"",
                   FONT.format(FONTS["r"]).encode()]
        kids = []
        for page in self.pages:
            stream = b"BT\n" + b"".join(
                f"/F {number(size)} Tf 1 0 0 1 {number(x)} {number(y)} Tm ".encode() + quoted(text) + b" Tj\n"
                for x, y, size, text in page) + b"ET"
            objects.append(b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream")
            kids.append(len(objects) + 1)
            objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Resources<</Font<</F 3 0 R>>>>"
                           f"/Contents {len(objects)} 0 R>>".encode())
        objects[1] = (f"<</Type/Pages/Count {len(kids)}/Kids[" + " ".join(f"{k} 0 R" for k in kids)
                      + "]>>").encode()
        out, places = bytearray(b"%PDF-1.4\n"), []
        for i, body in enumerate(objects, 1):
            places.append(len(out))
            out += b"%d 0 obj" % i + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
        return bytes(out)


def pdf(paragraphs, columns=1):
    setter = Setter(columns)
    for kind, text in [("Title", TITLE)] + list(paragraphs):
        setter.paragraph(kind, text)
    return setter.bytes()
