from highwall.domains.fleet.services.machine import change_machine, create_machine, move_machine
from highwall.domains.fleet.services.maintenance import tell_of_overdue_maintenance
