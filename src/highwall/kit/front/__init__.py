"""What stands between the network and the application: it takes requests in whole and hands answers out at whatever
pace, so that no slow client holds one of the few threads in which the application runs; and it sees to headers, sizes,
compression and HTTPS."""

from highwall.kit.front.bodies import STRANGER_BYTES
from highwall.kit.front.compression import coding_of
from highwall.kit.front.environ import BODY_AWAITED, address_of
from highwall.kit.front.front import Front
from highwall.kit.front.middleware import SECURITY_HEADERS, largest_body, too_large
