"""A domain is its layers and nothing else; the kit is its rooms, each of which is entered by its face."""

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import highwall

SOURCE = Path(highwall.__file__).parent
KIT = SOURCE / "kit"
DOMAINS = sorted(path.parent for path in (SOURCE / "domains").glob("*/__init__.py"))

LAYERS = {
    "models",
    "policy",
    "workflow",
    "queries",
    "services",
    "schemas",
    "api",
    "jobs",
    "exports",
    "notices",
    "mails",
    "files",
}
"""A layer is a file, or from its second record on a folder with a file for each."""
BESIDE_LAYERS = {"__init__", "migrations", "management", "tests"}
BESIDE_ROOMS = {"__init__", "apps", "migrations"}
"""What Django asks for by name."""


def members(folder: Path) -> dict[str, list[Path]]:
    """What a folder holds, by name without ending."""
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.iterdir()):
        if path.name != "__pycache__":
            found.setdefault(path.name.split(".")[0], []).append(path)
    return found


def rooms() -> dict[str, Path]:
    """The rooms of the kit with the file of their face."""
    found = {}
    for name, (path, *_) in members(KIT).items():
        if name not in BESIDE_ROOMS | {"README"}:
            found[name] = path / "__init__.py" if path.is_dir() else path
    return found


ROOMS = rooms()


@functools.cache
def imports_of(path: Path) -> list[tuple[str, str]]:
    """Module and name of each import of a file; the name is empty where a module is taken by itself."""
    return list(_imports(ast.parse(path.read_text())))


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            yield from ((node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)


def given_by(face: Path) -> set[str]:
    """The names of a face: what it takes from its room and makes itself, or `__all__` where it keeps some in."""
    tree = ast.parse(face.read_text())
    names = {
        name
        for module, name in _imports(tree)
        if face.name == "__init__.py" and module.startswith(("highwall.", "blastcalc."))
    }
    for node in tree.body:
        if isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
            if ast.unparse(node.targets[0]) == "__all__":
                return set(ast.literal_eval(node.value))
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
    return {name for name in names if not name.startswith("_")}


GIVEN = {name: given_by(face) for name, face in ROOMS.items()}


def past_a_face(module: str, name: str) -> bool:
    """Whether an import from outside of a room takes what its face does not give."""
    if module == "highwall.kit":
        return name not in ROOMS
    room, _, inside = module.removeprefix("highwall.kit.").partition(".")
    return bool(inside) or room not in ROOMS or (bool(name) and name not in GIVEN[room])


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda path: path.name)
def test_a_domain_is_its_layers_and_nothing_else(domain: Path) -> None:
    found = members(domain)
    assert found.keys() - LAYERS - BESIDE_LAYERS == set()
    assert {name: paths for name, paths in found.items() if len(paths) > 1} == {}, "a layer is a file or a folder"


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda path: path.name)
def test_a_record_of_a_layer_stands_in_a_folder_and_not_behind_a_prefix(domain: Path) -> None:
    folders = [path for name, (path, *_) in members(domain).items() if name in LAYERS and path.is_dir()]
    suffixed = re.compile(rf"(?:{'|'.join(sorted(LAYERS))})_")
    assert [str(path) for folder in folders for path in folder.iterdir() if suffixed.match(path.name)] == []
    assert [folder.name for folder in folders if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_introduces_itself(room: str) -> None:
    assert len(ast.get_docstring(ast.parse(ROOMS[room].read_text())) or "") > 40


def test_every_room_has_its_line_in_the_readme() -> None:
    lines = re.findall(r"^\| `(\w+)` \|", (KIT / "README.md").read_text(), re.MULTILINE)
    assert sorted(lines) == sorted(ROOMS)


@pytest.mark.parametrize("part", ["config", "kit", *(f"domains/{domain.name}" for domain in DOMAINS)])
def test_a_room_is_entered_by_its_face(part: str) -> None:
    """Tests may look inside of what they test, and migrations name what they are written with."""
    past = []
    for path in sorted((SOURCE / part).rglob("*.py")):
        if {"tests", "migrations"} & set(path.parts):
            continue
        own = path.relative_to(KIT).parts[0] if path.is_relative_to(KIT) else None
        for module, name in imports_of(path):
            of_kit = module == "highwall.kit" or module.startswith("highwall.kit.")
            is_own = own is not None and (module + ".").startswith(f"highwall.kit.{own}.")
            if of_kit and not is_own and past_a_face(module, name):
                past.append(f"{path.relative_to(SOURCE)}: {module} {name}")
    assert past == []


def test_a_name_is_taken_from_where_it_is_made_or_from_a_face() -> None:
    """Only faces give on what they take: the type checker allows it to every module."""
    files = {".".join(path.relative_to(SOURCE.parent).with_suffix("").parts): path for path in SOURCE.rglob("*.py")}
    taken = {
        module: {
            a.asname or a.name
            for n in ast.parse(path.read_text()).body
            if isinstance(n, ast.ImportFrom)
            for a in n.names
        }
        for module, path in files.items()
    }
    past = [
        f"{importer}: {name} of {module}"
        for importer, path in sorted(files.items())
        for module, name in imports_of(path)
        if module in files and name in taken[module]
    ]
    assert past == []


@pytest.mark.parametrize("room", [room for room, face in sorted(ROOMS.items()) if "\ndef " not in face.read_text()])
def test_a_face_gives_nothing_that_nobody_takes(room: str) -> None:
    """A face of few names: what only the room itself uses stays inside."""
    taken: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        if (KIT / room) in path.parents or "tests" in path.parts:
            continue
        source = path.read_text()
        for module, name in imports_of(path):
            if module == f"highwall.kit.{room}":
                taken |= {name} if name else set(re.findall(rf"highwall\.kit\.{room}\.(\w+)", source))
            elif (module, name) == ("highwall.kit", room):
                taken |= set(re.findall(rf"(?<![\w.]){room}\.(\w+)", source))
    assert GIVEN[room] - taken == set()
