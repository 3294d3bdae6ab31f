#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The sample's reports are what data/sample-reports/make-reports makes of their texts, to the byte.
#
#   tests/golden/make_reports.sh
#
# Ends with 0 when they are, 1 when one differs, 77 (skipped) where python3 is missing.
set -u

root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
command -v python3 >/dev/null || {
    echo "skipped: python3 is not installed"
    exit 77
}

made=$(mktemp -d) || exit 1
trap 'rm -rf -- "$made"' EXIT
python3 "$root/data/sample-reports/make-reports" "$made" || exit 1
count=0
for report in "$made"/*; do
    count=$((count + 1))
    kept=$root/data/sample/English/${report##*/}
    cmp -- "$report" "$kept" || {
        echo "FAILED: run data/sample-reports/make-reports and commit what it writes"
        exit 1
    }
done
[ "$count" -eq 2 ] || {
    echo "FAILED: $count reports were made, not 2"
    exit 1
}
echo "make-reports: $count reports are as committed"
