"""The bell says each kind of notification in the language on screen, and so do the mails: no token of the product
stands in a sentence as it is."""

import ast
import json
import re
from functools import reduce
from typing import Any

import pytest
from django.conf import settings

from highwall.config import urls
from highwall.domains.explosives.models import ProductKind, StoreStatus
from highwall.domains.maintenance.models import Component, FaultStatus, Problem
from highwall.domains.notifications.notices import NoticeKind, declared_kinds
from highwall.domains.parts.models import Unit
from highwall.domains.projects.models import MILESTONES, ProjectStatus
from highwall.domains.registers.models import ApprovalLevel, RecordStatus
from highwall.kit.text import LANGUAGES, Language

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


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_group_of_notifications_has_a_name_in_each_language(language: str) -> None:
    path = settings.BASE_DIR / "web" / "src" / "lib" / "i18n" / language / "notifications.json"
    assert {kind.group for kind in declared_kinds()} - json.loads(path.read_text())["group"].keys() == set()


TOKENS: dict[str, list[str]] = {
    "to_status": list(ProjectStatus.values),
    "milestone": list(MILESTONES),
    "product_kind": list(ProductKind.values),
    "allowed_kinds": list(ProductKind.values),
    "unit": list(Unit.values),
    "component": list(Component.values),
    "problem": list(Problem.values),
    "status": list(FaultStatus.values),
    "store_status": list(StoreStatus.values),
    "approval_level": [level for level in ApprovalLevel.values if level],
    "record_status": list(RecordStatus.values),
    "job_kind": list(json.loads((settings.BASE_DIR / "web/src/lib/i18n/en/jobs.json").read_text())["kindName"]),
    "product_unit": list(json.loads((settings.BASE_DIR / "web/src/lib/i18n/en/explosives.json").read_text())["unit"]),
}
"""The facts of notifications that are tokens, with all that they may be."""

LIKE_TOKENS = re.compile(r"(^|_)(status|state|kinds?|milestones?|priority|type|reason_code|action|step|role|right)$")
WORDS = settings.BASE_DIR / "web" / "src" / "lib" / "i18n"


def named_by(kind: NoticeKind) -> set[str]:
    return {name for text in kind.text for name in re.findall(r"\{(\w+)", text)} | {name for name, *_ in kind.details}


def test_whatever_reads_like_a_token_is_said_in_words() -> None:
    for kind in declared_kinds():
        assert {name for name in named_by(kind) if LIKE_TOKENS.search(name) or name in TOKENS} == set(kind.tokens), kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_mail_of_a_notification_holds_a_raw_token(language: Language) -> None:
    tried = 0
    for kind in declared_kinds():
        for name in kind.tokens:
            for token in TOKENS[name]:
                given: dict[str, object] = dict.fromkeys(named_by(kind), "N")
                given[name] = [token] if name == "allowed_kinds" else token
                texts = [kind.sentence(language, given), *(value for _, value in kind.details_of(language, given))]
                # Words may hold the token themselves: an “Explosives pump” is a `pump`.
                rest = [text.replace(kind.tokens[name](token, language), "") for text in texts]
                assert not any(re.search(rf"\b{token}\b", text) for text in rest), (kind.code, texts)
                tried += 1
    assert tried > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bell_says_tokens_in_words_too(language: str) -> None:
    sentences = json.loads((WORDS / language / "notifications.json").read_text())["kind"]
    for kind in declared_kinds():
        sentence = str(reduce(lambda found, part: found[part], kind.code.split("."), sentences))
        for name in TOKENS:
            said = re.sub(r"\$t\([\w:.]+\{\{- " + name + r"\}\}\)", "", sentence)
            assert not re.search(r"\{\{(- )?" + name + r"\b", said), (kind.code, sentence)


def test_a_key_that_is_put_together_is_not_set_apart_as_a_name_is() -> None:
    """What keeps a name in its direction would become part of the key, and the key would stand in the sentence."""
    nested = re.compile(r"\$t\([^)]*\{\{(?!- )")
    assert [path.name for path in WORDS.rglob("*.json") if nested.search(path.read_text())] == []


def test_nobody_is_told_the_english_label_of_a_choice() -> None:
    places = []
    for path in sorted((settings.BASE_DIR / "src" / "highwall" / "domains").rglob("*.py")):
        if "tests" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"notify", "queue_mail"}:
                text = ast.unparse(node)
                if ".label" in text or "_display()" in text:
                    places.append(f"{path.name}:{node.lineno}")
    assert places == []
