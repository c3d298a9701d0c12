# make run opens InitScope, make test checks it. Both set up what is missing first: on a fresh machine nothing else
# is needed but Python 3.11 or newer. VENV and PYTHON may be given: make test VENV=/tmp/venv PYTHON=python3.12

VENV ?= .venv
PYTHON ?= python3
PRESET ?= digits-comparison
ARGS ?=

BIN := $(VENV)/bin
PYTEST := QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m pytest
INSTALLED := $(VENV)/.initscope-installed
BUILD_INSTALLED := $(VENV)/.initscope-build-installed

# Where a person's own menu entries, icons and kinds of files are on Linux.
SHARE := $(or $(XDG_DATA_HOME),$(HOME)/.local/share)

# On Linux a window needs a display server; macOS always has one.
SCREEN := $(if $(filter Linux,$(shell uname)),$(DISPLAY)$(WAYLAND_DISPLAY),yes)

# Shared libraries that Qt's wheel leaves to the system, each with its Debian package.
LIBRARIES := \
	libGL.so.1:libgl1 libEGL.so.1:libegl1 libxkbcommon.so.0:libxkbcommon0 libfontconfig.so.1:libfontconfig1 \
	libdbus-1.so.3:libdbus-1-3 libglib-2.0.so.0:libglib2.0-0 libxkbcommon-x11.so.0:libxkbcommon-x11-0 \
	libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4 libxcb-keysyms.so.1:libxcb-keysyms1 \
	libxcb-shape.so.0:libxcb-shape0
PACKAGES := $(foreach pair,$(LIBRARIES),$(lastword $(subst :, ,$(pair))))

.NOTPARALLEL:
.PHONY: help run test lint headless environment install uninstall app deb packages libraries clean

help:
	@echo "make run       open the window (without a screen: run the $(PRESET) preset in the terminal)"
	@echo "make test      run all tests"
	@echo "make lint      ruff, mypy and the import contracts"
	@echo "make headless  run a preset in the terminal: make headless PRESET=relu-three ARGS='--seed 1'"
	@echo "make install   put InitScope into your desktop's menu (Linux); make uninstall takes it out again"
	@echo "make app       build dist/initscope, which needs no Python (on macOS dist/InitScope.app)"
	@echo "make deb       build a Debian package of it in dist/"
	@echo "make environment  only set up $(VENV)"
	@echo "make clean     remove caches and build output; keeps $(VENV) and out/"

ifeq ($(SCREEN),)
run:
	@echo "No screen (DISPLAY is not set): running $(PRESET) in the terminal instead of opening the window."
	@$(MAKE) --no-print-directory headless
else
run: libraries $(INSTALLED)
	@$(BIN)/python main.py $(ARGS)
endif

headless: $(INSTALLED)
	@$(BIN)/python main.py --headless $(PRESET) $(ARGS)

# Offscreen unless asked otherwise, so that no window flickers over what you are doing.
test: libraries $(INSTALLED)
ifeq ($(ARGS),)
	@# What is measured has the machine for itself; all other tests share its processors.
	$(PYTEST) --durations=12 tests/benchmarks
	$(PYTEST) --durations=25 --numprocesses auto tests/netcore
	$(PYTEST) --durations=25 --numprocesses auto --dist loadfile --ignore tests/benchmarks --ignore tests/netcore
else
	$(PYTEST) $(ARGS)
endif

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

environment: $(INSTALLED)

ifeq ($(shell uname),Linux)
install: libraries $(INSTALLED)
	@$(BIN)/python -m resources.packaging.desktop_files install "$(SHARE)" "$(abspath $(BIN))/initscope"
	@echo "InitScope is in your desktop's menu, and .initscope files open with it: make uninstall takes it out again."

uninstall: $(INSTALLED)
	@$(BIN)/python -m resources.packaging.desktop_files remove "$(SHARE)"
else
install uninstall: $(INSTALLED)
	@echo "There are menu entries on Linux alone; make app builds an application for this system."
endif

app: libraries $(BUILD_INSTALLED)
	@$(BIN)/python -m PyInstaller --noconfirm --log-level WARN resources/packaging/initscope.spec
	@du -sh dist/initscope

deb: app
	@$(BIN)/python -m resources.packaging.build_deb dist/initscope dist $(PACKAGES)

# What the package depends on.
packages:
	@echo $(PACKAGES)

# PyInstaller reads libraries with objdump, and copies Python's own, which Debian keeps in a package by itself.
$(BUILD_INSTALLED): $(INSTALLED)
	@packages=; if [ "$$(uname)" = Linux ]; then \
		command -v objdump >/dev/null || packages=binutils; \
		packages="$$packages $$($(PYTHON) -c "$$MISSING_PACKAGES" $$($(PYTHON) -c "$$PYTHON_LIBRARY"))"; \
	fi; $(INSTALL_PACKAGES)
	$(BIN)/python -m pip install -e '.[build]'
	@touch $@

$(INSTALLED): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("InitScope needs Python 3.11 or newer; this is " + sys.version.split()[0] \
		+ ". Choose another: make PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	@packages=; $(PYTHON) -c 'import ensurepip' 2>/dev/null || packages=python3-venv; $(INSTALL_PACKAGES)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -e '.[test]'
	@touch $@

libraries:
	@if [ "$$(uname)" = Linux ]; then \
		packages=$$($(PYTHON) -c "$$MISSING_PACKAGES" $(LIBRARIES)) || exit 1; $(INSTALL_PACKAGES); \
	fi

clean:
	rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .benchmarks
	find main.py netcore desktop resources tests -name __pycache__ -prune -exec rm -rf {} +

# Prints Python's own library, if it has one, with its Debian package.
define PYTHON_LIBRARY
import sys, sysconfig
if sysconfig.get_config_var('Py_ENABLE_SHARED') and sys.base_prefix == '/usr':
    print(sysconfig.get_config_var('INSTSONAME') + ':libpython%d.%d' % sys.version_info[:2])
endef
export PYTHON_LIBRARY

# Prints the packages of the libraries that the dynamic loader does not find.
define MISSING_PACKAGES
import ctypes, sys
for pair in sys.argv[1:]:
    library, package = pair.split(':')
    try:
        ctypes.CDLL(library)
    except OSError:
        print(package)
endef
export MISSING_PACKAGES

# Installs $packages, if there are any and if this user can; otherwise says which command does.
define INSTALL_PACKAGES
	packages=$$(echo $$packages); \
	become=; test "$$(id -u)" = 0 || become=sudo; \
	if [ -z "$$packages" ]; then \
		:; \
	elif ! command -v apt-get >/dev/null; then \
		echo "Missing on this system (by their Debian names): $$packages. Install them, then try again." >&2; exit 1; \
	elif [ -z "$$become" ] || { command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }; then \
		echo "Installing $$packages"; \
		$$become apt-get update -qq && \
		$$become env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$packages; \
	else \
		echo "Missing: $$packages. As root, run: apt-get install $$packages" >&2; exit 1; \
	fi
endef
