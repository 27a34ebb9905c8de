"""A production server as it is exposed: HTTPS only, closed to other origins, and no default secret."""

import datetime
import http.client
import json
import secrets
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from highwall.kit.postgres import Postgres
from tests.servers import HIGHWALL, ended, eventually, free_port, own_environment

pytestmark = pytest.mark.runtime
SECRETS = {
    "HIGHWALL_SECRET_KEY": secrets.token_urlsafe(48),
    "HIGHWALL_JWT_SECRET": secrets.token_urlsafe(48),
}
FRIEND = "https://reports.example.com"


def environment(folder: Path, server: Postgres | None = None, **more: str) -> dict[str, str]:
    dsn = {"DATABASE_URL": server.dsn()} if server else {}
    return own_environment(**{**dsn, "HIGHWALL_ENV": "production", "HIGHWALL_VAR": str(folder / "var"), **more})


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({}, "HIGHWALL_SECRET_KEY is not set"),
        ({"HIGHWALL_SECRET_KEY": "too short"}, "HIGHWALL_SECRET_KEY has fewer than 32 characters"),
        ({**SECRETS, "HIGHWALL_JWT_SECRET": "short"}, "HIGHWALL_JWT_SECRET has fewer than 32 characters"),
        ({"HIGHWALL_SECRET_KEY": "a" * 32}, "HIGHWALL_SECRET_KEY repeats itself"),
        ({**SECRETS, "HIGHWALL_JWT_SECRET": "0123456789" * 4}, "HIGHWALL_JWT_SECRET repeats itself"),
    ],
    ids=["none", "short", "short for tokens", "one letter", "counting for tokens"],
)
@pytest.mark.parametrize("words", [["manage", "check"], ["serve"], ["worker"]], ids=lambda words: words[0])
def test_production_does_not_start_on_a_default_or_short_secret(
    open_folder: Path, given: dict[str, str], named: str, words: list[str]
) -> None:
    done = subprocess.run(
        [HIGHWALL, *words],
        env=environment(open_folder, DATABASE_URL="postgresql://nobody@127.0.0.1:1/none", **given),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode != 0
    assert done.stderr.count("\n") == 1, done.stderr
    assert named in done.stderr
    assert "secrets.token_urlsafe(48)" in done.stderr


@pytest.mark.parametrize("name", ["Production", "prod", "production ", "staging", ""])
def test_an_environment_that_nobody_knows_is_refused_and_the_known_ones_are_named(open_folder: Path, name: str) -> None:
    known = environment(open_folder, DATABASE_URL="postgresql://nobody@127.0.0.1:1/none", **SECRETS)
    for words in (["serve"], ["worker"], ["up"], ["manage", "check"]):
        done = subprocess.run(
            [HIGHWALL, *words],
            env={**known, "HIGHWALL_ENV": name},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        said = f"HIGHWALL_ENV is “{name}”. It must be one of: development, production, test.\n"
        assert (done.returncode, done.stderr) == (1, said)
    loaded = subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        env={**known, "HIGHWALL_ENV": name, "DJANGO_SETTINGS_MODULE": "highwall.config.settings"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (loaded.returncode, "must be one of" in loaded.stderr) == (1, True)


def test_production_has_no_accounts_with_a_known_password(migrated: Postgres, open_folder: Path) -> None:
    """Neither from the start nor from the demonstration mine."""
    with psycopg.connect(migrated.dsn()) as link:
        assert link.execute("SELECT count(*) FROM accounts_user").fetchone() == (0,)
    for words in (["demo"], ["demo", "--large"]):
        done = subprocess.run(
            [HIGHWALL, *words],
            env=environment(open_folder, migrated, **SECRETS),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert (done.returncode, "a password that everybody can read" in done.stderr) == (1, True), done.stderr
    with psycopg.connect(migrated.dsn()) as link:
        assert link.execute("SELECT count(*) FROM accounts_user").fetchone() == (0,)


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for the loopback address that only this test trusts, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(minutes=5))
        .not_valid_after(now + datetime.timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / "server.pem", folder / "server.key"
    public.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return public, private


class Web:
    """A web server of `highwall serve`, asked over plain HTTP or TLS."""

    def __init__(self, port: int, context: ssl.SSLContext | None = None) -> None:
        self.port, self.context = port, context

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection: http.client.HTTPConnection
        if self.context:
            connection = http.client.HTTPSConnection("localhost", self.port, context=self.context, timeout=120)
        else:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        sent = None if body is None else json.dumps(body)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(
            method, path, sent, {"Content-Type": "application/json", "X-Highwall-Client": "test", **named}
        )
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, content

    def is_healthy(self) -> bool:
        try:
            return self.ask("GET", "/api/v1/health")[0] == 200
        except OSError:
            return False


def serve(folder: Path, server: Postgres, context: ssl.SSLContext | None = None, **more: str) -> Iterator[Web]:
    web = Web(free_port(), context)
    words = [HIGHWALL, "serve", "--port", str(web.port), "--workers", "1", "--threads", "2"]
    with (folder / "web.log").open("wb") as log:
        process = subprocess.Popen(words, env=environment(folder, server, **SECRETS, **more), stdout=log, stderr=log)
    try:
        eventually(lambda: web.is_healthy() or process.poll() is not None, "The web server is healthy")
        assert process.poll() is None, (folder / "web.log").read_text()
        yield web
    finally:
        ended(process)


@pytest.fixture(scope="module")
def migrated(module_folder: Path) -> Iterator[Postgres]:
    with Postgres(module_folder / "pg") as server:
        subprocess.run([HIGHWALL, "migrate", "-v0"], env=environment(module_folder, server, **SECRETS), check=True)
        yield server
    server.destroy()


@pytest.fixture
def behind_proxy(migrated: Postgres, open_folder: Path) -> Iterator[Web]:
    yield from serve(open_folder, migrated, HIGHWALL_TRUST_PROXY="1", HIGHWALL_ORIGINS=FRIEND)


@pytest.fixture
def with_tls(migrated: Postgres, open_folder: Path) -> Iterator[Web]:
    public, private = certificate(open_folder)
    context = ssl.create_default_context(cafile=str(public))
    files = {"GRANIAN_SSL_CERTIFICATE": str(public), "GRANIAN_SSL_KEYFILE": str(private)}
    yield from serve(open_folder, migrated, context, **files)


CREDENTIALS = {"email": "nobody@example.com", "password": "whatever it is"}


@pytest.mark.req("REQ-SEC-001", "REQ-SEC-006")
def test_behind_a_proxy_only_https_and_only_named_origins_get_through(behind_proxy: Web) -> None:
    status, headers, _ = behind_proxy.ask("GET", "/projects?page=2", X_Forwarded_Proto="http")
    assert (status, headers["location"]) == (308, f"https://127.0.0.1:{behind_proxy.port}/projects?page=2")
    status, _, content = behind_proxy.ask("POST", "/api/v1/auth/sign-in", CREDENTIALS, X_Forwarded_Proto="http")
    assert (status, json.loads(content)["code"]) == (403, "https_required")
    status, _, _ = behind_proxy.ask("POST", "/api/v1/auth/sign-in", CREDENTIALS)
    assert status == 403
    status, headers, content = behind_proxy.ask("POST", "/api/v1/auth/sign-in", CREDENTIALS, X_Forwarded_Proto="https")
    assert (status, json.loads(content)["code"]) == (401, "bad_credentials")
    assert headers["strict-transport-security"].startswith("max-age=31536000")
    assert "'unsafe-inline'" not in headers["content-security-policy"].split("script-src")[1].split(";")[0]

    def preflight(origin: str) -> dict[str, str]:
        asked = {
            "Origin": origin,
            "Access_Control_Request_Method": "GET",
            "Access_Control_Request_Headers": "authorization,x-highwall-client",
            "X_Forwarded_Proto": "https",
        }
        return behind_proxy.ask("OPTIONS", "/api/v1/projects", **asked)[1]

    friendly = preflight(FRIEND)
    assert friendly["access-control-allow-origin"] == FRIEND
    for header in ("authorization", "x-highwall-client"):
        assert header in friendly["access-control-allow-headers"]
    assert "access-control-allow-credentials" not in friendly
    for stranger in ("https://evil.example.com", "null", f"{FRIEND}.evil.example.com"):
        assert "access-control-allow-origin" not in preflight(stranger)


@pytest.mark.parametrize("path", ["/", "/api/v1/health", "/api/v1/projects", "/nowhere"])
def test_in_production_only_our_own_host_names_are_answered(behind_proxy: Web, path: str) -> None:
    status, _, content = behind_proxy.ask("GET", path, X_Forwarded_Proto="https", Host="evil.example.com")
    assert (status, json.loads(content)["code"]) == (400, "unknown_host")
    assert behind_proxy.ask("GET", path, X_Forwarded_Proto="https", Host="localhost")[0] != 400


def test_the_refresh_cookie_is_bound_to_this_host_https_and_hidden_from_scripts(
    migrated: Postgres, open_folder: Path, behind_proxy: Web
) -> None:
    words = ["--email", "first@example.com", "--first-name", "First", "--last-name", "Admin"]
    made = subprocess.run(
        [HIGHWALL, "create-admin", *words],
        env=environment(open_folder, migrated, **SECRETS),
        capture_output=True,
        text=True,
        check=True,
    )
    person = {"email": "first@example.com", "password": "Blasted-Rock-2026"}
    code = made.stdout.split("One-time code: ")[1].split()[0]
    over_https = {"X_Forwarded_Proto": "https", "X_Highwall_Client": "test"}
    assert behind_proxy.ask("POST", "/api/v1/auth/set-password", {**person, "code": code}, **over_https)[0] == 204
    status, headers, _ = behind_proxy.ask("POST", "/api/v1/auth/sign-in", person, **over_https)
    assert status == 200
    cookie, *attributes = [part.strip() for part in headers["set-cookie"].split(";")]
    assert cookie.startswith("__Host-highwall_refresh=")
    assert {"HttpOnly", "Path=/", "SameSite=Strict", "Secure"} <= set(attributes)
    assert not any(attribute.startswith("Domain") for attribute in attributes)
    assert behind_proxy.ask("POST", "/api/v1/auth/refresh", Cookie=cookie, **over_https)[0] == 200


@pytest.mark.req("REQ-SEC-001")
def test_the_server_speaks_tls_itself_when_given_a_certificate(with_tls: Web) -> None:
    status, headers, content = with_tls.ask("POST", "/api/v1/auth/sign-in", CREDENTIALS)
    assert (status, json.loads(content)["code"]) == (401, "bad_credentials")
    assert "strict-transport-security" in headers
    with pytest.raises((OSError, http.client.HTTPException)):
        Web(with_tls.port).ask("GET", "/api/v1/health")


@pytest.fixture
def with_client(migrated: Postgres, open_folder: Path) -> Iterator[Web]:
    """A server with a client beside which lie things that are nobody's business."""
    client = open_folder / "dist"
    (client / "assets").mkdir(parents=True)
    (client / "index.html").write_text("<!doctype html><title>Highwall</title>")
    (client / "assets" / "app.js").write_text("export {};")
    (open_folder / "secret.txt").write_text("not to be served")
    yield from serve(open_folder, migrated, HIGHWALL_TRUST_PROXY="1", HIGHWALL_CLIENT=str(client))


def test_a_production_server_offers_its_client_and_its_api_and_nothing_else(with_client: Web) -> None:
    def get(path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
        return with_client.ask(method, path, X_Forwarded_Proto="https", X_Forwarded_For="203.0.113.5")

    status, headers, page = get("/")
    assert (status, b"<title>Highwall</title>" in page) == (200, True)
    policy = dict(rule.strip().partition(" ")[::2] for rule in headers["content-security-policy"].split(";"))
    assert policy["script-src"] == policy["default-src"] == "'self'"
    assert (policy["object-src"], policy["base-uri"], policy["frame-ancestors"]) == ("'none'",) * 3
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["strict-transport-security"].startswith("max-age=31536000")
    status, headers, _ = get("/assets/app.js")
    assert (status, headers["content-security-policy"]) == (200, "; ".join(f"{n} {v}" for n, v in policy.items()))

    # No listing, no file beside the client, no source control: the page of the client at most, which knows nothing.
    for path in ("/assets/", "/assets/../../secret.txt", "/assets/%2e%2e/%2e%2e/secret.txt"):
        status, _, content = get(path)
        assert (status, b"not to be served" in content, b"app.js" in content) == (404, False, False), path
    for path in ("/.git/config", "/secret.txt", "/../secret.txt", "/admin/", "/static/", "/metrics"):
        status, headers, content = get(path)
        assert status in {301, 400, 404} or content == page, path

    for path in ("/", "/api/v1/health", "/api/v1/regions", "/assets/app.js"):
        status, _, content = get(path, "TRACE")
        assert status in {400, 404, 405, 501}, path
        assert b"203.0.113.5" not in content
    # Nothing to look around in without an account, and no word of what failed inside.
    assert get("/api/v1/docs")[0] == 404
    assert get("/api/v1/regions")[0] == 401
    assert get("/api/v1/regions/not-an-id")[0] in {401, 404}
    for name in ("x-powered-by", "x-aspnet-version"):
        assert name not in headers
