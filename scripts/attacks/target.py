"""The copy that is attacked: its folder, database, web server and worker, and the people of the demonstration mine."""

import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import psycopg

from highwall.kit.postgres import Postgres

HIGHWALL = str(Path(sys.executable).with_name("highwall"))
# As `highwall up` prints them.
DOMAIN = "highwall.example"
PASSWORD = "Rock-Face-2026"
OWNER, STRANGER = "127.0.0.1", "127.0.0.2"
"""Two addresses of this machine: of those who own the accounts, and of somebody who does not."""

UP_SECONDS = 240.0
WAIT_SECONDS = 30.0
# Not a part of a longer run: three groups of the id in a link can be all digits.
CODE = re.compile(r"(?<![\w-])[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2}(?![\w-])")


class Broken(Exception):
    """Something did not hold; the message says what was seen."""


def expect(is_so: object, seen: str) -> None:
    """Raise Broken unless it is so."""
    if not is_so:
        raise Broken(seen)


@dataclass
class Answer:
    """What came back."""

    status: int
    content: bytes
    headers: Mapping[str, str]

    @property
    def json(self) -> Any:
        return json.loads(self.content) if self.content else None

    @property
    def code(self) -> str:
        """The stable code of a refusal, of its first field where there is one; empty otherwise."""
        with suppress(ValueError, AttributeError, KeyError):
            problem = self.json
            return str(problem["errors"][0]["code"] if problem.get("errors") else problem["code"])
        return ""

    def __str__(self) -> str:
        return f"{self.status} {self.code}".strip()


@dataclass
class Target:
    """A running copy of the product with the demonstration mine."""

    folder: Path
    port: int
    process: "subprocess.Popen[bytes]"
    people: dict[str, "Person"] = field(default_factory=dict)

    def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        token: str = "",
        source: str = OWNER,
        content: bytes | None = None,
        timeout_s: float = 60,
        **headers: str,
    ) -> Answer:
        """One request below /api/v1 on a connection of its own. `content` goes out as it is, `body` as JSON.

        Headers are named with underscores. Raises OSError or HTTPException when no answer comes.
        """
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout_s, source_address=(source, 0))
        sent = {"X-Highwall-Client": "check", "Content-Type": "application/json"}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        if content is None and body is not None:
            content = json.dumps(body, default=str).encode()
        try:
            link.request(method, f"/api/v1{path}", content, sent)
            answer = link.getresponse()
            return Answer(answer.status, answer.read(), answer.headers)
        finally:
            link.close()

    def sign_in(self, key: str, password: str = PASSWORD, *, source: str = OWNER) -> Answer:
        """Try the password of a person of the demonstration."""
        return self.call("POST", "/auth/sign-in", {"email": f"{key}@{DOMAIN}", "password": password}, source=source)

    def person(self, key: str) -> "Person":
        """A signed-in person of the demonstration, by the local part of their address."""
        if key not in self.people:
            answer = self.sign_in(key)
            expect(answer.status == 200, f"{key} can't sign in: {answer}")
            self.people[key] = Person(self, f"{key}@{DOMAIN}", answer.json["access_token"], answer.json["user"]["id"])
        return self.people[key]

    def is_healthy(self, timeout_s: float = 3) -> bool:
        with suppress(OSError, http.client.HTTPException):
            return self.call("GET", "/health", timeout_s=timeout_s).status == 200
        return False

    def database(self) -> "psycopg.Connection[Any]":
        """A connection with the role of the product, which owns the tables."""
        return psycopg.connect(Postgres(self.folder / "pg").dsn(), autocommit=True)

    def command(self, *words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        """Run one `highwall` command on the copy, as its administrator would."""
        return subprocess.run(
            [HIGHWALL, *words],
            env=clean_environment(HIGHWALL_VAR=str(self.folder)) | environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    def mailed_code(self, email: str) -> str:
        """The one-time code of the newest mail to an address that holds one."""

        def newest() -> str:
            found = []
            for file in (self.folder / "mail").glob("*.eml"):
                mail = message_from_bytes(file.read_bytes(), policy=policy.default)
                body = mail.get_body(("plain",))
                if mail["To"] == email and body and (code := re.search(CODE, str(body))):
                    found.append((file.stat().st_mtime_ns, code[0]))
            return max(found)[1] if found else ""

        return eventually(newest, f"a mail with a code to {email}")


@dataclass
class Person:
    """Somebody who is signed in."""

    target: Target
    email: str
    token: str
    id: str

    def __call__(self, method: str, path: str, body: Any = None, **options: Any) -> Answer:
        return self.target.call(method, path, body, token=self.token, **options)

    def get(self, path: str) -> Any:
        answer = self("GET", path)
        expect(answer.status == 200, f"GET {path}: {answer}")
        return answer.json

    def done(self, method: str, path: str, body: Any = None, **options: Any) -> Any:
        """What must succeed."""
        answer = self(method, path, body, **options)
        expect(answer.status < 300, f"{method} {path}: {answer} {answer.content[:300]!r}")
        return answer.json

    def upload(self, path: str, name: str, content: bytes, **headers: str) -> Answer:
        """Send one file as a form does."""
        edge = uuid.uuid4().hex
        head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
        body = head.encode() + b"Content-Type: text/csv\r\n\r\n" + content + f"\r\n--{edge}--\r\n".encode()
        return self("POST", path, content=body, Content_Type=f"multipart/form-data; boundary={edge}", **headers)


def eventually[T](fact: Callable[[], T], what: str, seconds: float = WAIT_SECONDS) -> T:
    """Wait until something is so, and give it. Raises Broken when it still isn't."""
    until = time.monotonic() + seconds
    while not (found := fact()):
        expect(time.monotonic() < until, f"{what} did not come within {seconds:.0f} s")
        time.sleep(0.1)
    return found


def clean_environment(**more: str) -> dict[str, str]:
    """This process's environment without anything of another installation."""
    kept = {n: v for n, v in os.environ.items() if not n.startswith("HIGHWALL_") and n != "DATABASE_URL"}
    return kept | more


@contextmanager
def throw_away_copy() -> Iterator[Target]:
    """Start a copy on a folder of its own below the system's temporary folder; nothing of it is left afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="highwall-attack-"))
    folder.chmod(0o755)
    said = folder / "said"
    environment = clean_environment(HIGHWALL_VAR=str(folder / "var"), HIGHWALL_BCRYPT_ROUNDS="4")
    with said.open("wb") as output:
        process = subprocess.Popen([HIGHWALL, "up", "--demo"], env=environment, stdout=output, stderr=output)
    try:
        until = time.monotonic() + UP_SECONDS
        while not (found := re.search(r"Highwall runs at \S+:(\d+)", said.read_text())):
            if process.poll() is not None or time.monotonic() > until:
                raise SystemExit(f"The copy did not start:\n{said.read_text()}")
            time.sleep(0.2)
        yield Target(folder / "var", int(found[1]), process)
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(60)
        if process.poll() is None:
            process.kill()
            process.wait()
        environment["HIGHWALL_VAR"] = str(folder / "var")
        subprocess.run([HIGHWALL, "drop-database"], env=environment, check=False)
        subprocess.run(["rm", "-rf", str(folder)], check=False)
