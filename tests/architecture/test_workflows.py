"""Every declared workflow, each state against each step."""

import importlib
import importlib.util
import pkgutil
import re
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

import highwall.domains
from highwall.config.management.commands.domain_docs import workflow_page
from highwall.config.urls import api
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Forbidden, Invalid
from highwall.kit.models import TransitionLog, new_id
from highwall.kit.workflow import Transition, Workflow, history


def declared() -> list[Workflow]:
    found: list[Workflow] = []
    for domain in pkgutil.iter_modules(highwall.domains.__path__):
        name = f"highwall.domains.{domain.name}.workflow"
        if importlib.util.find_spec(name):
            module = importlib.import_module(name)
            found += [value for value in vars(module).values() if isinstance(value, Workflow) and value not in found]
    return found


WORKFLOWS = declared()
CASES = [(flow, state, step) for flow in WORKFLOWS for state in flow.states for step in flow.transitions]
IDS = [f"{flow.record}: {step.name} from {state}" for flow, state, step in CASES]
every_workflow = pytest.mark.parametrize("flow", WORKFLOWS, ids=[flow.record for flow in WORKFLOWS])


@dataclass
class Anything:
    """A record in a state, with whatever people the steps look at."""

    flow: Workflow
    state: str
    people: dict[str, UUID] = field(default_factory=dict)
    id: UUID = field(default_factory=new_id)
    saved: int = 0

    def __post_init__(self) -> None:
        setattr(self, self.flow.field, self.state)
        for name, person in self.people.items():
            setattr(self, name, person)

    def save_new_version(self, *, update_fields: list[str] | None = None) -> None:
        self.saved += 1

    @property
    def now_in(self) -> Any:
        return getattr(self, self.flow.field)


def unguarded(flow: Workflow) -> Workflow:
    """The workflow without the conditions that look at other records; those are tested where they live."""
    return replace(flow, transitions=tuple(replace(step, guard=None, person_guard=None) for step in flow.transitions))


def suitable(flow: Workflow, step: Transition) -> tuple[Actor, dict[str, UUID]]:
    """A person who may take the step, and the people of the record."""
    actor = Actor(user_id=new_id(), name="Somebody", rights=frozenset({step.right.value}))
    assert actor.user_id is not None
    names = {name for each in flow.transitions for name in (*each.not_by, each.only_by) if name}
    return actor, {name: actor.user_id if step.only_by == name else new_id() for name in names}


@pytest.mark.django_db
@pytest.mark.parametrize(("flow", "state", "step"), CASES, ids=IDS)
def test_a_step_is_possible_exactly_in_its_source_states(flow: Workflow, state: str, step: Transition) -> None:
    flow = unguarded(flow)
    actor, people = suitable(flow, step)
    record, ran = Anything(flow, state, people), []

    def take(actor: Actor, reason: str = "because", of: Anything = record) -> None:
        with flow.transition(of, step.name, actor=actor, at=timezone.now(), reason=reason):
            ran.append(True)

    with pytest.raises(Forbidden):
        take(replace(actor, rights=frozenset()))
    if state not in step.sources:
        with pytest.raises(Conflict) as refused:
            take(actor)
        assert refused.value.code == "illegal_transition"
        assert (record.now_in, record.saved, ran) == (state, 0, [])
        assert step.name not in flow.allowed(record, actor)
        return
    if step.needs_reason:
        with pytest.raises(Invalid):
            take(actor, "  ")
    for name, other in (*((name, actor.user_id) for name in step.not_by), (step.only_by, new_id())):
        if name:
            assert other is not None
            with pytest.raises(Forbidden):
                take(actor, of=Anything(flow, state, {**people, name: other}))
    assert (record.now_in, record.saved, ran) == (state, 0, [])
    assert step.name in flow.allowed(record, actor)
    take(actor)
    assert (record.now_in, record.saved, ran) == (step.target, 1, [True])
    assert [(line["from_state"], line["to_state"], line["by_id"]) for line in history(flow.record, record.id)] == [
        (state, step.target, actor.user_id)
    ]


