# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes a report as DOCX with the names of the UN's styles, the masthead in the first page's header
and footnotes in their own part."""
import io
import zipfile
from xml.sax.saxutils import escape

import report_text

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DECLARED = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = {  # identifier: name, properties of the paragraph, of its characters
    "Normal": ("Normal", "", '<w:sz w:val="20"/>'),
    "HCh": ("_ H _Ch", "<w:keepNext/>", '<w:b/><w:sz w:val="28"/>'),
    "H1": ("_ H_1", "<w:keepNext/>", '<w:b/><w:sz w:val="24"/>'),
    "SingleTxt": ("__Single Txt", '<w:spacing w:after="120"/><w:ind w:left="1267" w:right="1267"/>', ""),
    "Session": ("Session", "", "<w:b/>"),
    "AgendaItemNormal": ("Agenda_Item_Normal", "", ""),
    "AgendaTitleH2": ("Agenda_Title_H2", "", "<w:b/>"),
    "TitleHCH": ("Title_H_CH", "", '<w:b/><w:sz w:val="28"/>'),
    "FootnoteText": ("footnote text", "", '<w:sz w:val="17"/>'),
    "Header": ("header", "", ""),
    "Footer": ("footer", "", '<w:sz w:val="17"/>'),
}
HEADINGS = {"chapter": "HCh", "section": "H1", "annex": "HCh", "annex-title": "HCh"}
TAB = "<w:r><w:tab/></w:r>"


def run(text, look=""):
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def field(code, shown):
    mark = '<w:r><w:fldChar w:fldCharType="%s"/></w:r>'
    return (mark % "begin" + f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
            + mark % "separate" + run(shown) + mark % "end")


def paragraph(style, inside, more=""):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{inside}</w:p>'


def table(rows, borders=True):
    line = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                   for side in ("top", "bottom", "insideH")) if borders else ""
    grid = "".join("<w:gridCol/>" for _ in rows[0])
    out = f"<w:tbl><w:tblPr><w:tblBorders>{line}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    for position, row in enumerate(rows):
        head = "<w:trPr><w:tblHeader/></w:trPr>" if borders and position == 0 else ""
        cells = "".join(f"<w:tc>{cell}</w:tc>" for cell in row)
        out += f"<w:tr>{head}{cells}</w:tr>"
    return out + "</w:tbl>"


class Part:
    """A part's relationships: links to documents, headers, footers."""

    def __init__(self):
        self.rows = []

    def add(self, kind, target, outside=False):
        mode = ' TargetMode="External"' if outside else ""
        self.rows.append(f'<Relationship Id="rId{len(self.rows) + 1}" '
                         f'Type="{kind}" Target="{escape(target)}"{mode}/>')
        return f"rId{len(self.rows)}"

    def xml(self):
        return f'{HEAD}<Relationships xmlns="{PACKAGE}relationships">{"".join(self.rows)}</Relationships>'


class Report:
    def __init__(self, masthead, blocks):
        self.masthead, self.notes = masthead, []
        self.document, self.footnotes = Part(), Part()
        self.body = self.front() + "".join(self.block(block) for block in blocks)

    def front(self):
        return (paragraph("Session", run(self.masthead["session"]))
                + paragraph("AgendaItemNormal", run(self.masthead["agenda"]))
                + paragraph("AgendaTitleH2", run(self.masthead["agenda-title"]))
                + paragraph("TitleHCH", run(self.masthead["title"])))

    def runs(self, runs, part):
        out = ""
        for kind, text in runs:
            if kind == "note":
                out += self.note(text)
            elif kind == "link":
                link = part.add(OFFICE + "/hyperlink", report_text.address(text), outside=True)
                out += f'<w:hyperlink r:id="{link}">{run(text)}</w:hyperlink>'
            else:
                out += run(text, "<w:i/>" if kind == "italic" else "")
        return out

    def note(self, runs):
        raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        mark = f"<w:r>{raised}<w:footnoteRef/></w:r>"
        inside = paragraph("FootnoteText", mark + run(" ") + self.runs(runs, self.footnotes))
        self.notes.append(inside)
        return f'<w:r>{raised}<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'

    def block(self, block):
        if block.kind == "table":
            rows = [[paragraph("Normal", run(cell)) for cell in row] for row in block.rows]
            return table(rows) + paragraph("Normal", "")
        if block.kind == "paragraph":
            left = 1267 + 475 * block.level()
            indent = f'<w:ind w:left="{left}" w:right="1267"/>' if block.level() else ""
            return paragraph("SingleTxt",
                             run(block.label) + TAB + self.runs(block.runs, self.document), indent)
        new_page = "<w:pageBreakBefore/>" if block.kind == "annex" else ""
        number, _, rest = block.runs[0][1].partition(" ")
        inside = self.runs(block.runs, self.document)
        if block.kind in ("chapter", "section"):
            inside = run(number) + TAB + run(rest)
        return paragraph(HEADINGS[block.kind], inside, new_page)


