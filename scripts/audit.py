"""Asks the public advisories about every locked dependency, Python and JavaScript: exit 1 when one has a known hole.

Where the advisories can't be reached, nothing is known, and this says so; `--required` makes that a failure too (for a
pipeline with a network). Uses the standard library only.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UNREACHABLE = ("failed to lookup", "dns error", "error sending request", "connection refused", "timed out", "connect")


def run(words: list[str], folder: Path) -> tuple[int, str]:
    environment = dict(os.environ)
    environment["PATH"] = os.pathsep.join((str(ROOT / ".tools/node/bin"), environment.get("PATH", "")))
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def python_packages() -> tuple[bool | None, str]:
    """Whether the Python packages are free of known holes (None: can't be told), and what was said."""
    code, text = run([str(ROOT / ".tools/uv/bin/uv"), "audit", "--locked"], ROOT)
    if code != 0 and any(word in text.lower() for word in UNREACHABLE):
        return None, text
    return code == 0, text


def client_packages() -> tuple[bool | None, str]:
    """The same for the packages that the browser client is built from."""
    code, text = run(["npm", "audit", "--omit=dev", "--json"], ROOT / "web")
    try:
        said = json.loads(text[text.index("{") : text.rindex("}") + 1])
    except ValueError:
        return None, text
    if "vulnerabilities" not in said:
        return None, text
    return code == 0, text if code else "no known holes"


def main() -> int:
    """Ask both, and sum up."""
    worst = 0
    for name, ask in (("Python packages", python_packages), ("client packages", client_packages)):
        is_good, text = ask()
        if is_good is None:
            print(f"NOT CHECKED: {name}: the advisories can't be reached from here.")
            worst = max(worst, 1 if "--required" in sys.argv[1:] else 0)
        elif is_good:
            print(f"PASS: {name}: no known holes.")
        else:
            print(f"FAIL: {name}:\n{text}")
            worst = 1
    return worst


if __name__ == "__main__":
    sys.exit(main())
