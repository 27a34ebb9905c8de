"""What a benchmark claims stands in the table of README and in the one at the end of `make bench`."""

import ast
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((ROOT / "benchmarks").glob("bench_*.py"))


def loaded(path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(path.parent))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # What is declared in it is looked up by the name of its module.
    monkeypatch.setitem(sys.modules, path.stem, module)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_every_benchmark_makes_its_claims_by_the_one_way_that_keeps_them(script: Path) -> None:
    calls = [node.func for node in ast.walk(ast.parse(script.read_text())) if isinstance(node, ast.Call)]
    named = {func.id if isinstance(func, ast.Name) else getattr(func, "attr", "") for func in calls}
    assert "claim" in named


def test_the_readme_names_every_benchmark_and_no_other() -> None:
    rows = re.findall(r"^\| `(bench_\w+)` \|", (ROOT / "benchmarks" / "README.md").read_text(), re.MULTILINE)
    assert rows == [script.stem for script in SCRIPTS]


def test_what_was_claimed_is_told_as_one_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    claims = loaded(ROOT / "benchmarks" / "_claims.py", monkeypatch)
    verify = loaded(ROOT / "scripts" / "verify.py", monkeypatch)
    kept = tmp_path / "claims.jsonl"
    monkeypatch.setenv(claims.FILE, str(kept))
    assert claims.claim("2,000 completions", "0.31 s", "at most 0.4", True, "0.30 to 0.33 s")
    assert not claims.claim("first load", "301 kB", "at most 300", False)
    said = capsys.readouterr().out.splitlines()
    assert said == [
        "PASS: 2,000 completions: 0.31 s (at most 0.4); 0.30 to 0.33 s",
        "FAIL: first load: 301 kB (at most 300)",
    ]
    verify.tell_claims(kept)
    assert capsys.readouterr().out.splitlines() == [
        "",
        "=== claims",
        "claim              figure  limit        verdict",
        "2,000 completions  0.31 s  at most 0.4  kept",
        "first load         301 kB  at most 300  NOT KEPT",
        "1 of 2 claims kept",
    ]
