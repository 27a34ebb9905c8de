"""What is odd or wrong about an imported file is said in the language on screen."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from highwall.domains.drilling.files.reading import NOT_KEPT

from .source import codes_in

SOURCE = Path(settings.BASE_DIR) / "src"
FILES = sorted((SOURCE / "blastcalc" / "files").glob("*.py"))
HOLES = SOURCE / "blastcalc" / "holes.py"
READING = SOURCE / "highwall" / "domains" / "drilling" / "files" / "reading.py"
IMPORT_READING = SOURCE / "highwall" / "domains" / "drilling" / "services" / "import_reading.py"


def words(language: str, section: str) -> dict[str, str]:
    path = Path(settings.BASE_DIR) / "web" / "src" / "lib" / "i18n" / language / "drilling.json"
    content: dict[str, Any] = json.loads(path.read_text())
    return dict(content[section])


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_error_of_a_row_has_words(language: str) -> None:
    found = (
        codes_in(FILES, "CellProblem", 0)
        | codes_in([*FILES, READING], "self._refuse", 3)
        | codes_in(FILES, "self._note", 3)
    )
    found |= codes_in([HOLES], "refuse", 1)
    assert {"not_a_number", "duplicate_hole_id", "ragged_row", "toe_above_collar"} <= found
    assert sorted(found - words(language, "rowError").keys()) == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_remark_on_a_file_has_words(language: str) -> None:
    found = codes_in(FILES, "Suspicion", 0) | codes_in([*FILES, HOLES, READING], "Finding", 0) | set(NOT_KEPT.values())
    found |= codes_in([IMPORT_READING], "_remark", 0)
    assert {"collars_on_one_spot", "angle_looks_like_dip", "far_away", "not_drilled"} <= found
    assert sorted(found - words(language, "suspicion").keys()) == []
