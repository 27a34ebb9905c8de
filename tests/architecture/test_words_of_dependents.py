"""Dialogs name what hangs on a person or a region in the language on screen."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.db.models import Model

from highwall.domains.accounts.models import User
from highwall.domains.regions.models import Region
from highwall.kit.refusals.dependents import kinds_that_refer_to


def texts(language: str, name: str) -> dict[str, Any]:
    path = settings.BASE_DIR / "web" / "src" / "lib" / "i18n" / language / f"{name}.json"
    content: dict[str, Any] = json.loads(path.read_text())
    return content


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("model", "name", "own", "besides"),
    [
        (User, "users", "dependent", {"audit_event", "kit_transitionlog"}),
        (Region, "regions", "content", set()),
    ],
    ids=["users", "regions"],
)
def test_every_kind_of_record_that_may_hang_on_one_has_words(
    language: str, model: type[Model], name: str, own: str, besides: set[str]
) -> None:
    words = {**texts(language, "audit")["resource"], **texts(language, name)[own]}
    assert (kinds_that_refer_to(model) | besides) - words.keys() == set()
