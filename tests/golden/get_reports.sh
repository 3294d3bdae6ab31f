#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Checks data/get-reports against a service of our own on the loopback address. No network.
#
#   tests/golden/get_reports.sh [SCRIPT]
#
# Ends with 0 when all is as it should be; at the first failure it prints what failed and ends
# with 1. Ends with 77 (skipped) where curl or python3 is missing.

set -u

here=$(cd "$(dirname "$0")" && pwd) || exit 1
script=${1:-$here/../../data/get-reports}
case $script in
/*) ;;
*) script=$PWD/$script ;;
esac

for tool in curl python3; do
    command -v "$tool" >/dev/null || {
        echo "skipped: $tool is not installed"
        exit 77
    }
done

tmp=$(mktemp -d) || exit 1
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf -- "$tmp"' EXIT
cd "$tmp" || exit 1
unset "${!http_@}" "${!HTTP_@}" "${!https_@}" "${!HTTPS_@}" "${!all_@}" "${!ALL_@}"
export HOME=$tmp # no .curlrc of the caller

python3 "$here/get_reports_server.py" "$tmp/log" >port 2>/dev/null &
server=$!
for _ in $(seq 100); do
    [ -s port ] && break
    sleep 0.1
done
port=$(cat port)

out=$tmp/out err=$tmp/err
failed() {
    echo "FAILED: $*"
    echo "--- standard output"
    cat "$out"
    echo "--- standard error"
    cat "$err"
    exit 1
}

table() { # SYMBOL PATH ...
    printf 'symbol\tlanguage\taddress\twhat it is\n' >table.tsv
    while [ $# -gt 0 ]; do
        printf '%s\ten\thttp://127.0.0.1:%s%s\ta test\n' "$1" "$port" "$2" >>table.tsv
        shift 2
    done
}

# run CODE WHAT [ARGUMENT...]: the script with the arguments must end with CODE.
run() {
    local code=$1 what=$2 got
    shift 2
    : >log
    "$script" --sources table.tsv --pause 0 --to got "$@" >"$out" 2>"$err" </dev/null
    got=$?
    [ "$got" -eq "$code" ] || failed "$what: exit code $got, not $code"
}

prints() { [ "$(cat "$out")" = "$1" ] || failed "standard output is not '$1'"; }
says() { grep -Fq -- "$1" "$err" || failed "standard error does not say '$1'"; }
asked() { [ "$(wc -l <log)" -eq "$1" ] || failed "asked $(wc -l <log) times, not $1"; }
one_error() {
    [ "$(grep -Ec '^get-reports: .+: .+; .+$' "$err")" -eq 1 ] || failed "$1: not one error line"
}
no_part() { ! ls got/*.part >/dev/null 2>&1 || failed "a .part file is left"; }

table A/1 /pdf/one A/2 /to/two
run 0 "two documents, one behind a redirection"
prints "got: 2 of 2 documents"
[ -s got/A_1.en.pdf ] && [ -s got/A_2.en.pdf ] || failed "the files are not there"
(cd got && sha256sum -c --quiet SHA256SUMS) || failed "the checksums are wrong"
no_part

run 0 "what is there is not asked for again"
asked 0
prints "got: 2 of 2 documents"

run 0 "asked whether they changed, they did not" --check
says "A/1 (en): unchanged"
no_part

echo spoilt >>got/A_1.en.pdf
run 0 "a spoilt file is fetched anew"
asked 1
(cd got && sha256sum -c --quiet SHA256SUMS) || failed "the checksums are wrong"

table A/1 /pdf/one A/3 /missing A/4 /pdf/four
run 4 "one is missing, the others come"
prints "got: 2 of 3 documents"
says "A/3: the service answered with code 404; "
one_error "404"
no_part

table A/5 /page
run 4 "a page with the code of success"
says "A/5: the service answered with a web page, not a PDF; "
[ ! -e got/A_5.en.pdf ] || failed "a web page was kept"

table A/6 /twin/6 A/7 /twin/7
run 4 "the same file for two symbols"
says "A/7: the service gave the same file as for A_6.en.pdf, so it is an error page; "

table A/8 /cut
run 4 "a body that breaks off"
says "A/8: broke off"
[ -s got/A_8.en.pdf.part ] || failed "what came is not kept"
[ ! -e got/A_8.en.pdf ] || failed "half a file was kept as whole"
run 0 "goes on where it stopped"
grep -q '^/cut bytes=30000-' log || failed "did not ask for the rest"
[ "$(wc -c <got/A_8.en.pdf)" -eq 60024 ] || failed "the parts do not fit"
no_part

table A/9 /changed
run 4 "breaks off, and changes"
run 0 "a file that changed in between comes whole"
[ "$(grep -ac 'changed 1' got/A_9.en.pdf)" -eq 0 ] || failed "two files were mixed"

table A/10 /no-end
run 4 "a PDF without its end"
says "A/10: the PDF has no end; "

table A/11 /wait A/12 /pdf/twelve
run 5 "a service that asks to wait is left alone"
says "A/11: the service asks to wait (code 503); "
asked 1

table A/13 /pdf/thirteen
run 0 "one symbol of the table" --symbol a/13
run 2 "no such symbol" --symbol A/14
one_error "no such symbol"
run 2 "no such language" --language xx
one_error "no such language"
run 2 "no such option" --frm x
one_error "no such option"

kill "$server"
wait "$server" 2>/dev/null
server=
table A/15 /pdf/fifteen
run 5 "no service"
one_error "no service"

# The table that is delivered: four columns, an address that names the symbol and the language.
awk -F '\t' '/^#/ || $1 == "symbol" { next }
    NF != 4 || index($3, "s=" $1 "&") == 0 || index($3, "l=" $2 "&") == 0 { print; bad = 1 }
    seen[$1, $2]++ { print "twice: " $0; bad = 1 }
    END { exit bad }' "$here/../../data/sources.tsv" >"$out" || failed "data/sources.tsv"
echo "get-reports: all as it should be"
