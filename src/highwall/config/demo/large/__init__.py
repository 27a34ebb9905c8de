"""Enough rows for query plans and benchmarks: mostly made inside the database, under the same triggers and constraints
as everything else (moves of accessories apart, see `parts`). The rows are plausible, but nobody has lived through their
history.

Their trail is of the past, and a seal proves that nothing is put into the past afterwards. So they go only where
nothing has been sealed yet, and into the first block together with all that stands there.

Each domain with rows by the thousand has a module here, and a line in `making.DOMAINS`.
"""

from highwall.config.demo.large.bulk import FULL, Size
from highwall.config.demo.large.making import Refused, enlarge
