"""Files as people send them to a machine: good ones, and those that somebody means harm with."""

import io
import struct
import zipfile
import zlib

import xlsxwriter
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

MUSCAT = {1: "N", 2: (23.0, 35.0, 18.5), 3: "E", 4: (58.0, 24.0, 27.1)}
"""A position as cameras note it: degrees, minutes and seconds of latitude and longitude."""


def picture(form: str = "JPEG", size: tuple[int, int] = (640, 400), shade: str = "orange", **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, shade).save(buffer, form, **options)
    return buffer.getvalue()


def photo_of_telephone() -> bytes:
    """A photo held sideways, the left half red as the sensor saw it, with the place and the moment noted in it."""
    image = Image.new("RGB", (600, 400), "blue")
    image.paste("red", (0, 0, 300, 400))
    notes = Image.Exif()
    notes[ExifTags.Base.Orientation] = 6
    notes[ExifTags.Base.Model] = "Telephone 12"
    notes[int(ExifTags.IFD.Exif)] = {int(ExifTags.Base.DateTimeOriginal): "2026:03:04 07:15:00"}
    notes[int(ExifTags.IFD.GPSInfo)] = MUSCAT
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", exif=notes, quality=95)
    return buffer.getvalue()


def photo_of_two() -> bytes:
    """A photo with a second one in the same file, as many telephones make them."""
    buffer = io.BytesIO()
    first, second = (Image.new("RGB", (320, 240), shade) for shade in ("green", "black"))
    first.save(buffer, "MPO", save_all=True, append_images=[second])
    return buffer.getvalue()


HIDDEN = b"<script>alert(1)</script>"


def with_words(form: str) -> bytes:
    """A picture with words between its pixels, where no viewer shows them."""
    if form == "PNG":
        words = PngInfo()
        words.add_text("Comment", HIDDEN.decode())
        return picture(form, pnginfo=words)
    return picture(form, comment=HIDDEN, xmp=HIDDEN) if form == "JPEG" else picture(form, xmp=HIDDEN)


PDF = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    b"2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
)
CSV = "Part;Number;Hours\nFilter;1R-0716;250\nبخاخ;٧;500\n".encode()
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def workbook() -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        book.add_worksheet().write(0, 0, "Hours")
    return buffer.getvalue()


def archive(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in parts.items():
            into.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


def office(*, types: bytes = b"<Types/>", **parts: bytes) -> bytes:
    """A text document of the named parts (`word__document_xml` is word/document.xml)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as into:
        into.writestr("[Content_Types].xml", types)
        for name, content in {"word__document_xml": b"<w/>", **parts}.items():
            into.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return buffer.getvalue()


def bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG of some kilobytes that says of itself that it has so many pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
