#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Golden tests: runs real programs and compares what they print with what stands in the repository.
#
#     tests/golden/run.sh PROGRAM_DIR [--bless] [CASE...]
#
# A case is a folder under tests/golden/cases: `command` is run by bash in an empty folder with
# PROGRAM_DIR first in PATH, CHANCERY_INDEX set to an index of data/sample and SAMPLE to data/sample;
# `stdout`, `stderr` and `exit` are what must come out. --bless writes them anew; review the diff like
# code. What differs from run to run is replaced by a name first (normalised() below).
# Exit code: 0 all cases pass, 1 some differ, 2 wrong use or no index.
set -u
export LC_ALL=C.UTF-8
unset COLUMNS NO_COLOR XDG_DATA_HOME CHANCERY_INDEX

root=$(cd "$(dirname "$0")/../.." && pwd)
programs=$(cd "${1:?usage: run.sh PROGRAM_DIR [--bless] [CASE...]}" && pwd) || exit 2
shift
bless=no
if [ "${1:-}" = --bless ]; then
    bless=yes
    shift
fi

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export PATH="$programs:$PATH" TERM=dumb HOME="$work/home" SAMPLE="$root/data/sample"
export CHANCERY_INDEX="$work/index"
mkdir "$HOME"
if ! chancery-index "$SAMPLE" >"$work/index.out" 2>&1; then
    echo "golden: no index of data/sample could be built:" >&2
    cat "$work/index.out" >&2
    exit 2
fi

# Names instead of what differs: folders of this run, generations, times, durations.
normalised() {
    sed -E \
        -e "s#$work/index#INDEX#g" -e "s#$work#TEMP#g" -e "s#$SAMPLE#SAMPLE#g" -e "s#$root#ROOT#g" \
        -e 's#gen-[0-9]{6,}#GENERATION#g' \
        -e 's#[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z#DATE#g' \
        -e 's#[0-9]+(\.[0-9]+)? (ms|s)\b#MS#g' \
        -e 's#[0-9]+(\.[0-9]+)? (bytes|kB|MB|GB) in [0-9]+ files#SIZE#g'
}

run_case() {
    local folder=$1 out="$work/out"
    rm -rf "$out" "$work/here"
    mkdir "$out" "$work/here"
    (cd "$work/here" && exec bash "$folder/command") >"$out/stdout.raw" 2>"$out/stderr.raw" </dev/null
    echo $? >"$out/exit"
    normalised <"$out/stdout.raw" >"$out/stdout"
    normalised <"$out/stderr.raw" >"$out/stderr"
    rm "$out/stdout.raw" "$out/stderr.raw"
}

failed=0
count=0
for folder in "$root"/tests/golden/cases/*/; do
    folder=${folder%/}
    name=$(basename "$folder")
    if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
    count=$((count + 1))
    run_case "$folder"
    for part in stdout stderr exit; do
        if [ $bless = yes ]; then
            cp "$work/out/$part" "$folder/$part"
        elif [ ! -e "$folder/$part" ]; then
            echo "golden: $name: $part was never blessed"
            failed=$((failed + 1))
        elif ! diff -u --label "$name/$part (expected)" --label "$name/$part" \
            "$folder/$part" "$work/out/$part"; then
            failed=$((failed + 1))
        fi
    done
done
echo "golden: $count cases, $failed differences"
[ $failed -eq 0 ]
