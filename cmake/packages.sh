#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Installs what packages.txt names and the machine lacks, as root or through sudo.
#
#     cmake/packages.sh run            what building and running needs
#     cmake/packages.sh run test       and what the tests need
#     cmake/packages.sh run test check and what .ci/run's further checks need
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

missing=
for kind in "$@"; do
    for package in $(awk -v kind="$kind" '!/^#/ && $2 == kind { print $1 }' "$root/packages.txt"); do
        dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' ||
            missing="$missing $package"
    done
done
[ -n "$missing" ] || exit 0

echo "installing:$missing" >&2
as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "packages: packages are missing and there is no sudo; install them as root: apt-get install$missing" >&2
        exit 5
    fi
    as_root=sudo
fi
export DEBIAN_FRONTEND=noninteractive
install() {
    # shellcheck disable=SC2086 # a list of words
    $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
if ! install 2>/dev/null; then
    $as_root apt-get update -qq >&2
    if ! install >&2; then
        echo "packages: apt-get could not install$missing; see its message above" >&2
        exit 5
    fi
fi
