#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# readonly.sh PROGRAM_DIR: an index that may only be read can be verified; writing to it, or making
# one where nothing may be made, ends with exit code 5 and says what to do. The superuser may write
# anywhere, so for him the programs run as nobody.
. "$(dirname "$0")/common.sh"

as=()
if [ "$(id -u)" -eq 0 ]; then
    as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
    chmod 755 "$work"
    "${as[@]}" test -x "$index_program" -a -r "$sample" 2>/dev/null ||
        skip "run by the superuser, and nobody cannot run $index_program on $sample"
fi

# refused WHAT: the last run's code must be 5 with a remedy.
refused() {
    [ "$2" -eq 5 ] || broken "$1: exit code $2"
    grep -q "Permission denied; get permission or choose another folder" "$errors" ||
        broken "$1: the message does not tell"
}

build_base
restore
chmod -R a+rX,a-w "$index"
before=$(cd "$index" && find . -type f -print0 | sort -z | xargs -0 sha256sum)
index_all "${as[@]}"
refused "writing" $?
[ "$(cd "$index" && find . -type f -print0 | sort -z | xargs -0 sha256sum)" = "$before" ] ||
    broken "writing: the index was changed"
"${as[@]}" "$index_program" --verify --index "$index" >"$work/out" 2>"$errors" ||
    broken "reading: --verify fails ($?)"

# LOCK may be written, but nothing can be made beside it.
chmod a+w "$index/LOCK"
index_all "${as[@]}"
refused "writing with a lock" $?
check_unchanged "writing with a lock"

mkdir "$work/closed"
chmod 555 "$work/closed"
index=$work/closed/index
index_all "${as[@]}"
refused "making an index" $?
finish "an index that may only be read"
