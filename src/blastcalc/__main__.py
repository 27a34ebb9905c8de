"""`python -m blastcalc` is the command `blastcalc`."""

import sys

from blastcalc.cli import main

if __name__ == "__main__":
    sys.exit(main())
