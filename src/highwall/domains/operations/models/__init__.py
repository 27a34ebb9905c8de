from highwall.domains.operations.models.usage import EquipmentUsage
