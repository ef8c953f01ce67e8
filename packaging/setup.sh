#!/usr/bin/env bash
# Makes .venv and installs the program into it: packaging/setup.sh [--test]
# PYTHON names the interpreter (default python3). Does nothing when nothing has changed since the last time.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
extra=${1:+[test]}
venv=.venv
stamp=$venv/.installed${1:-}

say() { printf '%s\n' "$*"; }
stop() { printf 'Mapper: %s\n' "$*" >&2; exit 1; }

# What an installation depends on; --test covers the plain one.
fingerprint() { cat pyproject.toml setup.py constraints.txt packaging/setup.sh && "$python" -VV && pwd -P; }

command -v "$python" >/dev/null || stop "no Python found as '$python'; install Python 3.11 or newer, or name it: make PYTHON=/path/to/python3.12"
version=$("$python" --version 2>/dev/null) || stop "'$python' does not run; name another Python: make PYTHON=python3.12"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    stop "$version is too old, Python 3.11 or newer is needed; name another one: make PYTHON=python3.12"

wanted=$(fingerprint | cksum)
for made in "$stamp" "$venv/.installed--test"; do
    if [ -f "$made" ] && [ "$(cat "$made")" = "$wanted" ]; then exit 0; fi
done

# Debian keeps venv in a package of its own.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    package="$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing $package."
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >/dev/null
    else
        stop "this Python cannot make environments; on Debian or Ubuntu: sudo apt-get install -y $package"
    fi
fi

# An environment of another Python, or one that was moved here, is made anew.
if ! [ -x $venv/bin/python ] || ! [ "$($venv/bin/python -VV 2>/dev/null)" = "$("$python" -VV)" ] ||
    ! [ "$($venv/bin/python -c 'import sys; print(sys.prefix)')" = "$(pwd -P)/$venv" ]; then
    say "Making $venv with $version."
    rm -rf $venv
    "$python" -m venv $venv
fi

say "Installing Mapper into $venv; the first time takes a minute or two."
export PIP_DISABLE_PIP_VERSION_CHECK=1
# The builder is pinned too, hence not left to an isolated build, which would fetch the newest.
$venv/bin/python -m pip install -qq -c constraints.txt setuptools
$venv/bin/python -m pip install -qq -c constraints.txt --no-build-isolation -e ".$extra"
printf '%s\n' "$wanted" >"$stamp"
