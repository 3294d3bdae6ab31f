#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# ocr.sh PROGRAM_DIR: scans with --ocr. A tesseract that is missing, loops, crashes, writes without
# end, prints garbage or breaks off costs that file one line, and other files are indexed; a scan
# that was refused is read when --ocr comes, and only then. With the real programs, the words of a
# page that was made an image come back, with its page. Needs pdftoppm and python3 (else skipped);
# without tesseract its part is told as left out, and the exit code is that of a skipped test.
. "$(dirname "$0")/common.sh"

here=$(cd "$(dirname "$0")" && pwd)
command -v pdftoppm >/dev/null && command -v python3 >/dev/null ||
    skip "pdftoppm (poppler-utils) or python3 is missing"
drawing=$(command -v pdftoppm) timeout=$(command -v timeout) environment=$(command -v env)
files="$work/files" fake="$work/fake"
mkdir "$files" "$fake" "$work/empty"
ln -s "$drawing" "$fake/pdftoppm"
python3 "$here/image_pdf.py" "$files/A_80_999.en.pdf" || broken "no scan could be made"
cp "$(find "$sample" -name '*.xml' | sort | head -1)" "$files/"

# run NAME CODE PATH_OF_PROGRAMS OPTION...: indexes the files anew and checks the exit code.
run() {
    local name=$1 code=$2 path=$3 got
    shift 3
    "$timeout" 120 "$environment" PATH="$path" "$index_program" --index "$work/ocr-index" --quiet "$@" "$files" \
        >"$work/out" 2>"$errors"
    got=$?
    [ $got -eq "$code" ] || { cat "$errors"; broken "$name: exit code $got, not $code"; }
}
# told NAME TEXT: standard error says it, in one line for the scan.
told() {
    grep -qF -- "$2" "$errors" || { cat "$errors"; broken "$1: it does not tell: $2"; }
    [ "$(grep -c A_80_999 "$errors")" -eq 1 ] || { cat "$errors"; broken "$1: not one line"; }
}
# pretend LINES: what tesseract is from now on; it knows one language.
pretend() {
    printf '#!/bin/sh\nif [ "$1" = --list-langs ]; then printf "List:\\neng\\n"; exit; fi\n%s\n' "$1" \
        >"$fake/tesseract"
    chmod +x "$fake/tesseract"
    rm -rf "$work/ocr-index"
}
# What cannot be tried makes the test a skipped one, unless a promise is broken already.
not_tried() { [ "$faults" -gt 0 ] && finish "ocr"; skip "the real programs are not tried: $1"; }
ends() { "$index_program" --verify --index "$work/ocr-index" >/dev/null || broken "$1: no sound index"; }

run "without --ocr" 4 "$fake"
told "without --ocr" "has 2 pages of images and no text; index it with --ocr"
ends "without --ocr"
run "again without --ocr" 4 "$fake"
grep -q "failed before" "$errors" || broken "a scan is not remembered"
run "no pdftoppm" 4 "$work/empty" --ocr
told "no pdftoppm" "install the Debian package poppler-utils, then index it with --ocr"
run "no tesseract" 4 "$fake" --ocr
told "no tesseract" "install the Debian package tesseract-ocr, then index it with --ocr"

pretend 'while :; do :; done'
run "a loop" 4 "$fake" --ocr --ocr-max-seconds 2
told "a loop" "OCR broke off on page 1: tesseract took more than 2"
ends "a loop"
run "after a loop" 4 "$fake" --ocr --ocr-max-seconds 2
grep -q "failed before" "$errors" || broken "a scan that OCR failed on is tried again unchanged"

pretend 'while :; do echo 0123456789012345678901234567890123456789; done'
run "no end" 4 "$fake" --ocr --ocr-max-seconds 60
told "no end" "OCR broke off on page 1: tesseract gave more than 33554432 bytes"

pretend ''
# A shell cannot crash; perl can follow a pointer that is none.
if [ -x /usr/bin/perl ]; then
    printf '#!/usr/bin/perl\nprint $ARGV[0] eq "--list-langs" ? "List:\\neng\\n" : unpack("p", pack("Q", 1));\n' \
        >"$fake/tesseract"
    run "a crash" 4 "$fake" --ocr
    told "a crash" "OCR broke off on page 1: tesseract crashed (signal 11)"
fi

pretend 'exit 3'
run "a failure" 4 "$fake" --ocr
told "a failure" "OCR broke off on page 1: tesseract failed (exit code 3)"

pretend 'printf "\\377garbage<"'
run "garbage" 4 "$fake" --ocr
told "garbage" "what OCR gave for page 1 is broken"

# It can neither start a program nor write a file.
pretend "/bin/echo started >&2; echo written >$work/written; exit 4"
run "a break-out" 4 "$fake" --ocr
[ ! -e "$work/written" ] || broken "the program wrote a file"

pretend 'exit 3'
run "another language" 4 "$fake" --ocr --ocr-language fr
told_language="install the Debian package tesseract-ocr-fra"
grep -qF "$told_language" "$errors" || broken "no package of the language is named"
run "too many pages" 4 "$fake" --ocr --ocr-max-pages 1
told "too many pages" "--ocr-max-pages allows 1: raise it, then index it with --ocr"

command -v tesseract >/dev/null && tesseract --list-langs 2>/dev/null | grep -qx eng ||
    not_tried "tesseract-ocr with English is missing"
printed=$(find "$sample" -name '*.pdf' | head -1)
[ -n "$printed" ] || not_tried "the sample holds no PDF"
pdftoppm -r 300 -gray "$printed" "$work/page" || broken "the sample's PDF cannot be drawn"
rm -rf "$work/ocr-index" "$files"/*
python3 "$here/image_pdf.py" "$files/A_80_999.en.pdf" "$work"/page*.pgm
run "refused first" 4 "$PATH"
run "the real programs" 0 "$PATH" --ocr --report "$work/report.tsv"
grep -q "A_80_999.en.pdf was read by OCR with a mean confidence of 9" "$errors" ||
    { cat "$errors"; broken "the confidence is not told"; }
grep -q "read by OCR" "$work/report.tsv" || broken "the report does not tell"
word=$(pdftotext -f 2 -l 2 "$printed" - | tr -cs 'A-Za-z' '\n' | awk 'length > 9' | head -1)
"$programs/chancery" search --index "$work/ocr-index" "$word" \
    format:pdf-ocr >"$work/hits" 2>&1 || broken "$word of page 2 is not found"
grep -q '\[OCR\]' "$work/hits" || broken "the hits do not tell of OCR"
run "unchanged" 0 "$PATH" --ocr
grep -q "was read by OCR" "$errors" && broken "a scan is read again unchanged"
finish "ocr"
