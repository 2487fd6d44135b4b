# Two commands matter: `make papers` builds the papers, `make test` proves the program. Each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: papers test proof fuzz check lint bench schemas clean

papers: $(VENV)/.installed
	$(BIN)/committee-papers build

test: $(VENV)/.installed-test
	sh tests/install-system-packages.sh
	$(BIN)/python -m pytest -n auto --dist worksteal

# The one slow group of tests: every paper and pack in three formats before judges that nobody here wrote.
proof: $(VENV)/.installed-test
	sh tests/install-system-packages.sh proof
	$(BIN)/python -m pytest tests/proof -n auto --dist worksteal --durations 5

# Far more texts than a run of the tests has: EXAMPLES says how many that chance makes; and long ones in all fields.
fuzz: $(VENV)/.installed-test
	EXAMPLES=$${EXAMPLES:-5000} $(BIN)/python -m pytest tests/hostile/test_any_text.py -k any_text_gives
	EXAMPLES=all $(BIN)/python -m pytest tests/hostile/test_long_fields.py -n auto

check: lint test proof

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.installed
	$(BIN)/pip install --quiet -c constraints.txt -e '.[bench]'
	$(BIN)/python bench/build_bench.py

schemas: $(VENV)/.installed
	$(BIN)/committee-papers schema

clean:
	rm -rf $(VENV) output/*/

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet -c constraints.txt -e .
	touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(BIN)/pip install --quiet -c constraints.txt -e '.[test]'
	touch $@
