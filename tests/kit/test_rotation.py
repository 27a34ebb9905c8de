"""Logs stay within their size while somebody writes to them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from highwall.kit.machine.private import append_to
from highwall.kit.machine.rotation import rotate

WRITER = "import sys\nfor line in sys.stdin: print('x' * int(line), flush=True)"


def test_a_log_that_another_process_writes_to_is_set_aside_and_written_on(tmp_path: Path) -> None:
    log = tmp_path / "web.log"
    with append_to(log) as output:
        writer = subprocess.Popen([sys.executable, "-c", WRITER], stdin=subprocess.PIPE, stdout=output, text=True)
    assert writer.stdin is not None

    def write(length: int) -> None:
        before = log.stat().st_size
        writer.stdin.write(f"{length}\n")
        writer.stdin.flush()
        while log.stat().st_size < before + length + 1:
            pass

    try:
        write(500)
        assert not rotate(log, largest=1000, kept=2)
        write(600)
        assert rotate(log, largest=1000, kept=2)
        assert log.stat().st_size == 0
        for length in (1500, 2500, 3500):
            write(length)
            assert log.stat().st_size == length + 1, "the writer goes on at the beginning of the emptied file"
            assert rotate(log, largest=1000, kept=2)
    finally:
        writer.stdin.close()
        writer.wait()
    left = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert left == {"web.log": 0, "web.log.1": 3501, "web.log.2": 2501}
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small file system")
def test_without_room_the_log_goes_on_as_it_is(tmp_path: Path) -> None:
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", tmp_path], check=False).returncode:
        pytest.skip("this machine lets nobody mount a file system")
    try:
        log = tmp_path / "web.log"
        log.write_bytes(b"x" * 50_000)
        with pytest.raises(OSError, match="No space left"):
            rotate(log, largest=1000)
        assert [(path.name, path.stat().st_size) for path in tmp_path.iterdir()] == [("web.log", 50_000)]
    finally:
        subprocess.run(["umount", tmp_path], check=True)
