"""Looking into the source of the product, for rules that hold over all of it."""

import ast
from collections.abc import Iterable
from pathlib import Path


def codes_in(paths: Iterable[Path], function: str, place: int) -> set[str]:
    """The codes that calls of a function name, as the argument in this place."""
    calls = (node for path in paths for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
    named = (call.args[place] for call in calls if ast.unparse(call.func) == function and len(call.args) > place)
    return {str(argument.value) for argument in named if isinstance(argument, ast.Constant)}
