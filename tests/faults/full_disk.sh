#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# full_disk.sh PROGRAM_DIR: runs against a limit of file sizes, then on a file system of 12 MB with
# less and less room left. Either the run fits, or it ends with exit code 5, says what to do, and
# leaves the published index to the byte as it was.
. "$(dirname "$0")/common.sh"
small_disk=$((12 << 20))

# judge WHAT CODE: what must be true after a run that met a limit.
judge() {
    case $2 in
        0) ;;
        5) check_unchanged "$1"
           [ "$(wc -l <"$errors")" -ge 1 ] || broken "$1: nothing was said" ;;
        *) broken "$1: exit code $2" ;;
    esac
    check_sound "$1"
}

limited() { (ulimit -f "$1" && shift && exec "$@"); }

build_base
refused=0
for kilobytes in 0 1 8 64 256 1024; do
    restore
    index_all limited "$kilobytes"
    code=$?
    [ "$code" -eq 0 ] || refused=$((refused + 1))
    judge "files up to $kilobytes KiB" "$code"
    check_next_run "files up to $kilobytes KiB"
done
[ "$refused" -gt 0 ] || broken "no limit of file sizes was met"

# The mounted folder, and what unmounts it when the script ends.
disk=$work/disk
mkdir "$disk"
base_bytes=$(du -sb "$base" | cut -f1)
size=$((base_bytes * 4 > small_disk ? base_bytes * 4 : small_disk))
if ! mount -t tmpfs -o size="$size" tmpfs "$disk" 2>/dev/null; then
    if [ -z "${CHANCERY_IN_NAMESPACE:-}" ] && unshare -Urm true 2>/dev/null; then
        clean_up
        CHANCERY_IN_NAMESPACE=yes exec unshare -Urm bash "$0" "$@"
    fi
    [ "$faults" -eq 0 ] || finish "the limits of file sizes"
    skip "the limits of file sizes hold, but no file system can be mounted"
fi
trap 'umount "$disk"; clean_up' EXIT
index=$disk/index

# Leaves so many bytes free on the disk.
fill_up_to() {
    local free
    free=$(df --output=avail -B1 "$disk" | tail -1)
    [ "$free" -le "$1" ] || head -c $((free - $1)) /dev/zero >"$disk/filler"
}

refused=0
for free in 0 4096 65536 262144 1048576 4194304; do
    restore
    fill_up_to "$free"
    index_all
    code=$?
    [ "$code" -eq 0 ] || refused=$((refused + 1))
    judge "$free bytes free" "$code"
    rm -f "$disk/filler"
    check_next_run "$free bytes free"
done
[ "$refused" -gt 0 ] || broken "the disk was never full"
finish "limits of file sizes and a full disk of $size bytes"
