#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# nth_call.sh PROGRAM_DIR SHIM: lets the Nth system call on the index fail, with EIO, with ENOSPC or
# by death, one N a trial. The first calls, which find out what is there, and the last ones, which
# publish, are all tried with all three; the ones between as densely as $FAULT_SECONDS (55) allow.
# After each trial the published generation must be the old one to the byte unless the run said that
# it succeeded.
. "$(dirname "$0")/common.sh"
shim=$(realpath "$2")
seconds=${FAULT_SECONDS:-55}
opening=10
publishing=30
ways=(EIO ENOSPC KILL)
killed=137

# trial N WAY
trial() {
    local what="call $1 with $2" code
    restore
    index_all env LD_PRELOAD="$shim" FAIL_NTH_FOLDER="$index" \
        FAIL_NTH_CALL="$1" FAIL_NTH_WITH="$2"
    code=$?
    # A death in the last steps may leave the new generation published; both are whole.
    case $code in
        0) ;;
        "$killed") [ "$2" = KILL ] || broken "$what: killed"
                   cmp -s "$index/CURRENT" "$base/CURRENT" && check_unchanged "$what" ;;
        5) check_unchanged "$what" ;;
        *) broken "$what: exit code $code" ;;
    esac
    check_sound "$what"
    check_next_run "$what"
}

build_base
restore
index_all env LD_PRELOAD="$shim" FAIL_NTH_FOLDER="$index" FAIL_NTH_COUNT="$work/count" ||
    give_up "a run without faults fails"
calls=$(cat "$work/count")
# The same calls in every run; by hand, FAULT_STEP=1 FAULT_SECONDS=3600 tries them all.
step=${FAULT_STEP:-41}

trials=0
SECONDS=0
for ((n = 1; n <= opening && n <= calls; ++n)); do
    for way in "${ways[@]}"; do
        trial "$n" "$way"
        trials=$((trials + 1))
    done
done
for ((n = calls; n > calls - publishing && n > 0; --n)); do
    for way in "${ways[@]}"; do
        # Half of the time is for the calls before.
        [ "$SECONDS" -lt $((seconds / 2)) ] || break 2
        trial "$n" "$way"
        trials=$((trials + 1))
    done
done
for ((i = 0, n = opening + 1; n <= calls - publishing && SECONDS < seconds; n += step, ++i)); do
    trial "$n" "${ways[i % 3]}"
    trials=$((trials + 1))
done
finish "$calls calls, $trials trials"
