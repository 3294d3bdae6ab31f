# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes a report as tagged PDF with the look of the UN's: the structure tree holds headings,
paragraphs, notes inside their paragraphs and tables; mastheads, heads and feet are artifacts."""
import report_text

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 612, 792, 72, 540, 700, 84
TEXT_LEFT, TEXT_RIGHT, STEP, LINE, NOTE_LINE = 108, 504, 32, 12.5, 10.5
FONTS = {"r": "Times-Roman", "b": "Times-Bold", "i": "Times-Italic"}
FONT = "<</Type/Font/Subtype/Type1/BaseFont/{}/Encoding/WinAnsiEncoding>>"

# Widths of the standard fonts' characters, from space to tilde, in thousandths of the size.
ROMAN = """250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500
500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722
722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500
500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541"""
BOLD = """250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500
500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722
778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333
500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520"""
ITALIC = """250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500
500 500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 667
722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 444 278 500
500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541"""
WIDTHS = {
    font: [int(width) for width in table.split()]
    for font, table in (("r", ROMAN), ("b", BOLD), ("i", ITALIC))
}


def width_of(text, font, size):
    table = WIDTHS[font]
    return sum(table[ord(c) - 32] if 32 <= ord(c) < 127 else 500 for c in text) * size / 1000


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


def quoted(text):
    out = bytearray(b"(")
    for byte in text.encode("cp1252"):
        out += b"\\" + bytes([byte]) if byte in b"()\\" else bytes([byte])
    return bytes(out) + b")"


class Element:
    """A node of the structure tree; its children are elements and (page, content id)."""

    def __init__(self, tag):
        self.tag, self.children = tag, []

    def add(self, tag):
        child = Element(tag)
        self.children.append(child)
        return child


class Page:
    def __init__(self):
        self.operators, self.parents, self.links = [], [], []

    def content(self, element, page_number):
        """Opens marked content of an element; None: an artifact."""
        if element is None:
            self.operators.append(b"/Artifact BMC")
            return
        content = len(self.parents)
        self.parents.append(element)
        element.children.append((page_number, content))
        self.operators.append(b"/%s <</MCID %d>> BDC" % (element.tag.encode(), content))

    def close(self):
        self.operators.append(b"EMC")

    def text(self, x, y, text, font, size):
        place = f"BT /{font} {number(size)} Tf {number(x)} {number(y)} Td "
        self.operators.append(place.encode() + quoted(text) + b" Tj ET")

    def rule(self, x, y, to, weight=0.5):
        line = f"{number(weight)} w {number(x)} {number(y)} m {number(to)} {number(y)} l S"
        self.operators.append(line.encode())


class Piece:
    """A word or a mark of a note, with the blank before it."""

    def __init__(self, text, font, element, link="", note=None):
        self.text, self.font, self.element = text, font, element
        self.link, self.note = link, note


class Report:
    def __init__(self, masthead, blocks, pages_of_headings, total):
        self.masthead, self.known_pages, self.total = masthead, pages_of_headings, total
        self.pages, self.headings = [], []
        self.root = Element("Document")
        self.notes, self.note_count, self.y = [], 0, 0
        self.new_page()
        self.first_page()
        if masthead["contents"] == "yes":
            self.contents(blocks)
        for block in blocks:
            self.block(block)
        self.end_page()

    # Pages: what stands outside the text.

    def new_page(self):
        if self.pages:
            self.end_page()
        self.pages.append(Page())
        self.notes, self.floor = [], BOTTOM
        self.y = TOP
        if len(self.pages) > 1:
            side = LEFT if len(self.pages) % 2 == 0 else RIGHT
            self.outside(side, 740, self.masthead["symbol"], "b", 8.5)
            self.artifact_rule(LEFT, 732, RIGHT)

    def outside(self, x, y, text, font, size):
        page = self.pages[-1]
        page.content(None, 0)
        if x == RIGHT:
            x -= width_of(text, font, size)
        page.text(x, y, text, font, size)
        page.close()

    def artifact_rule(self, x, y, to, weight=0.5):
        page = self.pages[-1]
        page.content(None, 0)
        page.rule(x, y, to, weight)
        page.close()

    def end_page(self):
        count = len(self.pages)
        self.write_notes()
        even = count % 2 == 0
        if count == 1:
            self.outside(LEFT, 40, self.masthead["job"], "b", 8.5)
        else:
            self.outside(LEFT if even else RIGHT, 40, f"{count}/{self.total}", "b", 8.5)
            self.outside(RIGHT if even else LEFT, 40, self.masthead["job"].split(" ")[0], "r", 7)
        middle = (WIDTH - width_of(report_text.DIGEST, "i", 7)) / 2
        self.outside(middle, 28, report_text.DIGEST, "i", 7)

    def first_page(self):
        symbol = self.masthead["symbol"]
        rest = width_of(symbol[1:], "r", 10)
        self.outside(LEFT + 36, 738, "United Nations", "r", 14)
        page = self.pages[-1]
        page.content(None, 0)
        page.text(RIGHT - rest - width_of(symbol[0], "r", 20), 738, symbol[0], "r", 20)
        page.text(RIGHT - rest, 738, symbol[1:], "r", 10)
        page.close()
        self.artifact_rule(LEFT, 732, RIGHT)
        self.outside(LEFT + 36, 700, self.masthead["organ"], "b", 20)
        for y, text in ((712, "Distr.: General"), (700, self.masthead["date"])):
            self.outside(400, y, text, "r", 10)
        self.outside(400, 680, "Original: English", "r", 10)
        self.artifact_rule(LEFT, 664, RIGHT, 1.5)
        self.y = 648
        self.plain("P", self.masthead["session"], "b", 10, LEFT + 36)
        self.plain("P", self.masthead["agenda"], "r", 10, LEFT + 36)
        self.plain("P", self.masthead["agenda-title"], "b", 10, LEFT + 36, 330)
        self.y -= 24
        self.plain("H1", self.masthead["title"], "b", 14, TEXT_LEFT)
        self.y -= 10

    # Text.

    def plain(self, tag, text, font, size, left, right=TEXT_RIGHT):
        element = self.root.add(tag)
        pieces = self.pieces([("plain", text)], element, font)
        self.lines(pieces, size, left, left, right, size * 1.25)
        self.y -= 4

    def contents(self, blocks):
        self.plain("P", "Contents", "i", 10, TEXT_LEFT)
        toc = self.root.add("TOC")
        found = [block for block in blocks if block.kind in ("chapter", "section", "annex")]
        for block, page_number in zip(found, self.known_pages or [0] * len(found)):
            text = "".join(run[1] for run in block.runs)
            x = TEXT_LEFT + (16 if block.kind == "section" else 0)
            right = TEXT_RIGHT - width_of(str(page_number), "r", 10)
            dots = int((right - x - width_of(text, "r", 10)) / width_of(" .", "r", 10)) - 1
            element, page = toc.add("TOCI"), self.pages[-1]
            page.content(element, len(self.pages))
            page.text(x, self.y - 10, text + " ." * dots, "r", 10)
            page.text(right, self.y - 10, str(page_number), "r", 10)
            page.close()
            self.y -= 13
        self.new_page()

    def block(self, block):
        if block.kind == "table":
            return self.table(block.rows)
        if block.kind == "paragraph":
            return self.paragraph(block)
        if block.kind == "annex":
            self.new_page()
        elif self.y < BOTTOM + 90:
            self.new_page()
        if block.kind != "annex-title":
            self.headings.append(len(self.pages))
        self.y -= 8
        tag, size = {"chapter": ("H1", 14), "section": ("H2", 12), "annex": ("H1", 14)}.get(
            block.kind, ("H2", 12))
        element = self.root.add(tag)
        pieces = self.pieces(block.runs, element, "b")
        left = LEFT + 12 if "annex" not in block.kind else LEFT
        self.lines(pieces, size, left, TEXT_LEFT, TEXT_RIGHT, size * 1.2)
        self.y -= 8

    def paragraph(self, block):
        element = self.root.add("P")
        left = TEXT_LEFT + STEP * block.level()
        pieces = [Piece(block.label + " ", "r", element)]
        pieces += self.pieces(block.runs, element, "r")
        hang = STEP if block.level() else 0
        self.lines(pieces, 10, left, left + hang, TEXT_RIGHT, LINE)
        self.y -= 6

    def pieces(self, runs, element, font):
        pieces = []
        for kind, text in runs:
            if kind == "note":
                self.note_count += 1
                note = (self.note_count, text, Element("Reference"), Element("Note"), element)
                pieces.append(Piece(str(note[0]), font, note[2], note=note))
                continue
            words = text.split(" ")
            for i, word in enumerate(words):
                blank = " " if i > 0 else ""
                if not word and not blank:
                    continue
                style = "i" if kind == "italic" else font
                link = text if kind == "link" else ""
                pieces.append(Piece(blank + word, style, element, link))
        return [piece for piece in pieces if piece.text]

    def lines(self, pieces, size, first, left, right, leading):
        """Breaks pieces into lines and draws them; the label is followed by its indent."""
        line, x = [], first
        for position, piece in enumerate(pieces):
            label = position == 0 and len(pieces) > 1 and is_label(piece.text)
            at_size = size * 0.65 if piece.note else size
            width = STEP if label else width_of(piece.text, piece.font, at_size)
            if line and x + width > right and piece.text.startswith(" "):
                self.draw(line, size, leading)
                line, x = [], left
                piece.text = piece.text[1:]
                width = width_of(piece.text, piece.font, at_size)
            line.append((x, piece))
            x += width
        if line:
            self.draw(line, size, leading)

    # A note is the tuple (number, runs, its mark, itself, the paragraph). Mark and note come into
    # the tree once the mark is drawn, so that they stand at its place among the paragraph's words.

    def draw(self, line, size, leading):
        fresh = [piece.note for _, piece in line if piece.note]
        need = leading + sum(self.height_of(note) for note in fresh) + (14 if fresh else 0)
        if self.y - need < self.floor:
            self.new_page()
        for note in fresh:
            if not self.notes:
                self.floor += 14
            self.floor += self.height_of(note)
            self.notes.append(note)
        self.y -= leading
        self.draw_at(line, self.y, size)

    def draw_at(self, line, y, size):
        page, count, open_element = self.pages[-1], len(self.pages), None
        for x, piece in line:
            if piece.element is not open_element:
                if open_element is not None:
                    page.close()
                page.content(piece.element, count)
                open_element = piece.element
            if piece.note:
                if piece.element is piece.note[2]:
                    piece.note[4].children += piece.note[2:4]
                page.text(x, y + size * 0.35, piece.text, piece.font, size * 0.65)
                continue
            page.text(x, y, piece.text, piece.font, size)
            if piece.link:
                end = x + width_of(piece.text, piece.font, size)
                page.links.append((x, y - 2, end, y + size, report_text.address(piece.link)))
        page.close()

    def note_lines(self, note):
        pieces = [Piece(str(note[0]), "r", note[3], note=note)]
        pieces += [Piece(" ", "r", note[3])] + self.pieces(note[1], note[3], "r")
        lines, line, x = [], [], TEXT_LEFT
        for piece in pieces:
            width = width_of(piece.text, piece.font, 8.5)
            if line and x + width > TEXT_RIGHT and piece.text.startswith(" "):
                lines.append(line)
                piece.text, line, x = piece.text[1:], [], TEXT_LEFT
            line.append((x, piece))
            x += width
        return lines + [line]

    def height_of(self, note):
        return NOTE_LINE * len(self.note_lines(note)) + 2

    def write_notes(self):
        y = self.floor
        if self.notes:
            y -= 10
            self.artifact_rule(TEXT_LEFT, y, TEXT_LEFT + 80)
        for note in self.notes:
            for line in self.note_lines(note):
                y -= NOTE_LINE
                self.draw_at(line, y, 8.5)
            y -= 2

    def table(self, rows):
        table = self.root.add("Table")
        columns = [TEXT_LEFT, TEXT_LEFT + 90, TEXT_LEFT + 300]
        if self.y - 14 * len(rows) < self.floor:
            self.new_page()
        for position, row in enumerate(rows):
            line = table.add("TR")
            self.y -= 14
            if position < 2:
                self.artifact_rule(TEXT_LEFT, self.y + 11, TEXT_RIGHT)
            for x, text in zip(columns, row):
                cell = line.add("TH" if position == 0 else "TD").add("P")
                font = "i" if position == 0 else "r"
                self.draw_at([(x, Piece(text, font, cell))], self.y, 9)
        self.artifact_rule(TEXT_LEFT, self.y - 4, TEXT_RIGHT)
        self.y -= 12


def is_label(text):
    text = text.strip()
    return text.endswith(".") and text[:-1].isdigit() or text.startswith("(") and text.endswith(")")


class Objects:
    """The file's numbered objects."""

    def __init__(self):
        self.bodies = []

    def reserve(self):
        self.bodies.append(b"")
        return len(self.bodies)

    def add(self, body):
        self.bodies.append(body if isinstance(body, bytes) else body.encode("cp1252"))
        return len(self.bodies)

    def write(self, root, properties):
        out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for position, body in enumerate(self.bodies, 1):
            places.append(len(out))
            out += b"%d 0 obj\n" % position + body + b"\nendobj\n"
        table = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(self.bodies) + 1)
        for place in places:
            out += b"%010d 00000 n \n" % place
        trailer = "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        return bytes(out) + (trailer % (len(self.bodies) + 1, root, properties, table)).encode()


