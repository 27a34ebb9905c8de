"""Sets a document. Run as a program of its own: inputs as JSON on standard input, the PDF on standard output.

The typesetter keeps hundreds of megabytes in the process that it has once run in; a process of its own gives them
back, and can be ended when it takes too long.
"""

import json
import sys
from pathlib import Path

import typst


def main(layout: str, fonts: str) -> None:
    """Read the inputs of the layout and write the PDF."""
    job = json.load(sys.stdin.buffer)
    pdf = typst.compile(
        layout,
        root=str(Path(layout).parent),
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]),
        format="pdf",
        timestamp=job["timestamp"],
        sys_inputs=job["inputs"],
    )
    sys.stdout.buffer.write(pdf)


if __name__ == "__main__":
    main(*sys.argv[1:])
