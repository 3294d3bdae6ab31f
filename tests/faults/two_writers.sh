#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# two_writers.sh PROGRAM_DIR: a second writer stops with exit code 3, names the lock and changes
# nothing; of runs that start together at least one succeeds and none harms another.
. "$(dirname "$0")/common.sh"

build_base
restore
exec {lock}<>"$index/LOCK"
flock --nonblock --exclusive "$lock" || broken "the lock of a finished run is still held"
index_all
code=$?
[ "$code" -eq 3 ] || broken "a second writer: exit code $code"
grep -q "LOCK: another chancery-index is writing; wait for it or stop it" "$errors" ||
    broken "a second writer: the message does not tell"
check_unchanged "a second writer"
check_sound "a reader beside a writer"
exec {lock}>&-
check_next_run "after the lock was released"

restore
runs=()
for _ in 1 2 3; do
    "$index_program" --index "$index" --jobs 1 "$sample" >/dev/null 2>&1 &
    runs+=($!)
done
succeeded=0
for run in "${runs[@]}"; do
    wait "$run"
    code=$?
    case $code in
        0) succeeded=$((succeeded + 1)) ;;
        3) ;;
        *) broken "one of three writers: exit code $code" ;;
    esac
done
[ "$succeeded" -ge 1 ] || broken "none of three writers succeeded"
check_sound "three writers"
check_next_run "three writers"
finish "two writers"
