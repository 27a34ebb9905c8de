from highwall.domains.drilling.services.completion import (
    approve_pattern,
    complete_drilling,
    complete_hole,
    complete_many,
    reopen_hole,
)
from highwall.domains.drilling.services.holes import change_hole, create_holes, delete_all_holes, delete_hole
from highwall.domains.drilling.services.import_reading import read_import, reading_of
from highwall.domains.drilling.services.import_saving import save_import
from highwall.domains.drilling.services.imports import (
    cancel_import,
    change_import,
    note_cancelled,
    note_failure,
    reject_import,
    request_save,
    start_import,
)
