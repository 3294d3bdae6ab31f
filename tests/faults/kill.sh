#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# kill.sh PROGRAM_DIR: kills a run at random moments (20, or $FAULT_TRIALS; the seed is fixed, or
# $FAULT_SEED). The published index must then be the old one to the byte or the new one, whole, and
# the next run must clean up.
. "$(dirname "$0")/common.sh"
trials=${FAULT_TRIALS:-20}
RANDOM=${FAULT_SEED:-1945}

# Workers of a killed run may hold the lock for a moment until they notice.
wait_for_lock() {
    for _ in {1..40}; do
        flock --nonblock --exclusive "$index/LOCK" true && return
        sleep 0.05
    done
    broken "$1: the lock is still held after two seconds"
}

build_base
restore
started=$(milliseconds)
index_all || give_up "a run without faults fails"
duration=$(($(milliseconds) - started))

cut=0
for ((i = 1; i <= trials; ++i)); do
    moment=$(((RANDOM * 32768 + RANDOM) % (duration + duration / 10 + 1)))
    what="killed after $moment ms"
    restore
    "$index_program" --index "$index" --jobs 1 "$sample" >"$work/out" 2>"$errors" &
    run=$!
    sleep "$((moment / 1000)).$(printf %03d $((moment % 1000)))"
    kill -9 "$run" 2>/dev/null && cut=$((cut + 1))
    wait "$run" 2>/dev/null
    cmp -s "$index/CURRENT" "$base/CURRENT" && check_unchanged "$what"
    check_sound "$what"
    wait_for_lock "$what"
    check_next_run "$what"
done
finish "$trials trials, $cut of them cut a run of $duration ms"
