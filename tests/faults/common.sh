# SPDX-License-Identifier: GPL-2.0-or-later
#
# What the fault scripts share; sourced with the folder of the built programs. Every script builds
# an index of a part of the sample, spoils a run over the whole of it, and compares the published
# generation with that of before. $CHANCERY_SAMPLE names another sample. Exit code 77: not possible
# on this machine.
set -uo pipefail
export LC_ALL=C

programs=$(realpath "$1")
index_program=$programs/chancery-index
sample=${CHANCERY_SAMPLE:-$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")/data/sample}
work=$(mktemp -d "${TMPDIR:-/tmp}/chancery-faults-XXXXXX")
work=$(realpath "$work")
index=$work/index      # the index that suffers
base=$work/base        # the sound index of a part, copied anew for every trial
errors=$work/errors    # standard error of the last run
faults=0
clean_up() { chmod -R u+w "$work" 2>/dev/null; rm -rf "$work"; }
trap clean_up EXIT

skip() { echo "skipped: $*"; exit 77; }
give_up() { cat "$errors" >&2; echo "$*" >&2; exit 1; }

# Notes one broken promise, with what the program said, and goes on.
broken() {
    echo "BROKEN: $*" >&2
    sed 's/^/    /' "$errors" >&2 2>/dev/null
    faults=$((faults + 1))
}

finish() {
    echo "$1, $faults broken promises"
    [ "$faults" -eq 0 ]
    exit
}

[ -x "$index_program" ] || skip "no chancery-index in $programs"
[ -d "$sample" ] || skip "no sample in $sample"

# Runs the indexer over the whole sample; the words before it (env ...) may be given. What it says
# goes through a pipe, so that limits of file sizes do not silence it.
index_all() {
    "$@" "$index_program" --index "$index" --jobs 1 "$sample" 2>&1 | cat >"$errors"
    return "${PIPESTATUS[0]}"
} 2>/dev/null  # the shell's own notices of killed programs

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# Builds $base from the first half of the sample's files.
build_base() {
    local files
    mapfile -t files < <(find "$sample" -type f ! -name 'README*' ! -name 'LICENSE*' | sort)
    "$index_program" --index "$base" --jobs 1 "${files[@]:0:$(((${#files[@]} + 1) / 2))}" \
        >"$work/out" 2>"$errors" || give_up "the sample cannot be indexed"
    published_before=$(picture "$base")
}

restore() { rm -rf "$index"; cp -a "$base" "$index"; }

# CURRENT and every file of the generation that it names, with their digests.
picture() {
    local generation
    read -r generation _ <"$1/CURRENT" || true
    (cd "$1" && find CURRENT "$generation" -type f -print0 | sort -z | xargs -0 sha256sum)
}

check_unchanged() {
    [ "$(picture "$index")" = "$published_before" ] || broken "$1: the published index was changed"
}

check_sound() {
    "$index_program" --verify --index "$index" >"$work/out" 2>"$errors" ||
        broken "$1: --verify fails ($?)"
}

# After a fault the next run must succeed and clean up.
check_next_run() {
    index_all || broken "$1: the next run fails ($?)"
    local left
    left=$(find "$index" -name '*.tmp')
    [ -z "$left" ] || broken "$1: the next run leaves $left"
    check_sound "$1, next run"
}
