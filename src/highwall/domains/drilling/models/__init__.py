from highwall.domains.drilling.models.hole import DrillHole, DrillPoint
from highwall.domains.drilling.models.import_batch import ImportBatch, ImportState
