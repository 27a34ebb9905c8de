import pytest

from highwall.config.testing import make_user
from highwall.domains.accounts.models import User
from highwall.domains.regions.models import Region


@pytest.fixture
def ada(muscat: Region) -> User:
    return make_user("blasting_engineer", email="ada@example.com", region=muscat, first_name="Ada", last_name="Byron")