@pytest.mark.parametrize("record", sorted({flow.record for flow in WORKFLOWS}))
def test_every_state_is_reachable_and_every_step_leads_to_a_state(record: str) -> None:
    """A record may have a second workflow for what happens by itself; together they reach every state."""
    flows = [flow for flow in WORKFLOWS if flow.record == record]
    steps = [step for flow in flows for step in flow.transitions]
    states, reached = {state for flow in flows for state in flow.states}, {flow.initial for flow in flows}
    while more := {step.target for step in steps if step.sources & reached} - reached:
        reached |= more
    assert reached == states
    for step in steps:
        assert step.sources
        assert step.sources <= states
    assert len({step.name for step in steps}) == len(steps)


TAKEN_BY_ITSELF = {
    ("machine", "put-in-use"),
    ("user", "lock"),
    ("user", "unlock-by-new-password"),
    ("user", "unlock-after-time"),
    ("warehouse_batch", "fail-check"),
    ("blasting.ExplosiveApprovalRequest", "expire"),
    ("blasting.ExplosiveApprovalRequest", "lose-stock"),
    *(("fault_report", step) for step in ("return", "resolve", "reopen")),
    # Taken with the milestone that it takes back.
    ("site", "reopen"),
}


def test_every_step_is_a_route_by_its_right_but_for_those_that_nobody_takes() -> None:
    routes = {
        (path.rpartition("/")[2], methods["post"]["x-permission"])
        for path, methods in api.get_openapi_schema()["paths"].items()
        if "post" in methods
    }
    steps = {(flow.record, step.name): step.right.value for flow in WORKFLOWS for step in flow.transitions}
    assert {key for key, right in steps.items() if (key[1], right) not in routes} == TAKEN_BY_ITSELF


def test_the_diagrams_hold_every_step_of_every_record() -> None:
    page = workflow_page()
    for flow in WORKFLOWS:
        drawn = page.partition(f"## {flow.record}\n")[2].partition("\n## ")[0]
        for step in flow.transitions:
            for source in step.sources:
                assert f"    {source} --> {step.target}: {step.name}\n" in drawn


SHARED = {"usage_record": "registerrecord"}
"""Registers, whose state stands in the record that all of them share."""


def model_of(flow: Workflow) -> Any:
    """The model that a workflow moves, by the name of its record."""
    wanted = SHARED.get(flow.record) or flow.record.rpartition(".")[2].replace("_", "").lower()
    (model,) = [m for m in apps.get_models() if m._meta.model_name == wanted and m.__module__.startswith("highwall.")]
    return model


def checks_of(table: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass",
            [table],
        )
        return [row[0] for row in cursor.fetchall()]


@pytest.mark.django_db
@every_workflow
def test_the_database_knows_exactly_the_states_of_the_workflow(flow: Workflow) -> None:
    model = model_of(flow)
    column = model._meta.get_field(flow.field).column
    known = [set(re.findall(r"'([^']+)'", check)) for check in checks_of(model._meta.db_table) if column in check]
    assert set(flow.states) in known


def stateful_fields() -> list[tuple[str, str, set[str]]]:
    return [
        (model._meta.db_table, each.column, {value for value, _ in each.flatchoices})
        for model in apps.get_models()
        if model.__module__.startswith("highwall.")
        for each in model._meta.concrete_fields
        if each.name in {"status", "state"} and each.flatchoices
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(("table", "column", "states"), stateful_fields())
def test_every_status_column_is_checked_by_the_database(table: str, column: str, states: set[str]) -> None:
    known = [set(re.findall(r"'([^']+)'", check)) for check in checks_of(table) if column in check]
    assert states in known


@pytest.mark.django_db
def test_a_body_that_fails_leaves_the_record_where_it_was() -> None:
    flow = unguarded(WORKFLOWS[0])
    step = flow.transitions[0]
    actor, people = suitable(flow, step)
    record = Anything(flow, min(step.sources), people)
    with (
        pytest.raises(ZeroDivisionError),
        flow.transition(record, step.name, actor=actor, at=timezone.now(), reason="x"),
    ):
        _ = 1 / 0
    assert record.saved == 0
    assert not TransitionLog.objects.filter(record_id=record.id).exists()
