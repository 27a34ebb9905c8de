"""Where answers go: closed and full outputs, terminals without the letters, and what a failed answer says."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).resolve().parents[2] / "docs" / "samples"


@pytest.fixture
def arabic(tmp_path):
    path = tmp_path / "pattern.csv"
    path.write_text("رقم الحفرة,شرقي,شمالي,المنسوب,العمق\nأ١,0,0,400,10\nأ٢,4,0,400,10\n", encoding="utf-8")
    return path


def shell(command, **environment):
    return subprocess.run(
        ["/bin/sh", "-c", command],
        env={**os.environ, **environment},
        capture_output=True,
        timeout=120,
        check=False,
    )


def blastcalc(words):
    return f"{sys.executable} -m blastcalc {words}"


@pytest.mark.parametrize(
    ("redirection", "said"),
    [
        (">&-", "blastcalc: there is no standard output to answer to"),
        (">/dev/full", "blastcalc: the answer cannot be written: No space left on device"),
        ("<&-", ""),
    ],
)
def test_a_closed_or_full_output_is_one_line_and_no_traceback(redirection, said):
    done = shell(blastcalc(f"shot {SAMPLES / 'bench-340-trial.spf'} {redirection}"))
    assert done.stderr.decode().strip() == said
    assert done.returncode == (1 if said else 0)


def test_a_reader_that_has_seen_enough_hears_nothing():
    plan = SAMPLES / "bench-340-north.xml"
    done = shell(f"{{ {blastcalc(f'shot {plan} --json')}; echo $? >&2; }} | head -c 1")
    assert done.stderr.decode().strip() in {"0", "1"}
    assert done.stdout == b"{"


def test_a_closed_standard_error_leaves_the_exit_code(tmp_path):
    assert shell(blastcalc(f"shot {tmp_path / 'nothing.csv'} 2>&-")).returncode == 1


def test_a_terminal_without_arabic_letters_still_gets_the_answer(arabic):
    table = shell(blastcalc(f"shot {arabic}"), PYTHONIOENCODING="ascii")
    assert (table.returncode, table.stderr) == (0, b"")
    answered = shell(blastcalc(f"shot {arabic} --json"), PYTHONIOENCODING="ascii")
    holes = [finding["holes"] for finding in json.loads(answered.stdout)["findings"] if finding["holes"]]
    assert holes == [["أ١", "أ٢"]]


@pytest.mark.parametrize("name", ["", "nothing.csv", "."])
def test_a_path_that_is_no_file_is_one_line(tmp_path, name):
    done = subprocess.run(
        [sys.executable, "-m", "blastcalc", "shot", name], cwd=tmp_path, capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 1
    assert done.stdout == b""
    assert len(done.stderr.decode().splitlines()) == 1
