"""Taking what is not one's own: rights, accounts, sign-ins; and keeping their owners out."""

import stat
from collections.abc import Callable
from urllib.parse import urlencode
from uuid import uuid4

import pyotp

from attacks.target import DOMAIN, OWNER, PASSWORD, STRANGER, Person, Target, expect

NEW_PASSWORD = "Basalt!Column7"
RIGHTS = ["projects.read", "roles.read", "users.create", "users.read", "users.update"]
OUTRANKED = 403


def take_more_rights(target: Target) -> str:
    """Whoever manages the accounts of a region gains no right, no account and no code that they did not have."""
    admin = target.person("admin")
    clerk = _make_clerk(target, RIGHTS)
    engineer = target.person("engineer")
    user = _new_user("puppet@example.com", engineer)
    someone = f"/users/{engineer.id}"
    tries: dict[str, tuple[str, str, object]] = {
        "own roles": ("PATCH", f"/users/{clerk.id}", {"roles": [_code_of(clerk), "auditor", "store_manager"]}),
        "own primary role": ("PATCH", f"/users/{clerk.id}", {"primary_role": "admin"}),
        "a sock puppet": ("POST", "/users", user | {"primary_role": "store_manager"}),
        "a role for others": ("PATCH", someone, {"roles": ["blasting_engineer", "explosive_manager"]}),
        "an engineer's code": ("POST", f"{someone}/password-code", None),
        "an engineer's factors": ("POST", f"{someone}/second-factor/reset", None),
        "an engineer's address": ("PATCH", someone, {"email": "mine@example.com"}),
        "an engineer's lock": ("POST", f"{someone}/suspend", {"reason": "Gone."}),
        "the administrator": ("POST", f"/users/{admin.id}/password-code", None),
    }
    for what, (method, path, body) in tries.items():
        answer = clerk(method, path, body)
        # Whoever is out of reach is not even there.
        refused = {404} if what == "the administrator" else {OUTRANKED}
        expect(answer.status in refused, f"{what}: {answer} {answer.content[:200]!r}")
    return f"{len(tries)} tries refused"


def change_the_roles_of_others(target: Target) -> str:
    """Whoever may edit roles but is no administrator changes neither the Admin role nor rights that they lack."""
    clerk = _make_clerk(target, [*RIGHTS, "roles.create", "roles.update", "roles.delete"])
    roles = {role["code"]: role for role in clerk.get("/roles")}
    administrator = f"/roles/{roles['admin']['id']}"
    tries = [
        ("PATCH", administrator, {"rights": sorted(RIGHTS)}),
        ("PATCH", administrator, {"name": "Visitor"}),
        ("POST", f"{administrator}/reset", None),
        ("PATCH", f"/roles/{roles['store_manager']['id']}", {"rights": []}),
        ("PATCH", f"/roles/{roles[_code_of(clerk)]['id']}", {"reach": "all"}),
        ("PATCH", f"/roles/{roles[_code_of(clerk)]['id']}", {"rights": [*RIGHTS, "settings.update"]}),
    ]
    for method, path, body in tries:
        answer = clerk(method, path, body)
        expect(answer.status == OUTRANKED, f"{method} {path} {body}: {answer}")
    return f"{len(tries)} tries refused"


def sign_in_begun_with_a_former_password(target: Target) -> str:
    """A sign-in that was begun with a password ends with it: its next step is refused."""
    quality = target.person("quality")
    secret = quality.done("PUT", "/auth/second-factor/totp-secret", {"password": PASSWORD})["secret"]
    codes = quality.done("PUT", "/auth/second-factor/totp", {"code": pyotp.TOTP(secret).now()})["recovery_codes"]
    begun = target.sign_in("quality", source=STRANGER)
    expect(begun.status == 401 and begun.code == "second_factor_required", f"no second factor is asked for: {begun}")
    challenge = begun.json["facts"]["challenge"]
    quality.done("PUT", "/profile/password", {"current_password": PASSWORD, "new_password": NEW_PASSWORD})
    answer = target.call("POST", "/auth/sign-in/code", {"challenge": challenge, "code": codes[0]}, source=STRANGER)
    expect(answer.status in {401, 403}, f"the old step: {answer}")
    return str(answer)


def keep_an_owner_out(target: Target) -> str:
    """However many wrong passwords and codes a stranger tries, the right code of the owner is taken."""
    email = f"mechanic@{DOMAIN}"
    wrong = {"email": email, "code": "AAAA-BBBB-CCCC", "password": NEW_PASSWORD}
    for _ in range(12):
        target.sign_in("mechanic", "Wrong!Password1", source=STRANGER)
    asked = target.call("POST", "/auth/password-reset", {"email": email})
    expect(asked.status == 202, f"asking for a code: {asked}")
    code = target.mailed_code(email)
    for number in range(25):
        target.call("POST", "/auth/set-password", wrong, source=STRANGER)
        if number % 5 == 0:
            target.call("POST", "/auth/password-reset", {"email": email}, source=STRANGER)
    right = {"email": email, "code": code, "password": NEW_PASSWORD}
    answer = target.call("POST", "/auth/set-password", right, source=OWNER)
    expect(answer.status == 204, f"the right code: {answer}")
    answer = target.sign_in("mechanic", NEW_PASSWORD)
    expect(answer.status == 200, f"the new password: {answer}")
    return "the owner is in"


