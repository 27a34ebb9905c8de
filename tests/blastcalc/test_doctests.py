"""Every example in the documentation of the library runs, and every public function has one and says what it takes."""

import doctest
import importlib
import inspect
import pkgutil
import re
import shlex
from pathlib import Path

import pytest

import blastcalc
from blastcalc.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "src/blastcalc/README.md", *(ROOT / "docs/blastcalc").rglob("*.md")])
SAMPLE = ROOT / "docs/samples/bench-340-north.csv"
SHOWN = re.compile(r"^blastcalc .+$", re.MULTILINE)

MODULES = sorted(
    info.name for info in pkgutil.walk_packages(blastcalc.__path__, "blastcalc.") if not info.name.endswith("__main__")
)
FORMULAS = [name for name in MODULES if not name.startswith(("blastcalc.files", "blastcalc.commands", "blastcalc.cli"))]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name):
    module = importlib.import_module(name)
    result = doctest.testmod(module)
    assert result.failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_examples_of_a_page_run(page):
    assert doctest.testfile(str(page), module_relative=False, encoding="utf-8").failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_that_a_page_shows_answers(page, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    for line in SHOWN.findall(page.read_text(encoding="utf-8")):
        words = shlex.split(re.split(r" {2,}", line.strip())[0])[1:]
        words = [str(SAMPLE) if word in {"FILE", "pattern.csv"} else word for word in words]
        assert main(words) == 0, line
        assert capsys.readouterr().out


@pytest.mark.parametrize("name", FORMULAS)
def test_every_public_function_has_an_example(name):
    module = importlib.import_module(name)
    public = [
        function
        for label, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == name and not label.startswith("_")
    ]
    without = [function.__name__ for function in public if ">>>" not in (function.__doc__ or "")]
    assert without == []
