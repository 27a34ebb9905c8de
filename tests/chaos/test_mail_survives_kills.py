"""kill -9 of the sending process, before, during and after the mail server takes a mail: never lost, and where SMTP
can't tell whether it arrived, doubled under one Message-ID and marked."""

import random
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import psycopg
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.chaos.mine import Mine
from tests.servers import DEADLINE_SECONDS, free_port

pytestmark = [pytest.mark.chaos, pytest.mark.runtime]

CLERK = Path(__file__).with_name("mail_clerk.py")


class Server:
    """A real SMTP server on loopback. It can stop at a moment of its choosing and wait there."""

    def __init__(self) -> None:
        self.received: list[str] = []
        self.stops_at = ""
        self.stopped, self.goes_on = threading.Event(), threading.Event()
        self.refuses: dict[str, str] = {}

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self._stop("greeting")
        return responses

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self._stop("recipient")
        if address in self.refuses:
            return self.refuses[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self._stop("before it is kept")
        assert isinstance(envelope.content, bytes)
        self.received.append(str(message_from_bytes(envelope.content, policy=policy.default)["Message-ID"]))
        self._stop("after it is kept")
        return "250 Message accepted for delivery"

    def _stop(self, moment: str) -> None:
        if self.stops_at == moment:
            self.stops_at = ""
            self.stopped.set()
            self.goes_on.wait(DEADLINE_SECONDS)


@pytest.fixture(scope="module")
def port() -> int:
    return free_port()


@pytest.fixture
def server(migrated: Mine, port: int) -> Iterator[Server]:
    handler = Server()
    controller = Controller(handler, hostname="127.0.0.1", port=port, ready_timeout=DEADLINE_SECONDS)
    controller.start()
    migrated.environment |= {
        "HIGHWALL_SMTP_HOST": "127.0.0.1",
        "HIGHWALL_SMTP_PORT": str(port),
        "HIGHWALL_SMTP_SECURITY": "none",
    }
    yield handler
    handler.goes_on.set()
    controller.stop()


@pytest.fixture
def post(migrated: Mine, server: Server) -> Mine:
    with psycopg.connect(migrated.environment["DATABASE_URL"]) as connection:
        connection.execute("TRUNCATE kit_mail")
    return migrated


def mails(mine: Mine) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = mine.ask(CLERK, "state")["mails"]
    return found


def kill_while_sending(mine: Mine, server: Server, moment: str) -> None:
    server.stops_at = moment
    process = mine.start(str(CLERK), "send")
    assert server.stopped.wait(DEADLINE_SECONDS), f"the server never came to {moment}"
    process.kill()
    process.communicate()
    server.goes_on.set()


def send_again(mine: Mine) -> None:
    mine.ask(CLERK, "abandoned")
    mine.ask(CLERK, "send")


def test_mail_of_a_transaction_that_was_killed_before_its_commit_never_leaves(post: Mine, server: Server) -> None:
    process = post.start(str(CLERK), "queue", "3", "pause")
    assert process.stdout is not None
    process.stdout.readline()
    process.kill()
    process.communicate()
    assert post.ask(CLERK, "send") == {"sent": 0}
    assert (mails(post), server.received) == ([], [])


@pytest.mark.parametrize(
    ("moment", "copies"),
    [("greeting", 1), ("recipient", 1), ("before it is kept", 2), ("after it is kept", 2)],
)
def test_a_mail_whose_sender_is_killed_arrives_and_a_possible_double_is_told_by_its_message_id(
    post: Mine, server: Server, moment: str, copies: int
) -> None:
    """Once the server has the whole text it keeps it, whether or not anybody hears its answer."""
    post.ask(CLERK, "queue", "1")
    kill_while_sending(post, server, moment)
    (left,) = mails(post)
    assert (left["state"], left["attempts"]) == ("sending", 1)
    send_again(post)
    (done,) = mails(post)
    assert (done["state"], done["attempts"], done["is_uncertain"]) == ("sent", 2, True)
    assert server.received == [done["message_id"]] * copies


def test_of_many_mails_none_is_lost_in_a_series_of_kills_and_only_marked_ones_are_doubled(
    post: Mine, server: Server
) -> None:
    count, kills, dice = 60, 6, random.Random(3)
    post.ask(CLERK, "queue", str(count))
    for _ in range(kills):
        process = post.start(str(CLERK), "send")
        assert process.stdout is not None
        process.stdout.readline()
        until = len(server.received) + dice.randint(1, 8)
        while len(server.received) < until and process.poll() is None:
            time.sleep(dice.uniform(0.0005, 0.004))
        process.kill()
        process.communicate()
        post.ask(CLERK, "abandoned")
    send_again(post)
    by_id = {mail["message_id"]: mail for mail in mails(post)}
    copies = Counter(server.received)
    assert [mail["state"] for mail in by_id.values()] == ["sent"] * count
    assert copies.keys() == by_id.keys()
    assert all(by_id[message_id]["is_uncertain"] for message_id, times in copies.items() if times > 1)
    assert copies.total() - count <= kills


def test_two_senders_at_once_send_each_mail_once(post: Mine, server: Server) -> None:
    post.ask(CLERK, "queue", "30")
    senders: list[subprocess.Popen[str]] = [post.start(str(CLERK), "send") for _ in range(2)]
    for sender in senders:
        sender.communicate()
    send_again(post)
    assert Counter(server.received) == Counter({mail["message_id"]: 1 for mail in mails(post)})
    assert not any(mail["is_uncertain"] for mail in mails(post))


def test_a_recipient_refused_for_good_is_not_tried_again_and_one_refused_for_now_is(post: Mine, server: Server) -> None:
    server.refuses = {"person-0@example.com": "550 No such person", "person-1@example.com": "450 Come back later"}
    post.ask(CLERK, "queue", "3")
    post.ask(CLERK, "send")
    assert [mail["state"] for mail in mails(post)] == ["failed", "queued", "sent"]
    server.refuses = {}
    send_again(post)
    assert [(mail["state"], mail["is_uncertain"]) for mail in mails(post)] == [
        ("failed", False),
        ("sent", False),
        ("sent", False),
    ]
