"""Components and where they are fitted."""

from typing import Any
from uuid import UUID

from ninja import Status

from highwall.domains.fleet import queries, services
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import COMPONENTS
from highwall.domains.fleet.schemas import (
    ComponentChange,
    ComponentDetail,
    Fitting,
    NewComponent,
    NewPosition,
    PositionDetail,
    PositionState,
    Removal,
)
from highwall.domains.fleet.workflow import COMPONENT
from highwall.kit.http import ApiRequest, ApiRouter, expected_version

router = ApiRouter(tags=["machines"])
router.listing("/components", COMPONENTS, queries.visible_components, right=MachineRight.READ)


@router.read("/components/{uuid:component_id}", right=MachineRight.READ, response=ComponentDetail)
def get_component(request: ApiRequest, component_id: UUID) -> Any:
    """Read one component, with the hours that it has run"""
    return queries.get_component(component_id, request.actor)


@router.create("/components", right=MachineRight.UPDATE, response={201: ComponentDetail})
def create_component(request: ApiRequest, body: NewComponent) -> Any:
    """Take a component into the books"""
    return Status(201, services.create_component(actor=request.actor, **body.model_dump()))


@router.change("/components/{uuid:component_id}", right=MachineRight.UPDATE, response=ComponentDetail)
def change_component(request: ApiRequest, component_id: UUID, body: ComponentChange) -> Any:
    """Change the hours between overhauls of a component, or the note"""
    return services.change_component(
        actor=request.actor,
        component_id=component_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )


@router.read("/machines/{uuid:machine_id}/positions", right=MachineRight.READ, response=list[PositionState])
def list_positions(request: ApiRequest, machine_id: UUID) -> Any:
    """The positions of a machine, and the components that are fitted there"""
    return queries.positions_of(queries.get_machine(machine_id, request.actor))


@router.create("/machine-models/{uuid:model_id}/positions", right=MachineRight.UPDATE, response={201: PositionDetail})
def add_position(request: ApiRequest, model_id: UUID, body: NewPosition) -> Any:
    """Give a model a position for components"""
    return Status(201, services.add_position(actor=request.actor, model_id=model_id, **body.model_dump()))


@router.remove("/model-positions/{uuid:position_id}", right=MachineRight.UPDATE)
def remove_position(request: ApiRequest, position_id: UUID) -> Any:
    """Take a position off a model"""
    services.remove_position(actor=request.actor, position_id=position_id)
    return Status(204, None)


router.steps(
    "/components/{uuid:component_id}",
    COMPONENT,
    noun="component",
    take=services.move_component,
    own={"fit": services.fit_component, "remove": services.remove_component},
    bodies={"fit": Fitting, "remove": Removal},
    response=ComponentDetail,
)
