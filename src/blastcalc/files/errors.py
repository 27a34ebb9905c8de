"""Why a file as a whole cannot be read."""


class FileError(ValueError):
    """The file cannot be read at all. `code` is stable and meant for programs, the message for a person.

    `message` says where in the file; `line` (from 1), `element` (of XML or DXF) and `column` (of a table) say the same
    to a program, as far as they are known. `file` is the name of the file once it is known; it then opens the text.
    """

    def __init__(
        self,
        code: str,
        message: str,
        *,
        line: int | None = None,
        element: str = "",
        column: str = "",
        file: str = "",
    ) -> None:
        super().__init__(f"{file}: {message}" if file else message)
        self.code = code
        self.message = message
        self.line = line
        self.element = element
        self.column = column
        self.file = file

    def within(self, file: str) -> "FileError":
        """The same error that names its file."""
        return FileError(
            self.code, self.message, line=self.line, element=self.element, column=self.column, file=self.file or file
        )