def add_elements(objects, element, parent, pages, numbers):
    own = objects.reserve()
    numbers[id(element)] = own
    kids = []
    for child in element.children:
        if isinstance(child, tuple):
            kids.append(f"<</Type/MCR/Pg {pages[child[0] - 1]} 0 R/MCID {child[1]}>>")
        elif child.children:
            kids.append(f"{add_elements(objects, child, own, pages, numbers)} 0 R")
    body = f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R/K[{' '.join(kids)}]>>"
    objects.bodies[own - 1] = body.encode()
    return own


def add_link(objects, link):
    box = " ".join(number(value) for value in link[:4])
    return objects.add(f"<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[{box}]"
                       f"/A<</S/URI/URI({link[4]})>>>>")


def add_pages(objects, report, parent):
    fonts = "".join(
        f"/{key} {objects.add(FONT.format(name))} 0 R" for key, name in FONTS.items())
    numbers = []
    for position, page in enumerate(report.pages):
        content = b"\n".join(page.operators)
        stream = objects.add(b"<</Length %d>>\nstream\n" % len(content) + content + b"\nendstream")
        links = " ".join(f"{add_link(objects, link)} 0 R" for link in page.links)
        numbers.append(objects.add(
            f"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
            f"/Resources<</Font<<{fonts}>>>>/Contents {stream} 0 R/Annots[{links}]"
            f"/StructParents {position}>>"))
    return numbers


