#!/usr/bin/env bash
# Opens the editor on a map when there is a screen to open it on, else says so: packaging/open_demo.sh FILE
set -euo pipefail
cd "$(dirname "$0")/.."
map=$1

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no screen here, so the editor was not opened; with one: .venv/bin/mapper $map"
    exit 0
fi
exec .venv/bin/mapper "$map"
