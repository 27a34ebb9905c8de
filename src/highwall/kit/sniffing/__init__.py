"""What a file is, by its content and never by its name; pictures made upright, clean and small (ADR 29).

It loads neither the framework nor the settings, so that it can work apart (`kit.apart`) on what strangers send.
"""

from highwall.kit.sniffing.inspecting import ENDINGS, MEDIA_TYPES, inspect
from highwall.kit.sniffing.pictures import PICTURES, THUMBNAIL_TYPE
