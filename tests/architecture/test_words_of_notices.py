"""The bell says each kind of notification in the language on screen."""

import json
from functools import reduce
from typing import Any

import pytest
from django.conf import settings

from highwall.config import urls
from highwall.domains.notifications.kinds import declared_kinds

assert urls.api, "the assembled API has loaded every domain's kinds"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_kind_of_notification_has_a_sentence_in_each_language(language: str) -> None:
    path = settings.BASE_DIR / "web" / "src" / "lib" / "i18n" / language / "notifications.json"
    sentences: dict[str, Any] = json.loads(path.read_text())["kind"]
    kinds = [kind.code for kind in declared_kinds()]
    assert kinds

    def sentence(code: str) -> Any:
        return reduce(lambda found, part: found.get(part, {}), code.split("."), sentences)

    assert [code for code in kinds if not isinstance(sentence(code), str)] == []
