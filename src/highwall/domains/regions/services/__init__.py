from highwall.domains.regions.services.region import (
    change_region,
    create_region,
    delete_region,
    set_region_active,
)
