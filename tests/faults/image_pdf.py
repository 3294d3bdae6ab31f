#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""image_pdf.py PDF PGM...: writes a PDF whose pages are nothing but these grey images (binary PGM as
pdftoppm -gray writes them, at 300 dots an inch): a scan, for the tests of OCR. Without PGM: two
white pages."""
import sys
import zlib


def read_pgm(path):
    with open(path, "rb") as file:
        kind, width, height, most, pixels = file.read().split(None, 4)
    if kind != b"P5" or int(most) != 255:
        sys.exit(path + ": no grey image of 8 bits")
    return int(width), int(height), pixels


def objects_of(images):
    kids = " ".join("%d 0 R" % (3 + 3 * i) for i in range(len(images)))
    yield b"<</Type/Catalog/Pages 2 0 R>>"
    yield ("<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(images))).encode()
    for i, (width, height, pixels) in enumerate(images):
        x, y = width * 72 / 300, height * 72 / 300
        first = 3 + 3 * i
        yield ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.2f %.2f]/Contents %d 0 R"
               "/Resources<</XObject<</I %d 0 R>>>>>>" % (x, y, first + 1, first + 2)).encode()
        drawing = b"q %.2f 0 0 %.2f 0 0 cm /I Do Q" % (x, y)
        yield b"<</Length %d>>stream\n%s\nendstream" % (len(drawing), drawing)
        packed = zlib.compress(pixels)
        yield (b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray"
               b"/BitsPerComponent 8/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
               % (width, height, len(packed), packed))


def main():
    images = [read_pgm(path) for path in sys.argv[2:]] or [(2480, 3508, b"\xff" * 2480 * 3508)] * 2
    text, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects_of(images), 1):
        places.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(text)
    text += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    text += b"".join(b"%010d 00000 n \n" % place for place in places)
    text += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start)
    with open(sys.argv[1], "wb") as file:
        file.write(text)


main()
