"""The subcommands of `blastcalc`, one module each with a function `register(subparsers)`."""
