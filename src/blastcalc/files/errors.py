"""Why a file as a whole cannot be read."""


class FileError(ValueError):
    """The file cannot be read at all. `code` is stable and meant for programs, the message for a person."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
