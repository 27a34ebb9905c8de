"""Django database backend that tells each transaction who is acting (see `highwall.kit.audit`)."""
