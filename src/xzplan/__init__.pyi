# Made by scripts/make_front_page.py.

from xzplan import assessment as assessment
from xzplan import bulk as bulk
from xzplan import data as data
from xzplan import display as display
from xzplan import exceptions as exceptions
from xzplan import formats as formats
from xzplan import language as language
from xzplan import model as model
from xzplan import numerics as numerics
from xzplan import observations as observations
from xzplan import parsing as parsing
from xzplan import plans as plans
from xzplan import plotting as plotting
from xzplan import projection as projection
from xzplan import reporting as reporting
from xzplan import testing as testing
from xzplan.assessment.areas import (
    assess_areas as assess_areas,
)
from xzplan.assessment.assess import (
    assess as assess,
)
from xzplan.assessment.comparison import (
    compare_schemes as compare_schemes,
)
from xzplan.assessment.key_projects import (
    KeyProjectState as KeyProjectState,
)
from xzplan.assessment.records import (
    Assessment as Assessment,
    OfficialVerdict as OfficialVerdict,
)
from xzplan.assessment.review import (
    Review as Review,
    assess_plan as assess_plan,
)
from xzplan.assessment.schemes.bands import (
    Status as Status,
)
from xzplan.assessment.schemes.catalogue import (
    Scheme as Scheme,
)
from xzplan.assessment.verdicts import (
    Verdict as Verdict,
)
from xzplan.data import (
    load_plan as load_plan,
)
from xzplan.display.text import (
    text_table as text_table,
)
from xzplan.exceptions import (
    DocumentError as DocumentError,
    InvalidInputError as InvalidInputError,
    MissingExtraError as MissingExtraError,
    MissingGlyphWarning as MissingGlyphWarning,
    NoMilestoneError as NoMilestoneError,
    PlanError as PlanError,
    RecordError as RecordError,
    UnknownKeyError as UnknownKeyError,
    XzplanError as XzplanError,
)
from xzplan.formats.json import (
    from_dict as from_dict,
    from_json as from_json,
    to_dict as to_dict,
    to_json as to_json,
)
from xzplan.formats.schema import (
    json_schema as json_schema,
)
from xzplan.formats.tables import (
    to_columns as to_columns,
    to_csv as to_csv,
)
from xzplan.formats.template import (
    write_template as write_template,
)
from xzplan.formats.workbooks import (
    write_workbook as write_workbook,
)
from xzplan.language import (
    Bilingual as Bilingual,
)
from xzplan.model.bounds import (
    Bound as Bound,
)
from xzplan.model.commitments import (
    Commitment as Commitment,
    Goal as Goal,
    Strength as Strength,
)
from xzplan.model.conditions import (
    Condition as Condition,
)
from xzplan.model.facts import (
    Fact as Fact,
)
from xzplan.model.indicators import (
    Baseline as Baseline,
    Direction as Direction,
    Indicator as Indicator,
    Nature as Nature,
    Series as Series,
)
from xzplan.model.links import (
    Link as Link,
)
from xzplan.model.periods import (
    Period as Period,
)
from xzplan.model.plan import (
    Plan as Plan,
)
from xzplan.model.quantities import (
    Quantity as Quantity,
)
from xzplan.model.readings import (
    Discrepancy as Discrepancy,
    Reading as Reading,
)
from xzplan.model.sources import (
    Document as Document,
    Source as Source,
)
from xzplan.model.structure import (
    Component as Component,
    Domain as Domain,
    KeyProject as KeyProject,
    Measure as Measure,
)
from xzplan.model.targets import (
    Assigned as Assigned,
    Qualitative as Qualitative,
    Quantified as Quantified,
    Relative as Relative,
    Target as Target,
)
from xzplan.model.units import (
    Unit as Unit,
)
from xzplan.model.works import (
    Work as Work,
    WorkState as WorkState,
)
from xzplan.numerics.interpolation import (
    interpolate as interpolate,
)
from xzplan.observations.reading import (
    read_observations as read_observations,
)
from xzplan.observations.records import (
    Observation as Observation,
    ObservationStatus as ObservationStatus,
)
from xzplan.observations.table import (
    ObservationTable as ObservationTable,
)
from xzplan.parsing.cells import (
    parse_target as parse_target,
)
from xzplan.parsing.tables import (
    parse_table as parse_table,
)
from xzplan.plans.alignment import (
    align as align,
)
from xzplan.plans.making import (
    plan_from_csv as plan_from_csv,
    plan_from_records as plan_from_records,
    to_plan as to_plan,
)
from xzplan.plans.problems import (
    find_problems as find_problems,
)
from xzplan.plans.provenance import (
    trace as trace,
)
from xzplan.plans.rollover import (
    roll_over as roll_over,
)
from xzplan.plans.text_check import (
    check_text as check_text,
)
from xzplan.plotting.pictures import (
    plot_plan as plot_plan,
    plot_status as plot_status,
    plot_trajectory as plot_trajectory,
)
from xzplan.projection.records import (
    Basis as Basis,
    Milestone as Milestone,
    Trajectory as Trajectory,
)
from xzplan.projection.trajectories import (
    trajectories as trajectories,
    trajectory as trajectory,
)
from xzplan.reporting.report import (
    report as report,
    write_report as write_report,
)

__version__: str

__all__ = [
    "__version__",
    "Assessment",
    "Assigned",
    "Baseline",
    "Basis",
    "Bilingual",
    "Bound",
    "Commitment",
    "Component",
    "Condition",
    "Direction",
    "Discrepancy",
    "Document",
    "DocumentError",
    "Domain",
    "Fact",
    "Goal",
    "Indicator",
    "InvalidInputError",
    "KeyProject",
    "KeyProjectState",
    "Link",
    "Measure",
    "Milestone",
    "MissingExtraError",
    "MissingGlyphWarning",
    "Nature",
    "NoMilestoneError",
    "Observation",
    "ObservationStatus",
    "ObservationTable",
    "OfficialVerdict",
    "Period",
    "Plan",
    "PlanError",
    "Qualitative",
    "Quantified",
    "Quantity",
    "Reading",
    "RecordError",
    "Relative",
    "Review",
    "Scheme",
    "Series",
    "Source",
    "Status",
    "Strength",
    "Target",
    "Trajectory",
    "Unit",
    "UnknownKeyError",
    "Verdict",
    "Work",
    "WorkState",
    "XzplanError",
    "align",
    "assess",
    "assess_areas",
    "assess_plan",
    "check_text",
    "compare_schemes",
    "find_problems",
    "from_dict",
    "from_json",
    "interpolate",
    "json_schema",
    "load_plan",
    "parse_table",
    "parse_target",
    "plan_from_csv",
    "plan_from_records",
    "plot_plan",
    "plot_status",
    "plot_trajectory",
    "read_observations",
    "report",
    "roll_over",
    "text_table",
    "to_columns",
    "to_csv",
    "to_dict",
    "to_json",
    "to_plan",
    "trace",
    "trajectories",
    "trajectory",
    "write_report",
    "write_template",
    "write_workbook",
]
