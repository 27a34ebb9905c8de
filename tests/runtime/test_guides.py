"""The guides for whoever adds to the product: what each says, done word by word in a copy of the tree, passes what it
says is to be tried."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers import own_environment

pytestmark = pytest.mark.runtime

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ROOT / "docs" / "guides"
EMPTY = re.compile(r"^\d+\. Its folders, empty: (.*?)\.$", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(
    r"(?:New\s+file\s+`(?P<new>[^`]+)`|In\s+`(?P<old>[^`]+)`\s+after\s+`(?P<after>[^`]+)`):\n\n"
    r"```(?:python|tsx?|json)\n(?P<text>.*?)```",
    re.DOTALL,
)
COMMANDS = re.compile(r"```sh\n(.*?)```", re.DOTALL)
HOW = {"highwall": [sys.executable, "-m", "highwall.config.cli"], "npm": [shutil.which("npm") or "npm"]}


class Copy:
    """The tree, to be added to. Its own sources come before those that are installed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in ("src", "pyproject.toml", "conftest.py", "web", "docs/openapi.json"):
            place = ROOT / name
            (root / name).parent.mkdir(exist_ok=True)
            # With the compiled modules, which fit as long as the dates do.
            if place.is_dir():
                shutil.copytree(place, root / name, ignore=shutil.ignore_patterns("node_modules", "dist"))
            else:
                shutil.copy2(place, root / name)
        (root / "web" / "node_modules").symlink_to(ROOT / "web" / "node_modules")

    def follow(self, guide: str) -> None:
        """Make what the guide says. Fails where a line after which something goes is not there, or stands twice."""
        text = (GUIDES / guide).read_text(encoding="utf-8")
        for names in EMPTY.findall(text):
            for name in re.findall(r"`([^`]+)`", names):
                (self.root / name).parent.mkdir(parents=True, exist_ok=True)
                (self.root / name).touch()
        blocks = list(BLOCK.finditer(text))
        said = re.findall(r"^```(?!sh$)\w", text, re.MULTILINE)
        assert len(blocks) == len(said), f"{guide}: a block does not say where it goes."
        for block in blocks:
            path = self.root / (block["new"] or block["old"])
            path.parent.mkdir(parents=True, exist_ok=True)
            if block["new"]:
                assert not path.exists(), f"{guide}: {block['new']} is there already."
                path.write_text(block["text"], encoding="utf-8")
            else:
                lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
                (at,) = [number for number, line in enumerate(lines) if line.rstrip("\n") == block["after"]]
                path.write_text("".join([*lines[: at + 1], block["text"], *lines[at + 1 :]]), encoding="utf-8")

    def try_it(self, guide: str) -> None:
        """Run what stands under "Try it"."""
        (commands,) = COMMANDS.findall((GUIDES / guide).read_text(encoding="utf-8"))
        environment = own_environment(PYTHONPATH=str(self.root / "src"))
        for command in commands.splitlines():
            name, *words = command.split()
            program = HOW.get(name, [str(Path(sys.executable).with_name(name))])
            done = subprocess.run(
                [*program, *words], cwd=self.root, env=environment, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, f"{command}\n{done.stdout[-4000:]}{done.stderr[-4000:]}"


@pytest.fixture
def copy(open_folder: Path) -> Copy:
    return Copy(open_folder)


def test_a_domain_is_added_as_the_guide_says(copy: Copy) -> None:
    copy.follow("add-a-domain.md")
    copy.try_it("add-a-domain.md")


def test_a_record_is_added_as_the_guide_says(copy: Copy) -> None:
    copy.follow("add-a-domain.md")
    copy.follow("add-a-record.md")
    copy.try_it("add-a-record.md")
    assert (copy.root / "src/highwall/domains/compliance/migrations/0001_initial.py").exists()


def test_a_page_is_added_as_the_guide_says(copy: Copy) -> None:
    for guide in ("add-a-domain.md", "add-a-record.md", "add-a-page.md"):
        copy.follow(guide)
    copy.try_it("add-a-page.md")
