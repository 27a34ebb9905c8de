"""The `highwall` command."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence

from highwall.config import environment, launch, preparation, schema
from highwall.kit.postgres import PostgresError

type Command = Callable[[argparse.Namespace, list[str]], int]

# Sub-commands that are Django management commands under a name of their own.
MANAGEMENT = {
    "demo": "demo",
    "create-admin": "create_admin",
    "openapi": "openapi",
    "words": "words",
    "backup": "backup",
    "restore": "restore",
}
HELP = {
    "demo": "load the demonstration mine (--large: with enough rows for query plans, where nothing is sealed yet)",
    "create-admin": "create a system administrator",
    "openapi": "write docs/openapi.json (--check: fail when it is out of date)",
    "words": "copy what the server says from the words of the client (--check: fail when out of date)",
    "backup": "take a backup of the database and prove it",
    "restore": "put a backup in the place of the present data: `restore FILE`",
}
# What these write is for everybody who reads the sources.
WRITES_SOURCES = {"openapi", "words", "domain_docs", "makemigrations", "squashmigrations", "optimizemigration"}

# Commands of ours that need no schema, or bring one along. All others are refused without, and on a newer one.
WITHOUT_SCHEMA = {"openapi", "words", "domain_docs", "backup_key", "restore", "backup_examine"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one sub-command and return its exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "highwall.config.settings")
    options, rest = _parser().parse_known_args(arguments)
    run: Command = options.run
    if rest and not options.passes_on:
        _parser().error(f"unknown arguments: {' '.join(rest)}")
    try:
        environment.check(os.environ)
        return run(options, rest)
    except (launch.LaunchError, PostgresError, environment.Unsuitable, schema.Unfit) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="highwall",
        description="Drill-and-blast operations platform.",
        epilog="Without DATABASE_URL an embedded PostgreSQL is started for as long as it is needed (data in var/pg).",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: Command, text: str | None) -> argparse.ArgumentParser:
        # Arguments of a management command, --help among them, are its own to read.
        own_help = run is not _manage
        added = commands.add_parser(name, help=text, add_help=own_help) if text else commands.add_parser(name)
        added.set_defaults(run=run, passes_on=run is _manage, before=())
        return added

    up = add("up", _up, "start everything: database, schema, client, web server, worker")
    _add_web_options(up)
    up.add_argument("--demo", action=argparse.BooleanOptionalAction, help="load the demonstration mine when empty")
    up.add_argument("--verbose", action="store_true", help="show the logs of web server and worker here")
    _add_web_options(add("serve", _serve, "run the web server alone"))
    add("worker", _worker, "run the background worker alone")
    add("migrate", _manage, "bring the schema up to date").set_defaults(before=("migrate",))
    for name, command in MANAGEMENT.items():
        add(name, _manage, HELP[name]).set_defaults(before=(command,))
    for name, text in (("audit", "verify the audit trail's seals"), ("ledger", "verify entries against balances")):
        verify = add(name, _manage, f"`{name} verify`: {text}")
        verify.add_argument("action", choices=["verify"])
        verify.set_defaults(before=(f"{name}_verify",))
    add("manage", _manage, "any Django management command")
    add("build", _build, "build the browser client when its sources have changed")
    add("drop-database", _drop_database, None)
    prepare = add("prepare", _prepare, None)
    prepare.add_argument("--demo", action="store_true")
    prepare.add_argument("--logins-to", type=int, required=True)
    return parser


def _add_web_options(parser: argparse.ArgumentParser) -> None:
    def given(name: str) -> int | None:
        return int(os.environ[name]) if os.environ.get(name) else None

    parser.add_argument("--host", default=os.environ.get("HIGHWALL_HOST", "127.0.0.1"))
    parser.add_argument("--port", type=int, default=given("HIGHWALL_PORT"), help="default: first free one from 8000")
    parser.add_argument("--workers", type=int, default=given("HIGHWALL_WEB_WORKERS") or 2, help="web processes")
    parser.add_argument("--threads", type=int, default=given("HIGHWALL_WEB_THREADS") or 6, help="threads in each")


def _web(options: argparse.Namespace) -> launch.WebOptions:
    return launch.WebOptions(options.host, options.port, options.workers, options.threads)


def _up(options: argparse.Namespace, rest: list[str]) -> int:
    launch.make_private()
    return launch.up(_web(options), demo=options.demo, verbose=options.verbose)


def _serve(options: argparse.Namespace, rest: list[str]) -> int:
    launch.make_private()
    return launch.run_service("web server", lambda: launch.web_command(_web(options), launch.find_port(_web(options))))


def _worker(options: argparse.Namespace, rest: list[str]) -> int:
    launch.make_private()
    return launch.run_service("worker", launch.worker_command)


def _build(options: argparse.Namespace, rest: list[str]) -> int:
    launch.build_client()
    return 0


def _drop_database(options: argparse.Namespace, rest: list[str]) -> int:
    launch.embedded_server().destroy()
    return 0


def _manage(options: argparse.Namespace, rest: list[str]) -> int:
    """Run a management command in this process; it reports failures and ends with its own exit code."""
    words = [*options.before, *rest]
    name = words[0] if words else ""
    if name not in WRITES_SOURCES:
        launch.make_private()
    launch.set_secret()
    with launch.database():
        try:
            _run_management(name, words)
        except Exception as error:
            from django.db import connection

            from highwall.kit.errors import Failure, failure_of, in_one_sentence

            failure = failure_of(error)
            if failure is Failure.NO_SCHEMA:
                schema.require(schema.look(os.environ["DATABASE_URL"]))
            if failure in {None, Failure.NO_SCHEMA}:
                raise
            # Its threads would go on telling of their tries, after the sentence.
            connection.close_pool()  # type: ignore[attr-defined]
            print(in_one_sentence(error), file=sys.stderr)
            return 1
    return 0


def _run_management(name: str, words: list[str]) -> None:
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line, get_commands

    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise launch.LaunchError(str(error)) from error
    is_ours = str(get_commands().get(name, "")).startswith("highwall.")
    asks_for_help = bool({"-h", "--help"} & set(words))
    if (name == "migrate" or (is_ours and name not in WITHOUT_SCHEMA)) and not asks_for_help:
        schema.require(schema.look(os.environ["DATABASE_URL"]), may_be_none=name == "migrate")
    execute_from_command_line(["highwall", *words])


def _prepare(options: argparse.Namespace, rest: list[str]) -> int:
    """The part of `up` that needs Django: schema, demonstration mine, the text of its logins."""
    # Before it is loaded: files that are changed meanwhile are then found to be others by the next start.
    code = preparation.code_digest()

    import django
    from django.core.management import call_command
    from django.db import ProgrammingError, connection, transaction
    from psycopg.errors import InsufficientPrivilege

    django.setup()
    from highwall.config.demo.accounts import PEOPLE
    from highwall.domains.accounts.models import User

    call_command("migrate", interactive=False, verbosity=0)
    text = io.StringIO()
    if options.demo:
        if not User.objects.exists():
            print("Loading the demonstration mine ...", flush=True)
            call_command("demo")
        call_command("demo_logins", stdout=text)
    logins = text.getvalue().strip() if options.demo else None
    with os.fdopen(options.logins_to, "w") as pipe:
        pipe.write(logins or "")
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            preparation.write(cursor, code=code, logins=logins, emails=[person.email for person in PEOPLE])
    except ProgrammingError as error:
        # Only the owner of a table may comment on it. Where that is somebody else, every start prepares.
        if not isinstance(error.__cause__, InsufficientPrivilege):
            raise
    return 0


if __name__ == "__main__":
    sys.exit(main())
