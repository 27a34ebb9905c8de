"""Pictures: written anew, so that nothing is kept but what can be seen, and some words about when it was taken."""

import struct
from pathlib import Path
from typing import Any

from PIL import ExifTags, Image, ImageFile, ImageOps

from highwall.kit.sniffing.refused import Refused

PICTURES = ("jpeg", "png", "webp")
THUMBNAIL_TYPE = "image/jpeg"

MOST_PIXELS = 64_000_000
"""A picture of more is refused by what its head says, before anything of it is unpacked. Telephones give 12 to 50."""
THUMBNAIL_PX = 480
_QUALITY = 92
_THUMBNAIL_QUALITY = 82
_UPRIGHT = (None, 1)

_KEPT = (ExifTags.Base.Make, ExifTags.Base.Model, ExifTags.Base.DateTime)
_KEPT_OF_SHOT = (ExifTags.Base.DateTimeOriginal, ExifTags.Base.OffsetTimeOriginal)

_KEPT_OF_FILE = ("icc_profile", "transparency")
_UNREADABLE = (struct.error, ValueError, TypeError, KeyError, IndexError, OverflowError, SyntaxError, EOFError)

# We look at the size ourselves, and refuse instead of warning.
Image.MAX_IMAGE_PIXELS = None
ImageFile.LOAD_TRUNCATED_IMAGES = False


def clean(path: Path, found: str, prepared: Path, thumbnail: Path, *, keep_position: bool) -> tuple[int, int]:
    """Write the picture anew to `prepared`, upright, and small to `thumbnail`. Of what the camera noted only the time
    and its make are kept, and the position with `keep_position`. Width and height in pixels. Raises Refused."""
    try:
        return _rewritten(path, found, prepared, thumbnail, keep_position=keep_position)
    except (Refused, MemoryError):
        raise
    except Exception as error:
        # What the decoders raise about strangers' files is of every kind.
        raise Refused("file_damaged", "The file is damaged or cut off. Save it afresh and send it again.") from error


def _rewritten(path: Path, found: str, prepared: Path, thumbnail: Path, *, keep_position: bool) -> tuple[int, int]:
    with Image.open(path, formats=[found.upper()]) as image:
        width, height = image.size
        if width * height > MOST_PIXELS:
            message = f"The picture has more than {MOST_PIXELS // 1_000_000} million pixels. Send a smaller copy."
            raise Refused("picture_of_too_many_pixels", message)
        image.load()
        notes, upright = _notes(image, keep_position=keep_position), _upright(image)
        # Of several pictures in one, as telephones make, the first is the photo; only a plain one gives its tables.
        is_untouched = upright is image and image.format == "JPEG" and image.mode in {"L", "RGB"}
        upright.info = {name: value for name, value in upright.info.items() if name in _KEPT_OF_FILE}
        options: dict[str, Any] = {"exif": notes}
        if found == "jpeg":
            options["quality"] = "keep" if is_untouched else _QUALITY
            upright = upright if upright.mode in {"L", "RGB"} else upright.convert("RGB")
        elif found == "webp":
            options["quality"] = _QUALITY
        upright.save(prepared, found.upper(), **options)
        _save_small(upright, thumbnail)
        return upright.size


def _upright(image: Image.Image) -> Image.Image:
    if image.getexif().get(ExifTags.Base.Orientation) in _UPRIGHT:
        return image
    return ImageOps.exif_transpose(image)


def _notes(image: Image.Image, *, keep_position: bool) -> bytes:
    """What is kept of what the camera noted; nothing where its notes can't be read."""
    try:
        found, kept = image.getexif(), Image.Exif()
        for tag in _KEPT:
            if tag in found:
                kept[tag] = found[tag]
        shot = found.get_ifd(ExifTags.IFD.Exif)
        if times := {int(tag): shot[tag] for tag in _KEPT_OF_SHOT if tag in shot}:
            kept[int(ExifTags.IFD.Exif)] = times
        if keep_position and (position := dict(found.get_ifd(ExifTags.IFD.GPSInfo))):
            kept[int(ExifTags.IFD.GPSInfo)] = position
        return kept.tobytes() if len(kept) else b""
    except _UNREADABLE:
        return b""


def _save_small(image: Image.Image, thumbnail: Path) -> None:
    small = image.convert("RGBA") if image.mode in {"P", "LA", "PA", "RGBA"} else image.convert("RGB")
    small.thumbnail((THUMBNAIL_PX, THUMBNAIL_PX))
    if small.mode == "RGBA":
        paper = Image.new("RGB", small.size, "white")
        paper.paste(small, mask=small.getchannel("A"))
        small = paper
    small.save(thumbnail, "JPEG", quality=_THUMBNAIL_QUALITY)
