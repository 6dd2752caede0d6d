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
)
from xzplan.assessment.comparison import (
    compare_schemes as compare_schemes,
)
from xzplan.assessment.records import (
    Assessment as Assessment,
)
from xzplan.assessment.records import (
    OfficialVerdict as OfficialVerdict,
)
from xzplan.assessment.review import (
    KeyProjectAssessment as KeyProjectAssessment,
)
from xzplan.assessment.review import (
    KeyProjectState as KeyProjectState,
)
from xzplan.assessment.review import (
    PlanAssessment as PlanAssessment,
)
from xzplan.assessment.review import (
    assess_plan as assess_plan,
)
from xzplan.assessment.schemes.bands import (
    Bands as Bands,
)
from xzplan.assessment.schemes.bands import (
    Category as Category,
)
from xzplan.assessment.schemes.bands import (
    Edge as Edge,
)
from xzplan.assessment.schemes.bands import (
    Status as Status,
)
from xzplan.assessment.schemes.catalogue import (
    Scheme as Scheme,
)
from xzplan.assessment.schemes.published import (
    Grid as Grid,
)
from xzplan.assessment.schemes.published import (
    PublishedScheme as PublishedScheme,
)
from xzplan.assessment.schemes.published import (
    ScoreRule as ScoreRule,
)
from xzplan.assessment.schemes.rating import (
    Rating as Rating,
)
from xzplan.assessment.schemes.rating import (
    rate_binary as rate_binary,
)
from xzplan.assessment.schemes.rating import (
    rate_scores as rate_scores,
)
from xzplan.assessment.schemes.rating import (
    rate_series as rate_series,
)
from xzplan.assessment.schemes.rating import (
    rate_several as rate_several,
)
from xzplan.assessment.verdicts import (
    Operand as Operand,
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
)
from xzplan.exceptions import (
    InvalidInputError as InvalidInputError,
)
from xzplan.exceptions import (
    MissingExtraError as MissingExtraError,
)
from xzplan.exceptions import (
    NoMilestoneError as NoMilestoneError,
)
from xzplan.exceptions import (
    PlanError as PlanError,
)
from xzplan.exceptions import (
    RecordError as RecordError,
)
from xzplan.exceptions import (
    UnknownKeyError as UnknownKeyError,
)
from xzplan.exceptions import (
    XzplanError as XzplanError,
)
from xzplan.formats.json import (
    SCHEMA_VERSION as SCHEMA_VERSION,
)
from xzplan.formats.json import (
    from_dict as from_dict,
)
from xzplan.formats.json import (
    from_json as from_json,
)
from xzplan.formats.json import (
    to_dict as to_dict,
)
from xzplan.formats.json import (
    to_json as to_json,
)
from xzplan.formats.schema import (
    json_schema as json_schema,
)
from xzplan.formats.tables import (
    ArrowTable as ArrowTable,
)
from xzplan.formats.tables import (
    to_arrow as to_arrow,
)
from xzplan.formats.tables import (
    to_columns as to_columns,
)
from xzplan.formats.tables import (
    to_csv as to_csv,
)
from xzplan.formats.tables import (
    to_records as to_records,
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
from xzplan.model.commitments import (
    Commitment as Commitment,
)
from xzplan.model.commitments import (
    Deadline as Deadline,
)
from xzplan.model.commitments import (
    Goal as Goal,
)
from xzplan.model.commitments import (
    OutsideFigure as OutsideFigure,
)
from xzplan.model.commitments import (
    Per as Per,
)
from xzplan.model.commitments import (
    Role as Role,
)
from xzplan.model.commitments import (
    Strength as Strength,
)
from xzplan.model.facts import (
    Fact as Fact,
)
from xzplan.model.indicators import (
    Baseline as Baseline,
)
from xzplan.model.indicators import (
    Direction as Direction,
)
from xzplan.model.indicators import (
    Indicator as Indicator,
)
from xzplan.model.indicators import (
    Nature as Nature,
)
from xzplan.model.indicators import (
    Series as Series,
)
from xzplan.model.lookup import (
    Records as Records,
)
from xzplan.model.plan import (
    Plan as Plan,
)
from xzplan.model.plan import (
    PlanRecord as PlanRecord,
)
from xzplan.model.readings import (
    Discrepancy as Discrepancy,
)
from xzplan.model.readings import (
    DiscrepancyKind as DiscrepancyKind,
)
from xzplan.model.readings import (
    Place as Place,
)
from xzplan.model.readings import (
    Reading as Reading,
)
from xzplan.model.sources import (
    Document as Document,
)
from xzplan.model.sources import (
    DocumentRole as DocumentRole,
)
from xzplan.model.sources import (
    Label as Label,
)
from xzplan.model.sources import (
    Source as Source,
)
from xzplan.model.structure import (
    Aim as Aim,
)
from xzplan.model.structure import (
    Component as Component,
)
from xzplan.model.structure import (
    Domain as Domain,
)
from xzplan.model.structure import (
    KeyProject as KeyProject,
)
from xzplan.model.structure import (
    Measure as Measure,
)
from xzplan.model.structure import (
    MeasureKind as MeasureKind,
)
from xzplan.model.targets import (
    About as About,
)
from xzplan.model.targets import (
    Assigned as Assigned,
)
from xzplan.model.targets import (
    AverageGrowth as AverageGrowth,
)
from xzplan.model.targets import (
    Change as Change,
)
from xzplan.model.targets import (
    Comparator as Comparator,
)
from xzplan.model.targets import (
    Level as Level,
)
from xzplan.model.targets import (
    Qualitative as Qualitative,
)
from xzplan.model.targets import (
    Range as Range,
)
from xzplan.model.targets import (
    Relative as Relative,
)
from xzplan.model.targets import (
    Target as Target,
)
from xzplan.model.targets import (
    Total as Total,
)
from xzplan.model.units import (
    Unit as Unit,
)
from xzplan.model.units import (
    UnitKind as UnitKind,
)
from xzplan.numerics.interpolation import (
    interpolate as interpolate,
)
from xzplan.observations.reading import (
    ObservationRow as ObservationRow,
)
from xzplan.observations.reading import (
    ObservationTable as ObservationTable,
)
from xzplan.observations.reading import (
    RowProblem as RowProblem,
)
from xzplan.observations.reading import (
    read_observations as read_observations,
)
from xzplan.observations.records import (
    Observation as Observation,
)
from xzplan.observations.records import (
    ObservationStatus as ObservationStatus,
)
from xzplan.parsing.cells import (
    parse_baseline as parse_baseline,
)
from xzplan.parsing.cells import (
    parse_target as parse_target,
)
from xzplan.parsing.counts import (
    StatedCount as StatedCount,
)
from xzplan.parsing.directions import (
    InferredDirection as InferredDirection,
)
from xzplan.parsing.directions import (
    infer_direction as infer_direction,
)
from xzplan.parsing.doubts import (
    Doubt as Doubt,
)
from xzplan.parsing.layouts import (
    ColumnRole as ColumnRole,
)
from xzplan.parsing.layouts import (
    ParsedColumn as ParsedColumn,
)
from xzplan.parsing.names import (
    Span as Span,
)
from xzplan.parsing.parsed import (
    ParsedBaseline as ParsedBaseline,
)
from xzplan.parsing.parsed import (
    ParsedTarget as ParsedTarget,
)
from xzplan.parsing.rows import (
    ParsedRow as ParsedRow,
)
from xzplan.parsing.tables import (
    ParsedTable as ParsedTable,
)
from xzplan.parsing.tables import (
    parse_table as parse_table,
)
from xzplan.plans.alignment import (
    Alignment as Alignment,
)
from xzplan.plans.alignment import (
    Difference as Difference,
)
from xzplan.plans.alignment import (
    MatchReason as MatchReason,
)
from xzplan.plans.alignment import (
    Pair as Pair,
)
from xzplan.plans.alignment import (
    align as align,
)
from xzplan.plans.making import (
    plan_from_csv as plan_from_csv,
)
from xzplan.plans.making import (
    plan_from_records as plan_from_records,
)
from xzplan.plans.making import (
    to_plan as to_plan,
)
from xzplan.plans.problems import (
    Problem as Problem,
)
from xzplan.plans.problems import (
    find_problems as find_problems,
)
from xzplan.plans.problems import (
    validate as validate,
)
from xzplan.plans.provenance import (
    Printing as Printing,
)
from xzplan.plans.provenance import (
    Trace as Trace,
)
from xzplan.plans.provenance import (
    trace as trace,
)
from xzplan.plans.rollover import (
    NextRow as NextRow,
)
from xzplan.plans.rollover import (
    RollOver as RollOver,
)
from xzplan.plans.rollover import (
    roll_over as roll_over,
)
from xzplan.plans.text_check import (
    TextCheck as TextCheck,
)
from xzplan.plans.text_check import (
    TextFault as TextFault,
)
from xzplan.plans.text_check import (
    check_text as check_text,
)
from xzplan.plotting.pictures import (
    MissingGlyphWarning as MissingGlyphWarning,
)
from xzplan.plotting.pictures import (
    plot_plan as plot_plan,
)
from xzplan.plotting.pictures import (
    plot_status as plot_status,
)
from xzplan.plotting.pictures import (
    plot_trajectory as plot_trajectory,
)
from xzplan.projection.caveats import (
    Caveat as Caveat,
)
from xzplan.projection.records import (
    Basis as Basis,
)
from xzplan.projection.records import (
    Milestone as Milestone,
)
from xzplan.projection.records import (
    Trajectory as Trajectory,
)
from xzplan.projection.trajectories import (
    trajectories as trajectories,
)
from xzplan.projection.trajectories import (
    trajectory as trajectory,
)
from xzplan.reporting.report import (
    report as report,
)

__version__: str

__all__ = [
    "SCHEMA_VERSION",
    "About",
    "Aim",
    "Alignment",
    "ArrowTable",
    "Assessment",
    "Assigned",
    "AverageGrowth",
    "Bands",
    "Baseline",
    "Basis",
    "Bilingual",
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
    "OutsideFigure",
    "Pair",
    "ParsedBaseline",
    "ParsedColumn",
    "ParsedRow",
    "ParsedTable",
    "ParsedTarget",
    "Per",
    "Place",
    "Plan",
    "PlanAssessment",
    "PlanError",
    "PlanRecord",
    "Printing",
    "Problem",
    "PublishedScheme",
    "Qualitative",
    "Range",
    "Rating",
    "Reading",
    "RecordError",
    "Records",
    "Relative",
    "Role",
    "RollOver",
    "RowProblem",
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
    "__version__",
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
    "rate_binary",
    "rate_scores",
    "rate_series",
    "rate_several",
    "read_observations",
    "report",
    "roll_over",
    "text_table",
    "to_arrow",
    "to_columns",
    "to_csv",
    "to_dict",
    "to_json",
    "to_plan",
    "to_records",
    "trace",
    "trajectories",
    "trajectory",
    "validate",
    "write_template",
    "write_workbook",
]
