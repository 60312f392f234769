# make run    set up an isolated environment and print the facts, quotes and timeline of the base that ships
# make test   the same for the tests
# make check  lints and types
# make hooks  the hooks of .pre-commit-hooks.yaml in pre-commit itself, on a draft with errors: one fails, as it should
# make bench  the measurements that docs/ speaks of
# make reference  write completion scripts, manual pages, pages of docs/ and the pages of help that tests hold
# make lock   write requirements.lock and .ci/readers.lock anew: the newest releases that pyproject.toml allows

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(PYTHON) -m pip --disable-pip-version-check

.PHONY: run test check hooks bench reference lock clean

run: $(VENV)/installed
	$(BIN)/newsfacts facts
	$(BIN)/newsfacts quotes
	$(BIN)/newsfacts timeline

test: $(VENV)/installed
	$(BIN)/python -m pytest -n 2

check: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

hooks:
	rm -rf build/hooks
	$(PYTHON) -m venv build/hooks
	build/hooks/bin/pip --disable-pip-version-check install --quiet pre-commit
	git init --quiet build/hooks/drafts
	cp tests/review/drafts/ten.md tests/review/drafts/base.yaml build/hooks/drafts
	echo 'data = ["base.yaml"]' > build/hooks/drafts/newsfacts.toml
	git -C build/hooks/drafts add .
	cd build/hooks/drafts && ../bin/pre-commit try-repo $(CURDIR) newsfacts-review --all-files | grep '10 refuted'
	cd build/hooks/drafts && ../bin/pre-commit try-repo $(CURDIR) newsfacts-lint --all-files

bench: $(VENV)/installed
	$(BIN)/python bench/startup.py
	$(BIN)/python bench/review.py
	$(BIN)/python bench/tab.py

reference: $(VENV)/installed
	$(BIN)/python tools/reference.py

# uv is in no environment that we run in: it is fetched for these two files, which then name no registry.
COMPILE := build/lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --upgrade \
	--generate-hashes --no-header --no-annotate --quiet
lock:
	rm -rf build/lock
	$(PYTHON) -m venv --without-pip build/lock
	$(PIP) --python build/lock install --quiet uv
	$(COMPILE) --extra dev --output-file requirements.lock
	$(COMPILE) --extra dev --extra readers --constraint requirements.lock --output-file .ci/readers.lock

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The lock has everything, the build backend too, so that nothing is taken that it does not name.
$(VENV)/installed: pyproject.toml requirements.lock
	$(PYTHON) -m venv --clear --without-pip $(VENV)
	$(PIP) --python $(VENV) install --quiet --require-hashes --requirement requirements.lock
	$(PIP) --python $(VENV) install --quiet --no-deps --no-build-isolation --editable .
	touch $@