def write(masthead, blocks):
    """The bytes of the report; set twice, because contents and feet tell pages."""
    draft = Report(masthead, blocks, [], 0)
    report = Report(masthead, blocks, draft.headings, len(draft.pages))
    objects = Objects()
    parent = objects.reserve()
    pages = add_pages(objects, report, parent)
    kids = " ".join(f"{page} 0 R" for page in pages)
    objects.bodies[parent - 1] = f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode()
    tree, numbers = objects.reserve(), {}
    top = add_elements(objects, report.root, tree, pages, numbers)
    parents = " ".join(
        f"{position} [{' '.join(f'{numbers[id(element)]} 0 R' for element in page.parents)}]"
        for position, page in enumerate(report.pages))
    objects.bodies[tree - 1] = (f"<</Type/StructTreeRoot/K[{top} 0 R]"
                                f"/ParentTree<</Nums[{parents}]>>>>").encode()
    root = objects.add(f"<</Type/Catalog/Pages {parent} 0 R/Lang(en)/MarkInfo<</Marked true>>"
                       f"/StructTreeRoot {tree} 0 R>>")
    title = "Digest of " + masthead["symbol"]
    properties = objects.add(f"<</Title({title})/Digest({report_text.DIGEST})>>")
    return objects.write(root, properties)