def first_header(masthead):
    symbol = masthead["symbol"]
    large = run(symbol[0], '<w:sz w:val="40"/>') + run(symbol[1:])
    dates = "".join(paragraph("Normal", run(text))
                    for text in ("Distr.: General", masthead["date"], "", "Original: English"))
    rows = [
        [paragraph("Header", run("United Nations")),
         paragraph("Header", large, '<w:jc w:val="right"/>')],
        [paragraph("Header", run(masthead["organ"], '<w:b/><w:sz w:val="40"/>')), dates],
    ]
    return table(rows, borders=False) + paragraph("Header", "")


def part_xml(element, inside):
    return f"{HEAD}<w:{element} {DECLARED}>{inside}</w:{element}>"


def styles_xml():
    out = ""
    for key, (name, look, letters) in STYLES.items():
        default = ' w:default="1"' if key == "Normal" else ""
        base = "" if key == "Normal" else '<w:basedOn w:val="Normal"/>'
        out += (f'<w:style w:type="paragraph"{default} w:styleId="{key}"><w:name w:val="{name}"/>'
                f"{base}<w:pPr>{look}</w:pPr><w:rPr>{letters}</w:rPr></w:style>")
    return part_xml("styles", out)


def footnotes_xml(notes):
    rule = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    return part_xml("footnotes", rule + "".join(
        f'<w:footnote w:id="{number}">{note}</w:footnote>' for number, note in enumerate(notes, 1)))


def margins(masthead):
    digest = paragraph("Footer", run(report_text.DIGEST, "<w:i/>"))
    page = field("PAGE", "2") + run("/") + field("NUMPAGES", "3")
    return {
        "header1.xml": part_xml("hdr", first_header(masthead)),
        "header2.xml": part_xml("hdr", paragraph("Header", run(masthead["symbol"], "<w:b/>"))),
        "footer1.xml": part_xml("ftr", paragraph("Footer", run(masthead["job"], "<w:b/>")) + digest),
        "footer2.xml": part_xml("ftr", paragraph("Footer", page + TAB + run(masthead["job"])) + digest),
    }


def section(part):
    out = ""
    for kind, element in (("header", "headerReference"), ("footer", "footerReference")):
        for number, where in ((1, "first"), (2, "default")):
            link = part.add(f"{OFFICE}/{kind}", f"{kind}{number}.xml")
            out += f'<w:{element} w:type="{where}" r:id="{link}"/>'
    size = '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1742" w:right="1195" w:bottom="1900" '
    return (f'<w:sectPr>{out}{size}w:left="1195" w:header="576" w:footer="1030" w:gutter="0"/>'
            "<w:titlePg/></w:sectPr>")


def properties(masthead):
    core = (f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f'<dc:title>Digest of {masthead["symbol"]}</dc:title></cp:coreProperties>')
    own = ('<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
           ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
           '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Digest">'
           f"<vt:lpwstr>{report_text.DIGEST}</vt:lpwstr></property></Properties>")
    return {"docProps/core.xml": core, "docProps/custom.xml": HEAD + own}


def content_types(members):
    types = {"word/document.xml": TYPE + "document.main+xml",
             "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
             "docProps/custom.xml":
                 "application/vnd.openxmlformats-officedocument.custom-properties+xml"}
    rows = ""
    for name in members:
        if name.endswith(".rels"):
            continue
        kind = name.split("/")[1].split(".")[0].rstrip("0123456789")
        rows += f'<Override PartName="/{name}" ContentType="{types.get(name, TYPE + kind + "+xml")}"/>'
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (f'{HEAD}<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" '
            f'ContentType="{rels}"/><Default Extension="xml" ContentType="application/xml"/>'
            f"{rows}</Types>")


def write(masthead, blocks):
    """The bytes of the report; members are stored without dates, so they are always the same."""
    report, package = Report(masthead, blocks), Part()
    for name in ("styles", "footnotes"):
        report.document.add(f"{OFFICE}/{name}", name + ".xml")
    body = report.body + section(report.document)
    package.add(OFFICE + "/officeDocument", "word/document.xml")
    package.add(PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
    package.add(OFFICE + "/custom-properties", "docProps/custom.xml")
    members = {
        "_rels/.rels": package.xml(),
        "word/document.xml": part_xml("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": report.document.xml(),
        "word/styles.xml": styles_xml(),
        "word/footnotes.xml": footnotes_xml(report.notes),
        "word/_rels/footnotes.xml.rels": report.footnotes.xml(),
        **{"word/" + name: xml for name, xml in margins(masthead).items()},
        **properties(masthead),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, xml in {"[Content_Types].xml": content_types(members), **members}.items():
            archive.writestr(zipfile.ZipInfo(name), xml.encode("utf-8"))
    return out.getvalue()
