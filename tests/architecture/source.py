"""Looking into the source of the product, for rules that hold over all of it."""

import ast
from collections.abc import Iterable
from functools import cache
from pathlib import Path


def dotted(node: ast.expr) -> str:
    """What a name, or an attribute of one, is called in the source."""
    match node:
        case ast.Name():
            return node.id
        case ast.Attribute():
            return f"{dotted(node.value)}.{node.attr}"
    return ast.unparse(node)


@cache
def _said_in(path: Path) -> tuple[tuple[str, tuple[object, ...]], ...]:
    """The calls of a module that say a constant: what is called, and its arguments by place, None where one is none."""
    calls = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
    said = ((call, [each.value if isinstance(each, ast.Constant) else None for each in call.args]) for call in calls)
    return tuple((dotted(call.func), tuple(given)) for call, given in said if any(each is not None for each in given))


def codes_in(paths: Iterable[Path], function: str, place: int) -> set[str]:
    """The codes that calls of a function name, as the argument in this place."""
    said = (given for path in paths for name, given in _said_in(path) if name == function and len(given) > place)
    return {str(given[place]) for given in said if given[place] is not None}
