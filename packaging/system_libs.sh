#!/usr/bin/env bash
# Installs, or names, the system libraries that Qt's windows need on Linux: packaging/system_libs.sh [--test]
# With --test also what some tests look with, and skip without: LibreOffice recalculates the exported workbook and opens
# exported letters and slides, poppler reads the exported PDF, Chromium opens the exported page, strace counts the syncs of
# an edit.
set -euo pipefail
[ "$(uname -s)" = Linux ] || exit 0
PATH=$PATH:/usr/sbin:/sbin

# Library and the Debian package that brings it. Without libxcb-cursor Qt aborts on X11.
libraries='
libEGL.so.1               libegl1
libGL.so.1                libgl1
libglib-2.0.so.0          libglib2.0-0
libfontconfig.so.1        libfontconfig1
libdbus-1.so.3            libdbus-1-3
libxkbcommon-x11.so.0     libxkbcommon-x11-0
libxcb-cursor.so.0        libxcb-cursor0
libxcb-icccm.so.4         libxcb-icccm4
libxcb-image.so.0         libxcb-image0
libxcb-keysyms.so.1       libxcb-keysyms1
libxcb-render-util.so.0   libxcb-render-util0
libxcb-shape.so.0         libxcb-shape0
libwayland-cursor.so.0    libwayland-cursor0
'

present=$(ldconfig -p 2>/dev/null || true)
packages=() names=()
while read -r library package; do
    [ -n "$library" ] || continue
    if [[ $present != *$'\t'"$library "* ]]; then
        packages+=("$package") names+=("$library")
    fi
done <<<"$libraries"
if [ "${1:-}" = --test ]; then
    for tool in soffice:libreoffice-calc-nogui pdftotext:poppler-utils pdftohtml:poppler-utils chromium:chromium \
        strace:strace git:git; do
        command -v "${tool%%:*}" >/dev/null || { packages+=("${tool##*:}") names+=("${tool%%:*}"); }
    done
    # One program, whose rooms Debian packs one by one: each has a library of its own.
    for room in libswlo.so:libreoffice-writer-nogui libsdlo.so:libreoffice-impress-nogui; do
        [ -e "/usr/lib/libreoffice/program/${room%%:*}" ] || { packages+=("${room##*:}") names+=("${room##*:}"); }
    done
fi
[ ${#packages[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
    printf 'Mapper may not start: install the packages of your system that bring %s.\n' "${names[*]}"
elif [ "$(id -u)" != 0 ]; then
    printf 'Mapper may not start before this one line was run:\n  sudo apt-get install -y --no-install-recommends %s\n' "${packages[*]}"
else
    printf 'Installing %s.\n' "${packages[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq || true # an outdated list is still worth a try
    install() { apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }
    # Where one of them has another name, the others come all the same.
    install "${packages[@]}" || for package in "${packages[@]}"; do
        install "$package" || printf 'That did not work; by hand: apt-get install -y --no-install-recommends %s\n' "$package"
    done
fi
