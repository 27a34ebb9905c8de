"""Lists, declared once per resource: page, count, cursor, CSV and XLSX come from the declaration."""

from highwall.kit.lists.answers import encode_json, json_response
from highwall.kit.lists.exportable import Exported, exported
from highwall.kit.lists.exports import CSV_TYPE, csv_lines, file_response, json_file
from highwall.kit.lists.listing import (
    COUNT_CAP,
    EXPORT_JOB,
    SEVERAL,
    XLSX_TYPE,
    ExportFormat,
    ExportStarted,
    Listing,
    Page,
    arabic_name,
)
from highwall.kit.lists.views import list_views
