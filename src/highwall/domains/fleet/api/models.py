"""Models of machines, and what their machines take over."""

from typing import Any
from uuid import UUID

from ninja import Status

from highwall.domains.fleet import queries, services
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import MACHINE_MODELS, MODEL_HOLDER
from highwall.domains.fleet.schemas import (
    MachineModelChange,
    MachineModelDetail,
    ModelIntervalChange,
    NewMachineModel,
    NewModelInterval,
)
from highwall.kit.attachments import attachment_routes
from highwall.kit.comments import comment_routes
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.schemas import Dependent

router = ApiRouter(tags=["machines"])
router.listing("/machine-models", MACHINE_MODELS, queries.visible_models, right=MachineRight.READ)


@router.read("/machine-models/{uuid:model_id}", right=MachineRight.READ, response=MachineModelDetail)
def get_machine_model(request: ApiRequest, model_id: UUID) -> Any:
    """Read one model of machines"""
    return queries.get_model(model_id, request.actor)


@router.create("/machine-models", right=MachineRight.CREATE, response={201: MachineModelDetail})
def create_machine_model(request: ApiRequest, body: NewMachineModel) -> Any:
    """Add a model of machines"""
    return Status(201, services.create_model(actor=request.actor, **body.model_dump()))


@router.change("/machine-models/{uuid:model_id}", right=MachineRight.UPDATE, response=MachineModelDetail)
def change_machine_model(request: ApiRequest, model_id: UUID, body: MachineModelChange) -> Any:
    """Change a model of machines, and with it what its machines are called"""
    return services.change_model(
        actor=request.actor,
        model_id=model_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )


@router.read("/machine-models/{uuid:model_id}/dependents", right=MachineRight.READ, response=list[Dependent])
def list_dependents_of_model(request: ApiRequest, model_id: UUID) -> Any:
    """Read what refers to a model, and would keep it from being deleted"""
    return queries.dependents_of_model(queries.get_model(model_id, request.actor))


@router.remove("/machine-models/{uuid:model_id}", right=MachineRight.DELETE)
def delete_machine_model(request: ApiRequest, model_id: UUID) -> Any:
    """Delete a model that no machine is of"""
    services.delete_model(actor=request.actor, model_id=model_id, expected_version=expected_version(request))
    return Status(204, None)


@router.create(
    "/machine-models/{uuid:model_id}/services", right=MachineRight.UPDATE, response={201: MachineModelDetail}
)
def add_service_to_model(request: ApiRequest, model_id: UUID, body: NewModelInterval) -> Any:
    """Give a model a service, and with it each of its machines that has the meter"""
    made = services.add_model_interval(actor=request.actor, model_id=model_id, **body.model_dump())
    return Status(201, made)


@router.change("/model-services/{uuid:model_interval_id}", right=MachineRight.UPDATE, response=MachineModelDetail)
def change_service_of_model(request: ApiRequest, model_interval_id: UUID, body: ModelIntervalChange) -> Any:
    """Change how often a service of a model comes round"""
    return services.change_model_interval(
        actor=request.actor,
        model_interval_id=model_interval_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )


@router.remove("/model-services/{uuid:model_interval_id}", right=MachineRight.UPDATE)
def remove_service_of_model(request: ApiRequest, model_interval_id: UUID) -> Any:
    """Take a service off a model, and off the machines that don't depart from it"""
    services.remove_model_interval(
        actor=request.actor, model_interval_id=model_interval_id, expected_version=expected_version(request)
    )
    return Status(204, None)


attachment_routes(router, "/machine-models/{uuid:model_id}", MODEL_HOLDER)
comment_routes(router, "/machine-models/{uuid:model_id}", MODEL_HOLDER)
