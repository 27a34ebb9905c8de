"""The lifecycle of accessories, as data."""

from highwall.domains.parts.models import Lifecycle
from highwall.domains.parts.policy import PartsRight
from highwall.kit.workflow import Transition, Workflow

ACCESSORY_WORKFLOW = Workflow(
    record="accessory",
    states=tuple(Lifecycle.values),
    initial=Lifecycle.ACTIVE,
    labels=dict(Lifecycle.choices),
    transitions=(
        Transition(
            name="discontinue",
            sources=frozenset({Lifecycle.ACTIVE.value}),
            target=Lifecycle.DISCONTINUED,
            right=PartsRight.UPDATE,
            summary="Discontinue an accessory: what is left may be used up",
        ),
        Transition(
            name="reinstate",
            sources=frozenset({Lifecycle.DISCONTINUED.value}),
            target=Lifecycle.ACTIVE,
            right=PartsRight.UPDATE,
            summary="Take a discontinued accessory up again",
        ),
    ),
)
