#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The entries that chancery writes are read by other programs: BibLaTeX and BibTeX by biber (against
# its data model), BibTeX and RIS by bibutils (Debian packages biber and bibutils).
#
#   CHANCERY_INDEX=DIR tests/golden/reference_managers.sh PROGRAM_DIR
#
# Ends with 0 when every entry comes through, 1 when one does not, 77 (skipped) where neither program
# is installed.
set -u

chancery=$1/chancery
made=$(mktemp -d) || exit 1
trap 'rm -rf -- "$made"' EXIT
ran=0

fail() {
    echo "FAILED: $*"
    exit 1
}

for format in biblatex bibtex ris; do
    "$chancery" search security -n 1000 --no-collapse --format $format >"$made/all.$format" 2>/dev/null
    for language in fr es ru ar zh; do
        "$chancery" cite --language $language --style $format --quote "A/RES/76/19, para. 3" \
            >>"$made/all.$format" 2>/dev/null
    done
done
entries=$(grep -c '^@' "$made/all.biblatex")
[ "$entries" -gt 5 ] || fail "only $entries entries were written"

if command -v biber >/dev/null; then
    ran=1
    for format in biblatex bibtex; do
        biber --tool --validate-datamodel --output-file "$made/out.bib" "$made/all.$format" \
            >"$made/log" 2>&1 || fail "biber refuses $format: $(grep ERROR "$made/log")"
        # A date that no document gives is the one thing that may be missing.
        grep "^WARN" "$made/log" | grep -v "one of 'date, year'" && fail "biber warns of $format"
        read=$(grep -c '^@' "$made/out.bib")
        [ "$read" -eq "$entries" ] || fail "biber read $read of $entries entries of $format"
    done
fi

if command -v bib2xml >/dev/null && command -v ris2xml >/dev/null; then
    ran=1
    bib2xml "$made/all.bibtex" >"$made/bibtex.xml" 2>/dev/null || fail "bib2xml refuses"
    ris2xml "$made/all.ris" >"$made/ris.xml" 2>/dev/null || fail "ris2xml refuses"
    for format in bibtex ris; do
        read=$(grep -c '<mods ID=' "$made/$format.xml")
        [ "$read" -eq "$entries" ] || fail "bibutils read $read of $entries entries of $format"
        symbols=$(grep -c 'A/RES/76/19<' "$made/$format.xml")
        [ "$symbols" -gt 0 ] || fail "bibutils lost the symbols of $format"
    done
fi

[ $ran -eq 1 ] || {
    echo "skipped: neither biber nor bibutils is installed"
    exit 77
}
echo "reference managers: $entries entries came through"