def old_password_after_an_unlock(target: Target) -> str:
    """An administrator's unlock does not bring the old password back."""
    admin = target.person("admin")
    machines = target.person("machines")
    for _ in range(6):
        target.sign_in("machines", "Wrong!Password1", source=STRANGER)
    admin.done("POST", f"/users/{machines.id}/unlock", {"reason": "Called in."})
    answer = target.sign_in("machines")
    expect(answer.status == 401, f"the old password: {answer}")
    return str(answer)


def sign_in_from_a_form(target: Target) -> str:
    """A form on another site can't sign a visitor in: other types than JSON, and requests without the header, fail."""
    credentials = {"email": f"auditor@{DOMAIN}", "password": PASSWORD}
    json_text = f'{{"email": "{credentials["email"]}", "password": "{PASSWORD}"}}'.encode()
    seen = []
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""):
        body = urlencode(credentials).encode() if "urlencoded" in kind else json_text
        answer = target.call("POST", "/auth/sign-in", content=body, Content_Type=kind, Origin="https://evil.example")
        expect(answer.status in {403, 415}, f"as {kind or 'no type'}: {answer}")
        expect("Set-Cookie" not in answer.headers, f"a cookie came as {kind}")
        seen.append(str(answer.status))
    link_without_header = Target(target.folder, target.port, target.process)
    answer = _without_client_header(link_without_header, json_text)
    expect(answer in {403, 415}, f"without the header: {answer}")
    return ", ".join(seen)


def _without_client_header(target: Target, content: bytes) -> int:
    import http.client

    link = http.client.HTTPConnection("127.0.0.1", target.port, timeout=30)
    try:
        link.request("POST", "/api/v1/auth/sign-in", content, {"Content-Type": "application/json"})
        return link.getresponse().status
    finally:
        link.close()


def misspelt_environment(target: Target) -> str:
    """A misspelt environment, and a secret that is none, keep the product from starting."""
    weak = "a" * 40
    for environment in (
        {"HIGHWALL_ENV": "Production"},
        {"HIGHWALL_ENV": "production", "HIGHWALL_SECRET_KEY": weak, "HIGHWALL_JWT_SECRET": weak},
    ):
        ended = target.command("manage", "check", **environment)
        expect(ended.returncode != 0, f"it starts with {environment}")
        expect("Traceback" not in ended.stderr, f"a traceback with {environment}")
    return "both refused with words"


def files_of_the_installation(target: Target) -> str:
    """No file of the installation can be read by others of the machine."""
    loose = []
    for path in target.folder.rglob("*"):
        if path.is_symlink() or path.is_socket() or "pg" in path.relative_to(target.folder).parts[:1]:
            continue
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            loose.append(f"{path.relative_to(target.folder)} {mode:o}")
    expect(not loose, f"{len(loose)} are open: {', '.join(loose[:5])}")
    return "0600 and 0700"


def another_file_under_the_same_key(target: Target) -> str:
    """The key of one upload does not stand for another file."""
    engineer, key = target.person("engineer"), str(uuid4())
    site = engineer.get("/sites?search=shot%2012")["items"][0]["id"]
    path = f"/sites/{site}/imports"
    first = engineer.upload(path, "first.csv", b"hole,x,y,depth\nA1,1,2,10\n", Idempotency_Key=key)
    again = engineer.upload(path, "first.csv", b"hole,x,y,depth\nA1,1,2,10\n", Idempotency_Key=key)
    other = engineer.upload(path, "first.csv", b"hole,x,y,depth\nA1,1,2,11\n", Idempotency_Key=key)
    expect(first.status == again.status == 201, f"the first {first}, again {again}")
    expect(again.json["id"] == first.json["id"], "the repetition is another upload")
    expect(other.code == "key_reused", f"another file: {other}")
    return str(other)


def _make_clerk(target: Target, rights: list[str]) -> Person:
    """Somebody of the engineer's region with a role of their own, who set a password with the welcome code."""
    admin, engineer = target.person("admin"), target.person("engineer")
    name = f"Clerk {uuid4().hex[:6]}"
    role = admin.done("POST", "/roles", {"name": name, "reach": "region", "rights": sorted(rights)})
    email = f"{name.split()[1]}@{DOMAIN}"
    made = admin.done(
        "POST", "/users", _new_user(email, engineer) | {"primary_role": role["code"], "roles": [role["code"]]}
    )
    code = target.mailed_code(email)
    body = {"email": email, "code": code, "password": NEW_PASSWORD}
    expect(target.call("POST", "/auth/set-password", body).status == 204, "the clerk has no password")
    answer = target.call("POST", "/auth/sign-in", {"email": email, "password": NEW_PASSWORD})
    expect(answer.status == 200, f"the clerk can't sign in: {answer}")
    return Person(target, email, answer.json["access_token"], made["id"])


def _new_user(email: str, colleague: Person) -> dict[str, object]:
    """What an account of the region of a colleague needs, but for its roles."""
    values = {"email": email, "first_name": "Sock", "last_name": "Puppet", "country_of_origin": "OM"}
    phone = "+96892123456"
    values |= {"phone_home": phone, "phone_resident": phone, "address": "Muscat", "region_id": _region_of(colleague)}
    return values


def _region_of(person: Person) -> str:
    return str(person.get("/profile")["region"]["id"])


def _code_of(person: Person) -> str:
    return str(person.get("/profile")["roles"][0]["code"])


PROBES: tuple[Callable[[Target], str], ...] = (
    take_more_rights,
    change_the_roles_of_others,
    sign_in_begun_with_a_former_password,
    keep_an_owner_out,
    old_password_after_an_unlock,
    sign_in_from_a_form,
    misspelt_environment,
    files_of_the_installation,
    another_file_under_the_same_key,
)
