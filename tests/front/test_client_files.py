"""The files of the built client as browsers get them: the form that they can read, each with a tag of its own."""

import gzip
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from highwall.config import client_build
from highwall.config.client_files import ClientFiles

WEB = Path(__file__).resolve().parents[2] / "web"
SCRIPT = b"export const words = ['pattern', 'charge', 'tie-up'];\n" * 100
NODE_COMPRESS = "const { compressBelow } = await import(process.argv[1]); await compressBelow(process.argv[2]);"
NODE_READ = "process.stdout.write(require('node:zlib').brotliDecompressSync(require('node:fs').readFileSync(0)))"


def node(*words: str, data: bytes = b"") -> bytes:
    """Run the Node with which the client is built."""
    found = client_build.npm_command(os.environ)
    assert found is not None, "Node is missing: run make setup"
    program = found[0][0] if len(found[0]) > 1 else str(Path(found[0][0]).with_name("node"))
    return subprocess.run([program, *words], input=data, capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the build leaves it."""
    folder = tmp_path_factory.mktemp("dist")
    (folder / "assets").mkdir()
    (folder / "assets" / "app-1a2b.js").write_bytes(SCRIPT)
    (folder / "assets" / "short-1a2b.js").write_bytes(b"export {};")
    (folder / "assets" / "inter-1a2b.woff2").write_bytes(os.urandom(4000))
    node("--input-type=module", "-e", NODE_COMPRESS, str(WEB / "scripts" / "compress.ts"), str(folder))
    return folder


type Ask = Callable[..., tuple[int, dict[str, str], bytes]]


@pytest.fixture(scope="module")
def ask(built: Path) -> Ask:
    def passed_on(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response("404 Not Found", [])
        return []

    files = ClientFiles(passed_on, built)

    def ask(path: str, accepted: str = "", method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        head: list[Any] = []
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "HTTP_ACCEPT_ENCODING": accepted,
            **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
        }
        body = b"".join(files(environ, lambda status, told: head.extend((status, told))))
        return int(head[0][:3]), dict(head[1]), body

    return ask


BROWSER = "gzip, deflate, br, zstd"


@pytest.mark.parametrize(
    ("accepted", "coding"), [(BROWSER, "br"), ("gzip, deflate", "gzip"), ("br;q=0, gzip", "gzip"), ("", ""), ("x", "")]
)
def test_a_script_comes_in_the_form_that_the_browser_reads(ask: Ask, accepted: str, coding: str) -> None:
    status, headers, body = ask("/assets/app-1a2b.js", accepted)
    read = {"br": lambda data: node("-e", NODE_READ, data=data), "gzip": gzip.decompress}.get(coding, bytes)
    assert (status, read(body)) == (200, SCRIPT)
    assert headers.get("Content-Encoding", "") == coding
    assert headers["Content-Type"].startswith("text/javascript")
    assert headers["Content-Length"] == str(len(body))
    assert headers["Vary"] == "Accept-Encoding"
    assert "immutable" in headers["Cache-Control"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    if coding:
        assert len(body) < len(SCRIPT) / 4


def test_the_head_says_what_the_whole_answer_says(ask: Ask) -> None:
    for accepted in (BROWSER, "gzip", ""):
        _, headers, _ = ask("/assets/app-1a2b.js", accepted)
        assert ask("/assets/app-1a2b.js", accepted, "HEAD") == (200, headers, b"")


def test_each_form_has_a_tag_of_its_own_and_is_not_sent_again_to_who_holds_it(ask: Ask) -> None:
    tags = {}
    for accepted in (BROWSER, "gzip", ""):
        _, headers, _ = ask("/assets/app-1a2b.js", accepted)
        tag = tags[accepted] = headers["ETag"]
        assert not tag.startswith("W/")
        for known in (tag, f'"another", {tag}', f"W/{tag}", "*"):
            status, told, body = ask("/assets/app-1a2b.js", accepted, if_none_match=known)
            assert (status, told["ETag"], told["Vary"], body) == (304, tag, "Accept-Encoding", b"")
    assert len(set(tags.values())) == 3
    assert ask("/assets/app-1a2b.js", BROWSER, if_none_match=tags["gzip"])[0] == 200


def test_a_part_is_one_of_the_form_that_the_browser_has(ask: Ask) -> None:
    _, headers, whole = ask("/assets/app-1a2b.js", BROWSER)
    part = {"range": "bytes=10-19"}
    status, told, body = ask("/assets/app-1a2b.js", BROWSER, **part, if_range=headers["ETag"])
    assert (status, body, told["Content-Encoding"]) == (206, whole[10:20], "br")
    assert told["Content-Range"] == f"bytes 10-19/{len(whole)}"
    status, told, body = ask("/assets/app-1a2b.js", "gzip", **part, if_range=headers["ETag"])
    assert (status, gzip.decompress(body)) == (200, SCRIPT)


@pytest.mark.parametrize("name", ["short-1a2b.js", "inter-1a2b.woff2"])
def test_what_would_not_be_shorter_comes_as_it_is(ask: Ask, built: Path, name: str) -> None:
    status, headers, body = ask(f"/assets/{name}", BROWSER)
    assert (status, body) == (200, (built / "assets" / name).read_bytes())
    assert "Content-Encoding" not in headers
    assert "Vary" not in headers


def test_a_form_has_no_address_of_its_own(ask: Ask) -> None:
    assert ask("/assets/app-1a2b.js.br")[0] == 404
    assert ask("/assets/app-1a2b.js.gz")[0] == 404
