"""The machine below the product: child processes that end with their parent, files that nobody else reads, logs
within a size. Loads without Django."""

from highwall.kit.machine import private, rotation
from highwall.kit.machine.private import UMASK, append_to, make_passable
from highwall.kit.machine.processes import PR_SET_PDEATHSIG, end_forks_with_this, end_with_parent
from highwall.kit.machine.rotation import rotate
