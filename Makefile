# Mapper: `make run` and `make test` do everything, from a fresh clone on. PYTHON=python3.12 chooses the interpreter.

PYTHON ?= python3
BIN := .venv/bin
DEMO := build/demo
export PYTHON

# Tests and measurements need no screen and must not borrow one.
HEADLESS := QT_QPA_PLATFORM=offscreen
PYTEST := $(HEADLESS) $(BIN)/python -m pytest
WORKERS := 2

.PHONY: help run demo test gates unit bench words fuzz soak setup setup-test clean

help:
	@echo "make run    install, make the demo map and open the editor on it"
	@echo "make test   install, then all gates and all tests"
	@echo "make gates  format, lint, types, storeys    make unit   the tests without a window"
	@echo "make bench  the measured promises           make clean  remove what was made, but for .venv"
	@echo "make fuzz   search for long                 make soak   hours of use in minutes"
	@echo "make words  find and compile the texts that are translated"

run: demo
	@packaging/open_demo.sh $(DEMO)/demo.salesmap

demo: setup
	@$(BIN)/mapper demo $(DEMO)

# Both halves always run, so that one failure does not hide another; pytest is last and closes with its summary.
test: setup-test
	@packaging/gates.sh; gates=$$?; $(PYTEST) -n $(WORKERS) && exit $$gates

gates: setup-test
	@packaging/gates.sh

unit: setup-test
	@$(PYTEST) tests/unit

bench: setup-test
	@$(HEADLESS) $(BIN)/python -m benchmarks

words: setup-test
	@packaging/words.sh

fuzz: setup-test
	@$(PYTEST) -n $(WORKERS) -m "fuzz or hypothesis" --hypothesis-profile=fuzz -o faulthandler_timeout=0

soak: setup-test
	@$(PYTEST) -m soak -o faulthandler_timeout=0

setup:
	@packaging/system_libs.sh
	@packaging/setup.sh

setup-test:
	@packaging/system_libs.sh --test
	@packaging/setup.sh --test

clean:
	rm -rf build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find mapper resources tests benchmarks -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
