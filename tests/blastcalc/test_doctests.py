"""Every example in the documentation of the library runs, and every public function has one and says what it takes."""

import doctest
import importlib
import inspect
import pkgutil

import pytest

import blastcalc

MODULES = sorted(
    info.name for info in pkgutil.walk_packages(blastcalc.__path__, "blastcalc.") if not info.name.endswith("__main__")
)
FORMULAS = [name for name in MODULES if not name.startswith(("blastcalc.files", "blastcalc.commands", "blastcalc.cli"))]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name):
    module = importlib.import_module(name)
    result = doctest.testmod(module)
    assert result.failed == 0


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
