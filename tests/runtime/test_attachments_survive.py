"""What is attached to records survives a backup, the loss of its disk, and the kill of whoever attaches."""

import hashlib
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runtime.conftest import Template
from tests.runtime.test_backup import NAME, Installation, installed

pytestmark = pytest.mark.runtime

PREPARE = """
from highwall.config.testing import make_user
from highwall.domains.accounts.queries import actor_of
from highwall.domains.fleet.queries import MACHINE_HOLDER
from highwall.domains.fleet.tests import samples
from highwall.domains.fleet.tests.test_machines import make_machine
from highwall.kit.actors import system_actor
from highwall.kit.attachments import attach

def put(content, name):
    attach(MACHINE_HOLDER, actor=system_actor("test"), record_id=machine.pk, file_name=name, chunks=[content])

machine = make_machine(serial_number="{serial}")
"""
ATTACH = """
put(samples.PDF, "manual.pdf")
put(samples.photo_of_telephone(), "front.jpg")
"""
GO_ON = """
from highwall.kit.settings import change_setting
change_setting("attachments.most_per_record", 500)
for number in range(400):
    put(samples.CSV + str(number).encode(), f"{number}.csv")
    print("attached", flush=True)
"""


@pytest.fixture(scope="module")
def one(module_folder: Path, template: Template) -> Iterator[Installation]:
    with installed(module_folder, template.copied_to(module_folder / "pg")) as found:
        yield found


def script(serial: str, work: str) -> tuple[str, ...]:
    return "manage", "shell", "-v0", "-c", PREPARE.format(serial=serial) + work


def named(one: Installation) -> set[str]:
    """The bytes that the database names."""
    return {row[0] for row in one.sql("SELECT sha256 FROM kit_storedfile")}


def whole(one: Installation) -> set[str]:
    """The bytes on disk that are what their name says, apart from small pictures."""
    files = [path for path in (one.var / "files" / "attachments").glob("??/??/*") if path.suffix != ".small"]
    found = {path.name for path in files if hashlib.sha256(path.read_bytes()).hexdigest() in path.name}
    # The bytes of a picture are those of the picture as it was written anew.
    assert found == {path.name for path in files}
    return found


def test_a_restore_brings_back_what_is_attached_after_the_disk_has_lost_it(one: Installation) -> None:
    one.run(*script("S-1", ATTACH))
    before = named(one)
    assert len(before) == 2
    assert whole(one) == before
    one.run("backup")
    (backup,) = one.backups
    small = next((one.var / "files" / "attachments").rglob("*.small"))
    shutil.rmtree(one.var / "files")
    one.sql("DELETE FROM kit_attachment")
    one.sql("DELETE FROM kit_storedfile")
    one.run("restore", str(backup), "--confirm", NAME)
    assert named(one) == before
    assert whole(one) == before
    assert small.exists()


def test_a_kill_while_files_are_attached_leaves_no_row_without_its_bytes(one: Installation) -> None:
    for round_, after in enumerate((1, 4, 9)):
        process = one.start(*script(f"K-{round_}", GO_ON))
        assert process.stdout is not None
        for _ in range(after):
            assert process.stdout.readline() == "attached\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert named(one) <= whole(one)
    rows = one.sql("SELECT count(*) FROM kit_attachment")
    assert rows[0][0] >= 14
