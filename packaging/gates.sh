#!/usr/bin/env bash
# Runs every gate that is a tool of its own, shows all that fails and not only the first; rules: pyproject.toml.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=()

gate() {
    local name=$1
    shift
    printf -- '-- %s\n' "$name"
    "$@" || failed+=("$name")
}

gate "format" $bin/ruff format --check --quiet .
gate "lint" $bin/ruff check --quiet .
gate "types" $bin/mypy
gate "storeys" $bin/lint-imports --no-logo

if [ ${#failed[@]} -gt 0 ]; then
    printf 'Gates that failed: %s\n' "${failed[*]}"
    exit 1
fi
echo "All gates passed."
