from highwall.domains.operations.services.usage import change_usage_record, create_usage_record, take_usage_step

__all__ = ["change_usage_record", "create_usage_record", "take_usage_step"]
