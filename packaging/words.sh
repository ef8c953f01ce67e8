#!/usr/bin/env bash
# Brings the translations up to date: finds every text of the program, and compiles what has been translated.
# A text that is new stands in resources/i18n/mapper_de.ts as "unfinished" until somebody writes its translation.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=$(.venv/bin/python -c 'import pathlib, PySide6; print(pathlib.Path(PySide6.__file__).parent)')
words=resources/i18n/mapper_de

"$tools/lupdate" -silent -extensions py mapper -target-language de -locations none -no-obsolete -sort-messages \
    -disable-heuristic sametext -disable-heuristic similartext -ts $words.ts
"$tools/lrelease" -silent $words.ts -qm $words.qm
sed -n '/<source>/h; /type="unfinished"/{g; s,^ *<source>,,; s,</source>$,,p}' $words.ts
