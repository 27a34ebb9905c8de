"""What a file on a record may be, and what has been done with it, is said in the language on screen."""

import json
from typing import Any

import pytest
from django.conf import settings

from highwall.config import urls
from highwall.kit.attachments.writing import kinds_of
from highwall.kit.holders import declared_holders

assert urls.api, "the assembled API has loaded every domain's records"

AREAS = {
    "machine": "machines",
    "work_order": "work-orders",
    "fault_report": "fault-reports",
    "accessory": "accessories",
    "machine_model": "machine-models",
    "prestart_check": "prestart-checks",
    "usage_entry": "usage-entries",
    "expiry_change": "expiry-changes",
    "magazine": "magazines",
    "magazine_round": "magazine-rounds",
    "quality_check": "quality-checks",
    "usage_record": "usage-records",
    "warehouse_batch": "warehouse-batches",
}
"""Under which area the steps of a record stand."""


def texts(language: str, name: str) -> dict[str, Any]:
    path = settings.BASE_DIR / "web" / "src" / "lib" / "i18n" / language / f"{name}.json"
    content: dict[str, Any] = json.loads(path.read_text())
    return content


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_kind_of_file_has_a_name(language: str) -> None:
    kinds = {kind for holder in declared_holders() for kind in kinds_of(holder)}
    assert kinds >= {"photo", "other"}
    assert kinds - texts(language, "attachments")["kind"].keys() == set()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_done_with_files_and_comments_has_words_in_the_history_of_each_record(language: str) -> None:
    steps = texts(language, "steps")
    missing = [
        (holder.resource, step)
        for holder in declared_holders()
        for step in ("attach-file", "remove-file", "comment")
        if "done" not in steps.get(AREAS.get(holder.resource, ""), {}).get(step, {})
    ]
    assert missing == []
