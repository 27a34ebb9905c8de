from highwall.domains.regions.services.region import change_region, create_region

__all__ = ["change_region", "create_region"]
