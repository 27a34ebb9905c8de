from highwall.domains.regions.models.region import Region

__all__ = ["Region"]
