from highwall.domains.regions.models.region import Region
