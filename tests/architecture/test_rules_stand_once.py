"""A rule of the server has no second home in the client."""

import re
from pathlib import Path

import pytest
from django.conf import settings

CLIENT = Path(settings.BASE_DIR) / "web" / "src" / "features"


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param(r"\bdays(_until_expiry)?\s*(<=?|>=?)\s*[1-9]", id="from how many days on something expires soon"),
        pytest.param(r"\bdays_left_to\s*[=:]\s*[1-9]", id="how far ahead the panels of expiry look"),
        pytest.param(r"\b(available|on_hand)_kg\s*(<=?|>=?)\s*\w+\.low_stock_kg", id="when stock is low"),
    ],
)
def test_the_client_asks_the_server(rule: str) -> None:
    sources = [path for end in ("*.ts", "*.tsx") for path in CLIENT.rglob(end) if ".test." not in path.name]
    assert len(sources) > 100
    assert [path.name for path in sources if re.search(rule, path.read_text())] == []
