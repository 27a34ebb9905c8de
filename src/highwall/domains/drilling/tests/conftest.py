from pathlib import Path
from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.drilling.tests.factories import drill_site
from highwall.domains.projects.models import Site
from highwall.domains.regions.models import Region


@pytest.fixture(autouse=True)
def files_in_a_place_of_their_own(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def site(muscat: Region, engineer: Persona, operator: Persona) -> Site:
    return drill_site(muscat, engineer, operator)
