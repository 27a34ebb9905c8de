class Refused(Exception):
    """A file that is not kept: a stable code, and an English sentence that says what to do instead."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
