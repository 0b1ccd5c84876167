# The one entry. Every target sets up what it needs, says in a line what it does, and is quiet
# otherwise. Nothing is installed twice.

PYTHON ?= python3
BIN := .venv/bin
LOG := .cache/setup.log

# Tests and the demo start the command hundreds of times: it is compiled once, whatever the shell says.
export PYTHONDONTWRITEBYTECODE :=

# php-gmp: without it MediaWiki turns the checksum of each revision into hexadecimal digit by digit.
WIKI_PACKAGES := mediawiki php-cli php-sqlite3 php-mbstring php-xml php-intl php-apcu php-gmp php-wikidiff2
PICTURE_PACKAGES := imagemagick fonts-noto-core fonts-noto-cjk
TEST_PACKAGES := chromium chromium-driver cron systemd mariadb-server postgresql tmux

# $(call quietly,SENTENCE,COMMAND): says the sentence, runs the command, shows its words only if it fails.
quietly = mkdir -p .cache && echo "$(1)" && \
	{ { $(2); } >$(LOG) 2>&1 || { cat $(LOG); echo "failed: $(1)"; exit 1; }; }

# $(call debian,PACKAGES): installs those that are missing, if we are root on a Debian machine.
debian = missing=""; for package in $(1); do \
		dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
			|| missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then :; \
	elif [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then \
		echo "Not root on Debian, so these packages stay missing:$$missing"; \
	else $(call quietly,Installing Debian's$$missing,apt-get update && DEBIAN_FRONTEND=noninteractive \
		apt-get install -y --no-install-recommends $$missing); fi

MINUTES ?= 60
# Tests on real wikis wait more than they work, so a few at once; a file's tests share what they booted.
WORKERS ?= 3

.PHONY: help install demo test releases oldest report-load kill check wiki bench load fuzz mutate pictures clean
.SILENT:

help:
	sed -n 's/^#: //p' $(MAKEFILE_LIST)

#: make install   .venv with the command .venv/bin/editpatrol
install: .venv/installed

#: make demo      a throw-away wiki, some two dozen edits, a real run of the bot: see demo/
demo: .venv/installed
	$(call debian,$(WIKI_PACKAGES))
	$(BIN)/python -m bot.playground demo

#: make test      every test, those on real MediaWikis included
test: .venv/developing
	$(call debian,$(WIKI_PACKAGES) $(TEST_PACKAGES))
	$(BIN)/python -m bot.playground install
	echo "Running every test"
	$(BIN)/pytest -q -n $(WORKERS) --dist loadscope

#: make releases  the tests on real wikis, all of them on each MediaWiki
releases: .venv/developing
	$(call debian,$(WIKI_PACKAGES) $(TEST_PACKAGES))
	$(BIN)/python -m bot.playground install
	echo "Running what happens on wikis on each MediaWiki"
	EDITPATROL_RELEASES=each $(BIN)/pytest -q -n $(WORKERS) --dist loadscope tests/wiki

#: make oldest    the tests with the oldest libraries that pyproject.toml allows
OLDEST := .cache/oldest/bin
oldest: .venv/developing
	$(call debian,$(WIKI_PACKAGES) $(TEST_PACKAGES))
	$(BIN)/python -m bot.playground install
	$(call quietly,Installing the oldest libraries into .cache/oldest,$(PYTHON) -m venv --clear .cache/oldest \
		&& $(OLDEST)/pip install uv && $(OLDEST)/uv pip install --python $(OLDEST)/python \
		--compile-bytecode --resolution lowest-direct -e '.[export$(comma)codespell]' --group test)
	echo "Running every test but those of the structure with them"
	$(OLDEST)/pytest -q -n $(WORKERS) --dist loadscope --ignore tests/architecture

#: make kill      sixty times SIGKILL at random instants of real runs, on each MediaWiki
kill: .venv/developing
	$(call debian,$(WIKI_PACKAGES))
	$(BIN)/python -m bot.playground install
	echo "Killing runs"
	EDITPATROL_RELEASES=each EDITPATROL_KILLS=60 $(BIN)/pytest -q -s tests/wiki/test_kill.py

#: make report-load  2,000 rows on a report page, and 100 rewrites while people write on it
report-load: .venv/developing
	$(call debian,$(WIKI_PACKAGES))
	$(BIN)/python -m bot.playground install
	echo "Publishing large reports, and rewriting one while people write"
	EDITPATROL_ROWS=2000 EDITPATROL_REWRITES=100 $(BIN)/pytest -q -s tests/wiki/test_report_load.py

#: make check     format, lint, types, import contracts
check: .venv/developing
	echo "Checking format, lint, types and import contracts"
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports >$(LOG) || { cat $(LOG); exit 1; }

#: make wiki      a playground wiki that stays up until Ctrl+C
wiki: .venv/installed
	$(call debian,$(WIKI_PACKAGES))
	$(BIN)/python -m bot.playground serve

#: make bench     speed and accuracy, side by side with peers
bench: .venv/developing
	echo "Running the benches of bench/"
	for bench in $(wildcard bench/accuracy.py bench/speed.py); do $(BIN)/python $$bench || exit 1; done

#: make load      one run over 20,000 recent changes of a real MediaWiki: time, memory, requests
load: .venv/developing
	$(call debian,$(WIKI_PACKAGES))
	$(BIN)/python -m bot.playground install
	echo "Running over 20,000 recent changes"
	$(BIN)/python bench/load.py

#: make fuzz      grown edits against the analyzer's laws: make fuzz MINUTES=60 (see docs/testing.md)
fuzz: .venv/developing
	echo "Fuzzing the analyzer for $(MINUTES) minutes"
	nice -n 19 $(BIN)/python -m tests.fuzz --minutes $(MINUTES)

#: make mutate    faults put into policy and labels that a test must notice: make mutate MINUTES=60
mutate: .venv/developing
	$(call quietly,Installing what mutation testing needs,$(BIN)/python -m pip install --group mutation)
	echo "Mutating policy and labels for at most $(MINUTES) minutes"
	nice -n 19 timeout $(MINUTES)m $(BIN)/mutmut run --max-children 1 || echo "Ended early: run it again to go on"
	$(BIN)/mutmut results

#: make pictures  the pictures in docs/images, from real sittings and runs on real wikis
pictures: .venv/developing
	$(call debian,$(WIKI_PACKAGES) $(TEST_PACKAGES) $(PICTURE_PACKAGES))
	$(BIN)/python -m bot.playground install
	echo "Photographing the terminal"
	$(BIN)/python bench/terminal_shots.py
	echo "Photographing report pages"
	$(BIN)/python bench/report_pictures.py

#: make clean     removes all that these targets made here
clean:
	echo "Removing .venv, .cache, demo and what the tools cached"
	rm -rf .venv .cache demo mutants build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache
	find bot tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/pip:
	command -v $(PYTHON) >/dev/null && $(PYTHON) -c 'import ensurepip' 2>/dev/null \
		|| { $(call debian,python3-venv); }
	$(call quietly,Making .venv,$(PYTHON) -m venv .venv \
		&& $(BIN)/python -m pip install --upgrade 'pip>=25.1')
	touch $@

.venv/installed: .venv/pip pyproject.toml
	$(call quietly,Installing editpatrol into .venv,$(BIN)/python -m pip install -e '.[export$(comma)codespell]')
	touch $@

.venv/developing: .venv/installed
	$(call quietly,Installing what tests and checks need,$(BIN)/python -m pip install \
		--group test --group check --group bench)
	touch $@

comma := ,
