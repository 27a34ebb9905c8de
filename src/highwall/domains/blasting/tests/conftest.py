import pytest

from highwall.domains.blasting.tests.factories import Bench, make_bench
from highwall.domains.regions.models import Region


@pytest.fixture
def bench(muscat: Region) -> Bench:
    return make_bench(muscat)
