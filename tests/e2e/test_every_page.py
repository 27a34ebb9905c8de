"""Every page in light, dark and Arabic: open to assistive technology, no errors in the console, no refused calls."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, Response, expect

from .conftest import PASSWORD, WAIT_MS, Product
from .pages import ENTRANCE, PAGES, TABS, Visit, routes_of_the_client, tabs_of_the_client, visits

pytestmark = pytest.mark.browser

type Look = tuple[Literal["light", "dark"], dict[str, Any]]

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Colours differ by scheme and not by language, all else the other way round.
# Of what is in order, one element for each rule is named; naming all of them takes most of the time.
BRIEFLY: dict[str, Any] = {"resultTypes": ["violations"]}
EVERYTHING = BRIEFLY | {"runOnly": STANDARDS}
ONLY_COLOURS = BRIEFLY | {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
ALL_BUT_COLOURS = BRIEFLY | {"runOnly": STANDARDS, "rules": {"color-contrast": {"enabled": False}}}
LOOKS: dict[str, tuple[Look, ...]] = {
    "ar": (("light", ALL_BUT_COLOURS),),
    "en": (("light", EVERYTHING), ("dark", ONLY_COLOURS)),
}
"""By language: the colour schemes, and what axe looks at in each. People keep the last language for other tests."""
GRAVE = {"serious", "critical"}
# Colours may pass over into each other; what never ends is no such change.
COLOURS_HAVE_CHANGED = """
    async () => {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const ending = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime !== Infinity);
        await Promise.allSettled(ending.map((one) => one.finished));
    }
"""
EXAMINATION = """
    options => axe.run(options).then(({ passes, violations }) => ({ passes: passes.length, violations }))
"""


def test_the_pages_that_are_looked_at_are_those_of_the_client() -> None:
    assert routes_of_the_client() == PAGES.keys() | set(ENTRANCE)
    assert tabs_of_the_client() == TABS.keys()


@dataclass
class Watch:
    """What went wrong on a page, and what it still waits for."""

    page: Page
    looks: tuple[Look, ...]
    place: str = ""
    found: list[str] = field(default_factory=list)
    waiting: set[Request] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.page.on("console", lambda message: message.type == "error" and self.note("console", message.text))
        self.page.on("pageerror", lambda error: self.note("script", error.message))
        self.page.on("request", self.began)
        self.page.on("response", self.answered)
        self.page.on("requestfinished", self.ended)
        self.page.on("requestfailed", self.failed)

    def note(self, kind: str, text: str) -> None:
        self.found.append(f"{self.place}: {kind}: {text}")

    def began(self, request: Request) -> None:
        self.waiting.add(request)

    def answered(self, answer: Response) -> None:
        if answer.status >= 400:
            self.note("answer", f"{answer.status} {answer.request.method} {answer.url}")

    def ended(self, request: Request) -> None:
        self.waiting.discard(request)

    def failed(self, request: Request) -> None:
        self.waiting.discard(request)
        # What a page that is left no longer waits for is not a failure.
        if request.failure != "net::ERR_ABORTED":
            self.note("request", f"{request.failure} {request.method} {request.url}")

    def settle(self) -> None:
        """Wait until the page shows what it has fetched."""
        expect(self.page.get_by_role("heading", level=1).first).to_be_visible()
        expect(self.page.locator(".mantine-Skeleton-root")).to_have_count(0)
        quiet = 0
        while quiet < 2:
            self.page.wait_for_timeout(40)
            quiet = 0 if self.waiting else quiet + 1

    def examine(self) -> None:
        """Note the grave findings of axe in each colour scheme."""
        # It stays as long as the document, over all pages of the client.
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(Axe().axe_script)
        for scheme, rules in self.looks:
            self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            expect(self.page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)
            self.page.evaluate(COLOURS_HAVE_CHANGED)
            answer = self.page.evaluate(EXAMINATION, rules)
            assert answer["passes"], f"{self.place}: axe has seen nothing"
            for violation in answer["violations"]:
                if violation["impact"] in GRAVE:
                    for node in violation["nodes"]:
                        where = f"{' '.join(map(str, node['target']))}  {node['html'][:160]}"
                        words = " ".join(check["message"] for check in node["any"])[:160]
                        self.note(f"{scheme}: {violation['impact']} {violation['id']}", f"{where}  {words}")


@pytest.fixture
def open_page(product: Product, chromium: Browser) -> Iterator[Callable[..., Page]]:
    """A browser of one's own, in a language."""
    opened = []

    def enter(language: str) -> Page:
        size: Any = {"width": 1366, "height": 768}
        context = chromium.new_context(viewport=size)
        context.set_default_timeout(WAIT_MS)
        context.add_init_script(
            "if (!localStorage.getItem('highwall.preferences')) "
            f"localStorage.setItem('highwall.preferences', '{{\"language\": \"{language}\"}}')"
        )
        opened.append(context)
        return context.new_page()

    yield enter
    for context in opened:
        context.close()


def go(page: Page, path: str) -> None:
    """Follow a link inside the client, which stays loaded."""
    page.evaluate("path => { history.pushState({}, '', path); dispatchEvent(new PopStateEvent('popstate')) }", path)


@pytest.mark.parametrize("language", LOOKS)
def test_every_page_is_accessible_and_free_of_errors(
    product: Product, open_page: Callable[..., Page], language: str
) -> None:
    looks = LOOKS[language]
    found: list[str] = []
    page = open_page(language)
    for path in ENTRANCE:
        watch = Watch(page, looks, path)
        page.goto(product.address + path)
        watch.settle()
        watch.examine()
        found += watch.found
    by_person: dict[str, list[Visit]] = {}
    for visit in visits(product):
        by_person.setdefault(visit.person, []).append(visit)
    for person, pages in by_person.items():
        watch = Watch(open_page(language), looks, f"{person} signs in")
        sign_in(watch, product.address, person, language)
        for visit in pages:
            watch.place = f"{person} {visit.address}"
            go(watch.page, visit.address)
            watch.settle()
            watch.examine()
        found += watch.found
    assert not found, "\n".join(["", *dict.fromkeys(found)])


def sign_in(watch: Watch, address: str, person: str, language: str) -> None:
    """Sign in through the page, in the language of the look."""
    page = watch.page
    page.goto(f"{address}/profile")
    page.locator("input[type=email]").fill(f"{person}@highwall.example")
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("button[type=submit]").click()
    expect(page.locator("nav").first).to_be_visible()
    watch.settle()
    if page.locator("html").get_attribute("lang") != language:
        page.get_by_role("button", name={"ar": "العربية", "en": "English"}[language]).click()
        watch.settle()
    expect(page.locator("html")).to_have_attribute("lang", language)
