#!/usr/bin/env bash
# Checks data/get-resolutions against a repository made here. No network.
#
#   tests/golden/get_resolutions.sh [SCRIPT]
#
# Ends with 0 when all is as it should be; at the first failure it prints what
# failed and ends with 1. Ends with 77 (skipped) where git is missing.

set -u

here=$(cd "$(dirname "$0")" && pwd) || exit 1
script=${1:-$here/../../data/get-resolutions}
case $script in
/*) ;;
*) script=$PWD/$script ;;
esac

command -v git >/dev/null || {
    echo "skipped: git is not installed"
    exit 77
}

tmp=$(mktemp -d) || exit 1
trap 'rm -rf -- "$tmp"' EXIT
cd "$tmp" || exit 1

# Nothing of the caller's git reaches the test, nor a hook's environment.
unset "${!GIT_@}"
export HOME=$tmp/home
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=$tmp/home/.gitconfig
mkdir "$HOME"
git config --global user.name Test
git config --global user.email test@example.org
git config --global init.defaultBranch main
git config --global commit.gpgSign false
git config --global protocol.file.allow always
git config --global core.autocrlf true # must do no harm

out=$tmp/out err=$tmp/err
failed() {
    echo "FAILED: $*"
    echo "--- standard output"
    cat "$out"
    echo "--- standard error"
    cat "$err"
    exit 1
}

# run CODE WHAT [ARGUMENT...]: the script with the arguments must end with CODE.
run() {
    local code=$1 what=$2 got
    shift 2
    "$script" "$@" >"$out" 2>"$err" </dev/null
    got=$?
    [ "$got" -eq "$code" ] || failed "$what: exit code $got, not $code"
}

# The last line of standard output, the only one, is $1.
prints() {
    [ "$(cat "$out")" = "$1" ] || failed "standard output is not '$1'"
}

# One message, on one line, in the form WHAT: WHY; WHAT TO DO.
one_error() {
    [ ! -s "$out" ] || failed "$1: something on standard output"
    [ "$(grep -c '; ' "$err")" -eq 1 ] || failed "$1: not one error line"
    grep -Eq '^get-resolutions: .+: .+; .+$' "$err" ||
        failed "$1: the error line has not the common form"
    ! grep -Eq '^(fatal|error|warning|hint):' "$err" ||
        failed "$1: git's own messages show"
}

commit() { # MESSAGE
    if ! git -C upstream add -A || ! git -C upstream commit -q -m "$1"; then
        failed "cannot commit in the test's own repository"
    fi
}

make_zip() { # ARCHIVE NAME CONTENT
    if command -v python3 >/dev/null && python3 -c 'import zipfile' 2>/dev/null; then
        python3 - "$@" <<'PY'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as z:
    z.writestr(sys.argv[2], sys.argv[3])
PY
    elif command -v zip >/dev/null && case $2 in *../*) false ;; esac; then
        rm -rf zipping "$1"
        mkdir -p "zipping/$(dirname "$2")"
        printf '%s' "$3" >"zipping/$2"
        (cd zipping && zip -q "$tmp/$1" "$2")
    else
        return 1
    fi
}

: >"$out"
: >"$err"

# --- the repository ---------------------------------------------------------

git init -q upstream || failed "git init"
git -C upstream config core.autocrlf false
mkdir -p "upstream/75session/English" "upstream/Emergency sessions/ES-10"
printf '<a/>\r\n' >upstream/75session/English/75_1_E.xml
printf '<b/>\r\n' >"upstream/75session/English/75_290 A_E.xml"
printf '<c/>\r\n' >"upstream/Emergency sessions/ES-10/A_RES_ES-10_21.xml"
printf 'Resolutions\n' >upstream/README.md
commit first
url=file://$tmp/upstream

# --- command line -----------------------------------------------------------

run 0 "--help" --help
grep -q '^Usage: ' "$out" || failed "--help shows no usage"
grep -q '^Examples:' "$out" || failed "--help shows no examples"
run 0 "-h" -h
run 2 "no folder"
one_error "no folder"
run 2 "two folders" a b
one_error "two folders"
run 2 "unknown option" --frm x a
one_error "unknown option"
run 2 "--from without an address" --from
one_error "--from without an address"
run 2 "empty folder name" ""
one_error "empty folder name"

# --- clone ------------------------------------------------------------------

run 0 "clone" --from "$url" "my clone"
prints "my clone: 3 XML files"
[ -f "my clone/75session/English/75_290 A_E.xml" ] ||
    failed "the file name with a blank is missing"
for file in 75session/English/75_1_E.xml README.md; do
    cmp -s "upstream/$file" "my clone/$file" ||
        failed "$file is not copied byte for byte"
done
[ "$(git -C "my clone" rev-list --count HEAD)" -eq 1 ] || failed "more than one commit"

run 0 "run again" "my clone"
prints "my clone: 3 XML files"

run 0 "run again from inside, with the address" --from="$url/" "$tmp/my clone"

mkdir empty
run 0 "clone into an empty folder" --from "$url" empty
prints "empty: 3 XML files"

run 0 "folder name with a leading dash" --from "$url" -- -dash
[ -d ./-dash/.git ] || failed "no clone in the folder -dash"

# --- update -----------------------------------------------------------------

printf '<d/>\r\n' >"upstream/75session/English/75_2 B_E.xml"
printf '<a2/>\r\n' >upstream/75session/English/75_1_E.xml
commit second
printf 'mine\n' >"my clone/notes.txt"
run 0 "update" "my clone"
prints "my clone: 4 XML files"
cmp -s upstream/75session/English/75_1_E.xml "my clone/75session/English/75_1_E.xml" ||
    failed "a changed file was not brought up to date"
[ "$(cat "my clone/notes.txt")" = mine ] || failed "a file of the user's is gone"
[ "$(git -C "my clone" rev-parse HEAD)" = "$(git -C upstream rev-parse HEAD)" ] ||
    failed "the clone is not at the new commit"
[ "$(git -C "my clone" rev-parse --is-shallow-repository)" = true ] ||
    failed "the update fetched the history"
run 0 "run again after the update" "my clone"

run 0 "clone from a plain path" --from upstream "from path"
[ "$(git -C "from path" rev-parse --is-shallow-repository)" = true ] ||
    failed "the clone of a plain path is not shallow"
run 0 "update from a plain path" --from upstream "from path"

# A history rewritten upstream is followed too.
git -C upstream commit -q --amend -m "second, amended"
run 0 "update to a rewritten history" "my clone"
[ "$(git -C "my clone" rev-parse HEAD)" = "$(git -C upstream rev-parse HEAD)" ] ||
    failed "the rewritten history was not followed"

# A clone made by hand, complete, on its branch.
git clone -q "$url" by-hand 2>"$err" || failed "git clone"
printf '<e/>\r\n' >upstream/75session/English/75_3_E.xml
commit third
run 0 "update of a clone made by hand" --from "$url" by-hand
prints "by-hand: 5 XML files"
[ "$(git -C by-hand rev-parse --is-shallow-repository)" = false ] ||
    failed "the complete clone lost its history"

# --- cut short --------------------------------------------------------------

# As a kill in the middle of a checkout leaves it: some files new, one away, the rest old.
git clone -q -c core.autocrlf=false "$url" cut 2>"$err" || failed "git clone"
run 0 "update of a clone" --from "$url" cut
git -C cut update-ref refs/get-resolutions/next HEAD || failed "git update-ref"
git -C cut update-ref --no-deref HEAD HEAD~1 || failed "git update-ref"
printf 'mine' >cut/README.md
run 5 "update cut short, then a change of the user's" --from "$url" cut
one_error "update cut short, then a change of the user's"
[ "$(cat cut/README.md)" = mine ] || failed "a change of the user's is gone"
rm cut/README.md
git -C cut show HEAD:75session/English/75_1_E.xml >cut/75session/English/75_1_E.xml
run 0 "update cut short" --from "$url" cut
prints "cut: 5 XML files"
cmp -s upstream/README.md cut/README.md || failed "a file of the cut update is missing"
[ "$(git -C cut rev-parse HEAD)" = "$(git -C upstream rev-parse HEAD)" ] ||
    failed "the cut update was not finished"
run 0 "run again after the cut update" --from "$url" cut
! grep -q "cut short" "$err" || failed "an update was finished twice"

# The first checkout of all: no index yet, a file or two.
run 0 "clone" --from "$url" "first cut"
git -C "first cut" update-ref refs/get-resolutions/next HEAD || failed "git update-ref"
rm "first cut/.git/index" "first cut/README.md"
run 0 "first checkout cut short" "first cut"
prints "first cut: 5 XML files"

# --- refusals ---------------------------------------------------------------

printf 'changed\n' >>"my clone/README.md"
run 5 "local change" "my clone"
one_error "local change"
[ "$(wc -l <"$err")" -eq 1 ] || failed "local change: more than one line"
grep -q 'README.md' "$err" || failed "local change: the file is not named"
tail -n 1 "my clone/README.md" | grep -qx changed || failed "the local change is gone"
git -C "my clone" commit -q -a -m "mine" || failed "git commit"
run 5 "local commit" "my clone"
one_error "local commit"
git -C "my clone" checkout -q --detach refs/get-resolutions/head
run 0 "update after the local commit is taken away" "my clone"
prints "my clone: 5 XML files"

printf '<mine/>\n' >"my clone/75session/English/75_4_E.xml"
printf '<f/>\r\n' >upstream/75session/English/75_4_E.xml
commit fourth
run 5 "a file of the user's in the way" "my clone"
one_error "a file of the user's in the way"
grep -qx '<mine/>' "my clone/75session/English/75_4_E.xml" ||
    failed "a file of the user's was overwritten"
rm "my clone/75session/English/75_4_E.xml"
run 0 "update after it is moved away" "my clone"
prints "my clone: 6 XML files"

mkdir foreign
printf 'x\n' >"foreign/a file"
run 2 "foreign folder" --from "$url" foreign
one_error "foreign folder"
[ "$(ls -A foreign)" = "a file" ] || failed "the foreign folder was changed"
run 2 "folder inside a clone" --from "$url" "my clone/75session"
one_error "folder inside a clone"
run 2 "a file, not a folder" --from "$url" foreign/"a file"
one_error "a file, not a folder"

git init -q other
git -C other config core.autocrlf false
printf 'x\n' >other/x
git -C other add x
git -C other commit -q -m x
run 2 "clone of another repository" other
one_error "clone of another repository"
mkdir -p other/inner/.git
run 2 "folder with an empty .git inside a repository" other/inner
one_error "folder with an empty .git inside a repository"

run 5 "missing repository" --from "file://$tmp/none" missing
one_error "missing repository"
[ ! -e missing ] || failed "missing repository: the folder was left"
rm -rf empty
mkdir empty
run 5 "missing repository, empty folder" --from "file://$tmp/none" empty
one_error "missing repository, empty folder"
if [ ! -d empty ] || [ -n "$(ls -A empty)" ]; then
    failed "missing repository: the empty folder was not kept as it was"
fi
git init -q barren
run 5 "empty repository" --from "file://$tmp/barren" missing
one_error "empty repository"
[ ! -e missing ] || failed "empty repository: the folder was left"
run 5 "folder that cannot be made" --from "$url" "foreign/a file/inner"
one_error "folder that cannot be made"
mv upstream away
run 5 "repository gone" "my clone"
one_error "repository gone"
mv away upstream

# The commands the script needs, without those named.
tools_without() {
    local folder tool
    rm -rf tools
    mkdir tools
    for tool in sh git sed grep tr tail find wc mktemp mkdir mv rm cat ls sleep unzip bsdtar; do
        case " $* " in *" $tool "*) continue ;; esac
        folder=$(command -v "$tool") && ln -s "$folder" "tools/$tool"
    done
}
sh=$(command -v sh)
run_with_tools() { # CODE WHAT ARGUMENT...
    local code=$1 what=$2 got
    shift 2
    PATH=$tmp/tools "$sh" "$script" "$@" >"$out" 2>"$err" </dev/null
    got=$?
    [ "$got" -eq "$code" ] || failed "$what: exit code $got, not $code"
}

tools_without git
run_with_tools 5 "git missing" --from "$url" missing
one_error "git missing"

# --- archives ---------------------------------------------------------------

name="GA resolutions_74session_English"
if ! make_zip one.zip "English/74 1_E.xml" '<g/>'; then
    echo "note: neither python3 nor zip: archives not checked"
else
    mkdir upstream/74session
    cp one.zip "upstream/74session/$name.zip"
    commit archive

    tools_without unzip bsdtar
    run_with_tools 0 "no unpacker" "my clone"
    prints "my clone: 6 XML files"
    grep -q '^get-resolutions: .*left packed: .*; install the package unzip' "$err" ||
        failed "no unpacker: not said"

    found=
    for unpacker in unzip bsdtar; do
        command -v "$unpacker" >/dev/null || continue
        found=1
        if [ "$unpacker" = unzip ]; then
            tools_without bsdtar
        else
            tools_without unzip
        fi
        clone="with $unpacker"
        target="$clone/74session/$name"
        cp one.zip "upstream/74session/$name.zip"
        git -C upstream diff --quiet || commit "archive again"

        run_with_tools 0 "$unpacker: unpack" --from "$url" "$clone"
        prints "$clone: 7 XML files"
        grep -q "unpacked .*$name.zip" "$err" || failed "$unpacker: not said"
        [ "$(cat "$target/English/74 1_E.xml")" = '<g/>' ] ||
            failed "$unpacker: the archive was not unpacked"

        run_with_tools 0 "$unpacker: run again" "$clone"
        ! grep -q "unpacked" "$err" || failed "$unpacker: unpacked twice"

        make_zip two.zip "English/74 2_E.xml" '<h/>'
        cp two.zip "upstream/74session/$name.zip"
        commit "newer archive for $unpacker"
        run_with_tools 0 "$unpacker: newer archive" "$clone"
        prints "$clone: 7 XML files"
        [ -f "$target/English/74 2_E.xml" ] ||
            failed "$unpacker: the newer archive was not unpacked"
        [ ! -e "$target/English/74 1_E.xml" ] ||
            failed "$unpacker: the older archive's file was left"

        sleep 1
        printf '<mine/>' >"$target/English/74 2_E.xml"
        cp one.zip "upstream/74session/$name.zip"
        commit "archive back for $unpacker"
        run_with_tools 5 "$unpacker: change in the unpacked folder" "$clone"
        one_error "$unpacker: change in the unpacked folder"
        [ "$(cat "$target/English/74 2_E.xml")" = '<mine/>' ] ||
            failed "$unpacker: a change in the unpacked folder is gone"
        rm -rf "$target"
        run_with_tools 0 "$unpacker: unpack after it is moved away" "$clone"
        prints "$clone: 7 XML files"

        printf 'no archive' >"upstream/74session/$name.zip"
        commit "damaged archive for $unpacker"
        run_with_tools 5 "$unpacker: damaged archive" "$clone"
        one_error "$unpacker: damaged archive"
        [ -f "$target/English/74 1_E.xml" ] ||
            failed "$unpacker: a damaged archive took the older files away"

        if make_zip bad.zip "../../leaves.xml" '<i/>'; then
            cp bad.zip "upstream/74session/$name.zip"
            commit "archive that leaves its folder, for $unpacker"
            run_with_tools 5 "$unpacker: path that leaves" "$clone"
            one_error "$unpacker: path that leaves"
            [ -z "$(find . -name leaves.xml)" ] ||
                failed "$unpacker: a path left its folder"
        fi
        [ -z "$(find . -name '*.unpacking')" ] || failed "$unpacker: unfinished folder left"
    done
    [ -n "$found" ] || echo "note: neither unzip nor bsdtar: unpacking not checked"
fi

echo "get_resolutions: all checks passed"
