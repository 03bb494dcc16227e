# onrecord from a bare clone: `make demo` and `make test` need only Python 3.11 or later and make.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
GOOD := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3; do \
	if $$p -c '$(GOOD)' >/dev/null 2>&1; then echo $$p; break; fi; done)

.PHONY: help demo test fast lint types format docs requirements clean

help:
	@echo "make demo    set up onrecord and run it on an invented news week"
	@echo "make test    set up onrecord and run its tests"
	@echo "make fast    compile reading and annotators again after a change; without, they run in Python"
	@echo "make lint    ruff;  make types    mypy;  make docs    the generated pages;  make clean    remove $(VENV)"

demo: $(VENV)/.run
	@$(BIN)/onrecord demo

test: $(VENV)/.dev
	$(BIN)/python -m pytest

# what is current is left as it is
fast: $(VENV)/.dev
	@$(BUILD)
	@$(SAY)

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(VENV)/.dev
	$(BIN)/python scripts/document.py

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
	  echo "onrecord needs Python 3.11 or later with venv: install it (Debian, Ubuntu: apt-get install python3-venv; macOS: brew install python@3.13)"; \
	  exit 1; fi
	@$(PYTHON) -m venv $(VENV)

COMPILED := setup.py $(wildcard src/onrecord/compiled/*.py src/onrecord/*/compiled/*.p*)
BUILD := $(PIP) install --no-deps --no-build-isolation -e .
SAY := $(BIN)/python -m onrecord.read.compiled && $(BIN)/python -m onrecord.compiled

$(VENV)/.run: $(BIN)/python requirements/build.txt requirements/run.txt pyproject.toml $(COMPILED)
	@echo "Setting up in $(VENV) (once; compiling takes two or three minutes) ..."
	@$(PIP) install --require-hashes -r requirements/build.txt -r requirements/run.txt
	@$(BUILD)
	@$(SAY)
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

# pins with hashes for Python 3.11 to 3.14 on Linux and macOS; needs uv
requirements:
	uv pip compile pyproject.toml $(COMPILE) -o requirements/run.txt
	uv pip compile pyproject.toml --extra dev $(COMPILE) -o requirements/dev.txt
	uv pip compile requirements/build.in -c requirements/dev.txt $(COMPILE) -o requirements/build.txt
	uv pip compile pyproject.toml --extra dev --extra browser $(COMPILE) -o requirements/browser.txt
	uv pip compile pyproject.toml --extra bench --extra spacy $(COMPILE) -o requirements/bench.txt
	uv pip compile pyproject.toml --extra readers $(COMPILE) -o requirements/readers.txt
COMPILE := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

clean:
	rm -rf $(VENV) demo build .mypy_cache .ruff_cache .hypothesis
