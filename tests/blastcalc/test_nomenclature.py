"""The page of names is that of the code, and the core of the library stands on numpy, scipy and shapely alone."""

import ast
import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "docs" / "blastcalc" / "make_nomenclature.py"


def script():
    spec = importlib.util.spec_from_file_location("make_nomenclature", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_names_is_written_from_the_code():
    made = script()
    assert made.TARGET.read_text(encoding="utf-8") == made.page(), "run python docs/blastcalc/make_nomenclature.py"


def test_every_symbol_of_the_page_is_a_name_of_the_code():
    made = script()
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "blastcalc").glob("*.py"))
    for names, _ in made.SYMBOLS.values():
        for name in names.split(", "):
            assert name in source


def test_the_core_imports_nothing_but_numpy_scipy_and_shapely():
    imported = set()
    for path in (ROOT / "src" / "blastcalc").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add((node.module or "").partition(".")[0])
    assert imported - set(sys.stdlib_module_names) <= {"numpy", "scipy", "shapely", "blastcalc"}
