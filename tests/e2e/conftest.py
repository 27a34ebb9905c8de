"""The product as a user has it: `highwall up` with its database, worker and built client, and a real browser."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
START_S = 300
PASSWORD = "Rock-Face-2026"
SHOTS = os.environ.get("HIGHWALL_SCREENSHOTS")
"""A folder in which the journey leaves screenshots, when set."""

expect.set_options(timeout=20_000)


@dataclass(frozen=True)
class Product:
    address: str

    def api(self, method: str, path: str, body: Any = None, token: str = "") -> Any:
        """A call beside the browser, to look at what a person's step has left in the books."""
        request = urllib.request.Request(
            f"{self.address}/api/v1{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})},
        )
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            pytest.fail(f"{method} {path}: {error.read().decode()}")

    def call(self, method: str, path: str, body: Any) -> None:
        """A call whose answer is empty."""
        request = urllib.request.Request(
            f"{self.address}/api/v1{path}",
            method=method,
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as answer:
            assert answer.status in {202, 204}

    def pause(self) -> None:
        """Wait for the worker a moment."""
        time.sleep(0.2)

    def token(self, email: str) -> str:
        return str(self.api("POST", "/auth/sign-in", {"email": email, "password": PASSWORD})["access_token"])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment(var: Path) -> dict[str, str]:
    """What a person's shell has: nothing of the test run's own settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HIGHWALL_")}
    kept.pop("DATABASE_URL", None)
    path = os.pathsep.join((str(ROOT / ".tools/node/bin"), os.environ.get("PATH", "")))
    return {**kept, "HIGHWALL_VAR": str(var), "HIGHWALL_BCRYPT_ROUNDS": "4", "PATH": path}


@pytest.fixture(scope="session")
def product() -> Iterator[Product]:
    """The running product on a database of its own, with the demonstration mine."""
    if running := os.environ.get("HIGHWALL_E2E_ADDRESS"):
        yield Product(running)
        return
    var = Path(tempfile.mkdtemp(prefix="highwall-e2e-"))
    port = _free_port()
    log = (var / "up.log").open("w")
    command = [str(Path(sys.executable).with_name("highwall")), "up", "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, env=_environment(var), stdout=log, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + START_S
        while "Highwall runs at" not in (var / "up.log").read_text():
            if process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"highwall up did not start:\n{(var / 'up.log').read_text()[-4000:]}")
            time.sleep(0.5)
        yield Product(address)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)
        log.close()
        shutil.rmtree(var, ignore_errors=True)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium: the one that the set-up found, else Playwright's own."""
    with sync_playwright() as playwright:
        path = os.environ.get("HIGHWALL_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-quic"])
        yield browser
        browser.close()


@pytest.fixture
def sign_in(product: Product, chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a browser of one's own and sign in as a person of the demonstration mine, through the page."""
    opened = []

    def enter(name: str, **options: Any) -> Page:
        context = chromium.new_context(viewport={"width": 1366, "height": 768}, accept_downloads=True, **options)
        opened.append(context)
        page = context.new_page()
        page.goto(product.address)
        page.get_by_label("E-mail").fill(f"{name}@highwall.example")
        page.locator("input[type=password]").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Welcome")
        return page

    yield enter
    for context in opened:
        context.close()


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Leave a screenshot where HIGHWALL_SCREENSHOTS says, else do nothing."""

    def take(page: Page, name: str) -> None:
        if SHOTS:
            Path(SHOTS).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(SHOTS) / f"{name}.png"))

    return take
