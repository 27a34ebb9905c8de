"""The security page names its proofs; they have to exist."""

import re
from itertools import groupby

from django.conf import settings

ROOT = settings.BASE_DIR
LEVELS_1_AND_2 = """
1.1.1-1.1.2 1.2.1-1.2.9 1.3.1-1.3.11 1.4.1-1.4.3 1.5.1-1.5.2
2.1.1-2.1.3 2.2.1-2.2.3 2.3.1-2.3.4 2.4.1
3.2.1-3.2.2 3.3.1-3.3.4 3.4.1-3.4.6 3.5.1-3.5.5 3.7.1-3.7.2
4.1.1-4.1.3 4.2.1 4.3.1-4.3.2 4.4.1-4.4.4
5.1.1 5.2.1-5.2.3 5.3.1-5.3.2 5.4.1-5.4.3
6.1.1-6.1.3 6.2.1-6.2.12 6.3.1-6.3.4 6.4.1-6.4.4 6.5.1-6.5.5 6.6.1-6.6.3 6.8.1-6.8.4
7.1.1-7.1.3 7.2.1-7.2.4 7.3.1-7.3.2 7.4.1-7.4.5 7.5.1-7.5.2 7.6.1-7.6.2
8.1.1-8.1.2 8.2.1-8.2.3 8.3.1 8.4.1
9.1.1-9.1.3 9.2.1-9.2.4
11.1.1-11.1.2 11.2.1-11.2.3 11.3.1-11.3.3 11.4.1-11.4.4 11.5.1 11.6.1
12.1.1-12.1.3 12.2.1-12.2.2 12.3.1-12.3.4
13.1.1 13.2.1-13.2.5 13.3.1-13.3.2 13.4.1-13.4.5
14.1.1-14.1.2 14.2.1-14.2.4 14.3.1-14.3.3
15.1.1-15.1.3 15.2.1-15.2.3 15.3.1-15.3.7
16.1.1 16.2.1-16.2.5 16.3.1-16.3.4 16.4.1-16.4.3 16.5.1-16.5.3
"""
"""The requirements of ASVS 5.0.0 at levels 1 and 2, but for the chapters 10 (OAuth) and 17 (WebRTC)."""


def numbers(text: str) -> set[tuple[int, ...]]:
    """The requirements that a text names; 1.2.1-1.2.3 names three, and 6.8 a whole section."""
    found: set[tuple[int, ...]] = set()
    for first, last in re.findall(r"(?<![\d.])(\d+\.\d+(?:\.\d+)?)(?:-(\d+\.\d+\.\d+))?(?![\d.]*\d)", text):
        start = tuple(map(int, first.split(".")))
        end = tuple(map(int, last.split("."))) if last else start
        between = range(start[1], end[1] + 1) if len(start) == 3 else ()
        found.add(start)
        for section in between:
            low = start[2] if section == start[1] else 1
            high = end[2] if section == end[1] else 12
            found |= {(start[0], section, number) for number in range(low, high + 1)}
    return found


def test_every_requirement_of_levels_one_and_two_is_met_relaxed_or_set_aside_on_the_security_page() -> None:
    page, _, set_aside = (ROOT / "docs" / "security.md").read_text().partition("\nDoes not apply:")
    named = {number for number in numbers(page) if len(number) == 3} | numbers(set_aside)
    missing = sorted(n for n in numbers(LEVELS_1_AND_2) if n not in named and n[:2] not in named)
    assert [f"{c}.{s}: {[n[2] for n in group]}" for (c, s), group in groupby(missing, lambda n: n[:2])] == []


def test_every_test_that_the_security_page_names_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", (ROOT / "docs" / "security.md").read_text()))
    files = [*(ROOT / "tests").rglob("test_*.py"), *(ROOT / "src" / "highwall").rglob("tests/test_*.py")]
    written = {
        name for file in files for name in re.findall(r"^(?:async )?def (test_\w+)", file.read_text(), re.MULTILINE)
    }
    assert len(named) > 50
    assert named - written == set()


def test_every_file_that_the_security_page_names_exists() -> None:
    page = (ROOT / "docs" / "security.md").read_text()
    files = re.findall(r"\b(?:docs|deploy|tests|web)/[\w./-]+\.\w+|\buv\.lock", page)
    assert files
    assert [name for name in files if not (ROOT / name).exists()] == []
