"""The library alone: it imports and answers where there is nothing but what its own project file asks for."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = ROOT / "src" / "blastcalc"
PROJECT = tomllib.loads((LIBRARY / "pyproject.toml").read_text())["project"]
NAME = re.compile(r"[A-Za-z0-9._-]+")

# Runs in a bare interpreter: whatever is not allowed is as if it were not installed.
ALONE = """
import importlib, json, pkgutil, sys

library, packages, allowed = sys.argv[1], json.loads(sys.argv[2]), set(json.loads(sys.argv[3]))
sys.path[:0] = [library, *packages]


class Refuse:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top not in allowed and top not in sys.stdlib_module_names and not top.startswith("_sysconfigdata"):
            raise ModuleNotFoundError(f"{name} is not there")


sys.meta_path.insert(0, Refuse())
import blastcalc

modules = [found.name for found in pkgutil.walk_packages(blastcalc.__path__, "blastcalc.")]
for module in modules:
    if not module.endswith("__main__"):
        importlib.import_module(module)
from blastcalc.files.reading import read_shot

print(json.dumps([blastcalc.__file__, len(modules), [len(read_shot(path)) for path in sys.argv[4:]]]))
"""


def names_of(requirements):
    return {NAME.match(line).group().lower().replace("_", "-") for line in requirements if "extra ==" not in line}


def everything_that(names):
    """The distributions of these names and all that they need in turn."""
    known, waiting = set(), set(names)
    while waiting:
        name = waiting.pop()
        known.add(name)
        try:
            waiting |= names_of(requires(name) or ()) - known
        except PackageNotFoundError:  # needed on other platforms only
            continue
    return known


def test_it_imports_and_reads_every_format_with_what_it_declares_and_nothing_else(tmp_path):
    shutil.copytree(LIBRARY, tmp_path / "blastcalc", ignore=shutil.ignore_patterns("__pycache__"))
    installed = everything_that(names_of(PROJECT["dependencies"]))
    assert "django" not in installed
    packages = packages_distributions().items()
    allowed = [top for top, owners in packages if {name.lower().replace("_", "-") for name in owners} & installed]
    paths = json.dumps([path for path in sys.path if path.endswith("site-packages")])
    samples = [ROOT / "docs" / "samples" / f"bench-340-north{kind}" for kind in (".csv", ".xml", ".dxf")]
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", ALONE, str(tmp_path), paths, json.dumps([*allowed, "blastcalc"]), *samples],
        capture_output=True,
        text=True,
        timeout=240,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    where, modules, holes = json.loads(done.stdout)
    assert Path(where) == tmp_path / "blastcalc" / "__init__.py"
    assert modules > 50
    assert holes == [180, 180, 180]


@pytest.mark.parametrize("name", PROJECT["dependencies"])
def test_the_product_asks_for_no_other_versions_than_the_library(name):
    product = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert name in product["dependencies"]


def test_library_and_product_share_licence_python_and_command():
    product = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert (LIBRARY / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    assert PROJECT["requires-python"] == product["requires-python"]
    assert PROJECT["scripts"]["blastcalc"] == product["scripts"]["blastcalc"]
