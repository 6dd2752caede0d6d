# Made by scripts/make_front_page.py.

from xzplan import assessment as assessment
from xzplan import bulk as bulk
from xzplan import data as data
from xzplan import formats as formats
from xzplan import model as model
from xzplan import numerics as numerics
from xzplan import observations as observations
from xzplan import parsing as parsing
from xzplan import plans as plans
from xzplan import plotting as plotting
from xzplan import projection as projection
from xzplan import reporting as reporting
from xzplan import testing as testing
from xzplan.assessment.assess import (
    assess as assess,
)
from xzplan.assessment.comparison import (
    SchemeComparison as SchemeComparison,
    compare_schemes as compare_schemes,
)
from xzplan.assessment.key_projects import (
    KeyProjectAssessment as KeyProjectAssessment,
    KeyProjectState as KeyProjectState,
)
from xzplan.assessment.records import (
    Assessment as Assessment,
    OfficialVerdict as OfficialVerdict,
)
from xzplan.assessment.review import (
    PlanAssessment as PlanAssessment,
    assess_plan as assess_plan,
)
from xzplan.assessment.schemes.bands import (
    Bands as Bands,
    Category as Category,
    Edge as Edge,
    Status as Status,
)
from xzplan.assessment.schemes.catalogue import (
    Scheme as Scheme,
)
from xzplan.assessment.schemes.published import (
    Grid as Grid,
    PublishedScheme as PublishedScheme,
    ScoreRule as ScoreRule,
)
from xzplan.assessment.schemes.rating import (
    Rating as Rating,
    rate_series as rate_series,
)
from xzplan.assessment.verdicts import (
    Operand as Operand,
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
    SCHEMA_VERSION as SCHEMA_VERSION,
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
    Deadline as Deadline,
    Goal as Goal,
    Per as Per,
    Role as Role,
    Strength as Strength,
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
from xzplan.model.lookup import (
    Records as Records,
)
from xzplan.model.periods import (
    Period as Period,
)
from xzplan.model.plan import (
    Plan as Plan,
    PlanRecord as PlanRecord,
)
from xzplan.model.quantities import (
    Quantity as Quantity,
)
from xzplan.model.readings import (
    Discrepancy as Discrepancy,
    DiscrepancyKind as DiscrepancyKind,
    Place as Place,
    Reading as Reading,
)
from xzplan.model.sources import (
    Document as Document,
    DocumentRole as DocumentRole,
    Label as Label,
    Source as Source,
)
from xzplan.model.structure import (
    Aim as Aim,
    Component as Component,
    Domain as Domain,
    KeyProject as KeyProject,
    Measure as Measure,
    MeasureKind as MeasureKind,
)
from xzplan.model.targets import (
    About as About,
    Assigned as Assigned,
    AverageGrowth as AverageGrowth,
    Change as Change,
    Comparator as Comparator,
    Level as Level,
    Qualitative as Qualitative,
    Range as Range,
    Relative as Relative,
    Target as Target,
    Total as Total,
)
from xzplan.model.units import (
    Unit as Unit,
    UnitKind as UnitKind,
)
from xzplan.numerics.interpolation import (
    interpolate as interpolate,
)
from xzplan.observations.problems import (
    RowProblem as RowProblem,
)
from xzplan.observations.reading import (
    ObservationRow as ObservationRow,
    ObservationTable as ObservationTable,
    read_observations as read_observations,
)
from xzplan.observations.records import (
    Observation as Observation,
    ObservationStatus as ObservationStatus,
)
from xzplan.parsing.cells import (
    parse_baseline as parse_baseline,
    parse_target as parse_target,
)
from xzplan.parsing.counts import (
    StatedCount as StatedCount,
)
from xzplan.parsing.directions import (
    InferredDirection as InferredDirection,
    infer_direction as infer_direction,
)
from xzplan.parsing.doubts import (
    Doubt as Doubt,
)
from xzplan.parsing.layouts import (
    ColumnRole as ColumnRole,
    ParsedColumn as ParsedColumn,
)
from xzplan.parsing.names import (
    Span as Span,
)
from xzplan.parsing.parsed import (
    ParsedBaseline as ParsedBaseline,
    ParsedTarget as ParsedTarget,
)
from xzplan.parsing.rows import (
    ParsedRow as ParsedRow,
)
from xzplan.parsing.tables import (
    ParsedTable as ParsedTable,
    parse_table as parse_table,
)
from xzplan.plans.alignment import (
    Alignment as Alignment,
    Difference as Difference,
    MatchReason as MatchReason,
    Pair as Pair,
    align as align,
)
from xzplan.plans.making import (
    plan_from_csv as plan_from_csv,
    plan_from_records as plan_from_records,
    to_plan as to_plan,
)
from xzplan.plans.problems import (
    Problem as Problem,
    find_problems as find_problems,
    validate as validate,
)
from xzplan.plans.provenance import (
    Printing as Printing,
    Trace as Trace,
    trace as trace,
)
from xzplan.plans.rollover import (
    NextRow as NextRow,
    RollOver as RollOver,
    roll_over as roll_over,
)
from xzplan.plans.text_check import (
    TextCheck as TextCheck,
    TextFault as TextFault,
    check_text as check_text,
)
from xzplan.plotting.pictures import (
    plot_plan as plot_plan,
    plot_status as plot_status,
    plot_trajectory as plot_trajectory,
)
from xzplan.projection.caveats import (
    Caveat as Caveat,
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
)

__version__: str

__all__ = [
    "__version__",
    "About",
    "Aim",
    "Alignment",
    "Assessment",
    "Assigned",
    "AverageGrowth",
    "Bands",
    "Baseline",
    "Basis",
    "Bilingual",
    "Bound",
    "Category",
    "Caveat",
    "Change",
    "ColumnRole",
    "Commitment",
    "Comparator",
    "Component",
    "Deadline",
    "Difference",
    "Direction",
    "Discrepancy",
    "DiscrepancyKind",
    "Document",
    "DocumentError",
    "DocumentRole",
    "Domain",
    "Doubt",
    "Edge",
    "Fact",
    "Goal",
    "Grid",
    "Indicator",
    "InferredDirection",
    "InvalidInputError",
    "KeyProject",
    "KeyProjectAssessment",
    "KeyProjectState",
    "Label",
    "Level",
    "MatchReason",
    "Measure",
    "MeasureKind",
    "Milestone",
    "MissingExtraError",
    "MissingGlyphWarning",
    "Nature",
    "NextRow",
    "NoMilestoneError",
    "Observation",
    "ObservationRow",
    "ObservationStatus",
    "ObservationTable",
    "OfficialVerdict",
    "Operand",
    "Pair",
    "ParsedBaseline",
    "ParsedColumn",
    "ParsedRow",
    "ParsedTable",
    "ParsedTarget",
    "Per",
    "Period",
    "Place",
    "Plan",
    "PlanAssessment",
    "PlanError",
    "PlanRecord",
    "Printing",
    "Problem",
    "PublishedScheme",
    "Qualitative",
    "Quantity",
    "Range",
    "Rating",
    "Reading",
    "RecordError",
    "Records",
    "Relative",
    "Role",
    "RollOver",
    "RowProblem",
    "SCHEMA_VERSION",
    "Scheme",
    "SchemeComparison",
    "ScoreRule",
    "Series",
    "Source",
    "Span",
    "StatedCount",
    "Status",
    "Strength",
    "Target",
    "TextCheck",
    "TextFault",
    "Total",
    "Trace",
    "Trajectory",
    "Unit",
    "UnitKind",
    "UnknownKeyError",
    "Verdict",
    "XzplanError",
    "align",
    "assess",
    "assess_plan",
    "check_text",
    "compare_schemes",
    "find_problems",
    "from_dict",
    "from_json",
    "infer_direction",
    "interpolate",
    "json_schema",
    "load_plan",
    "parse_baseline",
    "parse_table",
    "parse_target",
    "plan_from_csv",
    "plan_from_records",
    "plot_plan",
    "plot_status",
    "plot_trajectory",
    "rate_series",
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
    "validate",
    "write_template",
    "write_workbook",
]
