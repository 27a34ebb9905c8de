"""The security page names its proofs; they have to exist."""

import re

from django.conf import settings

ROOT = settings.BASE_DIR


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
