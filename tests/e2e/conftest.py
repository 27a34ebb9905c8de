"""The product as a user has it: `highwall up` with its database, worker and built client, and a real browser."""

import json
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.servers import HIGHWALL, ended, folder_below, free_port, own_environment

ROOT = Path(__file__).resolve().parents[2]
START_S = 300
WAIT_MS = 60_000
"""A time that no healthy machine needs for one step, however busy."""
PASSWORD = "Rock-Face-2026"
SHOTS = os.environ.get("HIGHWALL_SCREENSHOTS")
"""A folder in which the journey leaves screenshots, when set."""

expect.set_options(timeout=WAIT_MS)


@dataclass(frozen=True)
class Product:
    address: str

    def api(self, method: str, path: str, body: Any = None, token: str = "") -> Any:
        """A call beside the browser, to look at what a person's step has left in the books."""
        request = urllib.request.Request(
            f"{self.address}/api/v1{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Content-Type": "application/json",
                "X-Highwall-Client": "test",
                **({"Authorization": f"Bearer {token}"} if token else {}),
            },
        )
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            pytest.fail(f"{method} {path}: {error.read().decode()}")

    def call(self, method: str, path: str, body: Any, token: str = "") -> None:
        """A call whose answer is empty."""
        request = urllib.request.Request(
            f"{self.address}/api/v1{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Content-Type": "application/json",
                "X-Highwall-Client": "test",
                **({"Authorization": f"Bearer {token}"} if token else {}),
            },
        )
        with urllib.request.urlopen(request) as answer:
            assert answer.status in {202, 204}

    def pause(self) -> None:
        """Wait for the worker a moment."""
        time.sleep(0.2)

    def token(self, email: str) -> str:
        return str(self.api("POST", "/auth/sign-in", {"email": email, "password": PASSWORD})["access_token"])


def _environment(var: Path) -> dict[str, str]:
    """What a person's shell has: nothing of the test run's own settings."""
    path = os.pathsep.join((str(ROOT / ".tools/node/bin"), os.environ.get("PATH", "")))
    return own_environment(HIGHWALL_VAR=str(var), HIGHWALL_BCRYPT_ROUNDS="4", PATH=path)


@pytest.fixture(scope="session")
def product(ground: Path) -> Iterator[Product]:
    """The running product on a database of its own, with the demonstration mine."""
    if running := os.environ.get("HIGHWALL_E2E_ADDRESS"):
        yield Product(running)
        return
    with folder_below(ground) as var, (var / "up.log").open("w") as log:
        port = free_port()
        command = [HIGHWALL, "up", "--port", str(port)]
        process = subprocess.Popen(command, cwd=ROOT, env=_environment(var), stdout=log, stderr=subprocess.STDOUT)
        try:
            deadline = time.monotonic() + START_S
            while "Highwall runs at" not in (var / "up.log").read_text():
                if process.poll() is not None or time.monotonic() > deadline:
                    pytest.fail(f"highwall up did not start:\n{(var / 'up.log').read_text()[-4000:]}")
                time.sleep(0.2)
            yield Product(f"http://127.0.0.1:{port}")
        finally:
            ended(process)


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
        context.set_default_timeout(WAIT_MS)
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
