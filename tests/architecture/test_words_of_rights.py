"""The role pages say each right in the language on screen."""

import json
from typing import Any

import pytest
from django.conf import settings

from highwall.config import urls
from highwall.domains.accounts.queries.roles import OPERATIONS
from highwall.kit.actors import every_right

assert urls.api, "the assembled API has loaded every domain's vocabulary of rights"


def texts(language: str) -> dict[str, Any]:
    path = settings.BASE_DIR / "web" / "src" / "lib" / "i18n" / language / "rights.json"
    content: dict[str, Any] = json.loads(path.read_text())
    return content


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_right_module_and_operation_has_words_in_each_language(language: str) -> None:
    words = texts(language)
    rights = {f"{module}.{operation}" for module, by_name in words["right"].items() for operation in by_name}
    assert rights == every_right().keys()
    assert set(words["module"]) == {right.split(".")[0] for right in every_right()}
    assert set(words["operation"]) == set(OPERATIONS)


def test_the_english_words_are_those_of_the_code() -> None:
    words = texts("en")["right"]
    for value, right in every_right().items():
        module, operation = value.split(".")
        assert words[module][operation] == right.label
