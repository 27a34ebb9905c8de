# make run    set everything up and run Highwall           make test   set everything up, run every check and test
# make check  the fast inner loop                          make bench  print the measured figures
# make audit  ask the public advisories about every dependency
# make clocks the tests at other hours (scripts/clocks.py)
# Needs make, Python and the package registries; everything else is fetched on first use (see scripts/setup.sh).

.PHONY: run test check bench audit clocks openapi setup tools format clean distclean
.NOTPARALLEL:
.DELETE_ON_ERROR:

unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV
# Without compiled modules every process takes seconds longer to start.
unexport PYTHONDONTWRITEBYTECODE
export PATH := $(CURDIR)/.tools/node/bin:$(CURDIR)/.venv/bin:$(PATH)

STAMPS := .tools/stamps
WEB := $(if $(wildcard web/package-lock.json),$(STAMPS)/web)
# A browser that was removed since is looked for again.
BROWSER := $(shell test -r .tools/chromium && cat .tools/chromium)
BROWSER_GONE := $(if $(BROWSER),$(shell test -x "$(BROWSER)" || echo gone))

run: tools
	.venv/bin/highwall up

test: setup
	.venv/bin/python scripts/verify.py test

check: tools
	.venv/bin/python scripts/verify.py check

bench: setup
	.venv/bin/python scripts/verify.py bench

audit: tools
	.venv/bin/python scripts/audit.py --required

openapi: tools
	.venv/bin/highwall openapi
	.venv/bin/highwall words
	cd web && npm run api

format: tools
	ruff check --fix .
	ruff format .
	cd web && npm run format

clocks: tools .tools/shifted_clock.so
	.venv/bin/python scripts/clocks.py

setup: tools .tools/chromium .tools/shifted_clock.so

tools: $(STAMPS)/node $(WEB)

$(STAMPS)/uv: scripts/setup.sh
	@sh scripts/setup.sh uv

$(STAMPS)/python: $(STAMPS)/uv pyproject.toml uv.lock .python-version $(if $(wildcard .venv/bin/highwall),,missing)
	@sh scripts/setup.sh python

$(STAMPS)/node: $(STAMPS)/python
	@sh scripts/setup.sh node

$(STAMPS)/web: $(STAMPS)/node web/package-lock.json web/package.json $(if $(wildcard web/node_modules/.package-lock.json),,missing)
	@sh scripts/setup.sh web

.tools/chromium: $(STAMPS)/python $(if $(BROWSER_GONE),missing)
	@sh scripts/setup.sh browser

.tools/shifted_clock.so: scripts/shifted_clock.c $(STAMPS)/python
	@sh scripts/setup.sh clock

.PHONY: missing
missing:

# Leaves the tools and the database of `make run` in place.
clean:
	rm -rf var/test-pg var/test-pg-* var/reports var/log web/dist dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# Back to a fresh clone: the database of `make run` goes too.
distclean: clean
	if [ -x .venv/bin/highwall ]; then .venv/bin/highwall drop-database; fi
	rm -rf var web/node_modules .venv .tools
