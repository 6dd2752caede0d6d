"""What each column of a table means: one entry for a name, so that it says the same in every table.

A name that means something else in one table has an entry of its own there, such as ``trajectory.value``.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, final

from attrs import frozen

from xzplan.language import Bilingual

Kind: TypeAlias = Literal["text", "code", "integer", "number", "flag", "words", "term", "choice", "reference"]
"""What a column holds. In a table for programs (``labels="id"``) words have a column for each language, a term has its code, a
choice has both, and a code stands there alone. In a table for people each is one column, in one language."""


@final
@frozen
class Meaning:
    """What stands in a column."""

    kind: Kind
    """What the column holds."""
    heading: Bilingual
    """Its heading in a table for people."""
    text: Bilingual
    """What it means."""
    unit: Bilingual | None = None
    """The unit of its figures."""
    refers: str = ""
    """For a reference: the field of the plan that has the records named; their names stand in a table for people."""


def _meaning(
    kind: Kind,
    zh: str,
    en: str,
    text_zh: str,
    text_en: str,
    *,
    unit: Bilingual | None = None,
    refers: str = "",
) -> Meaning:
    return Meaning(
        kind=kind,
        heading=Bilingual(zh=zh, en=en),
        text=Bilingual(zh=text_zh, en=text_en),
        unit=unit,
        refers=refers,
    )


_OWN = Bilingual(zh="同“单位”栏", en="as in the column unit")
_OF_TARGET = Bilingual(
    zh="同“单位”栏；增速、变动幅度为%", en="as in the column unit; % for growth and change"
)
_OF_CONDITION = Bilingual(zh="同“条件单位”栏", en="as in the column condition_unit")
_SHARE = Bilingual(zh="1为全部", en="a share; 1 is all")
_PER_CENT = Bilingual(zh="%", en="%")
_YEARLY = Bilingual(
    zh="每年，同“单位”栏；百分数为个百分点", en="a year, as in unit; percentage points for a percentage"
)
_CHANGE = Bilingual(
    zh="同“单位”栏；百分数为个百分点", en="as in the column unit; percentage points for a percentage"
)
_PIECES = Bilingual(zh="个", en="pieces")

_NAMES = {
    "id": _meaning("text", "编号", "Id", "记录的固定编号", "Fixed id of the record, or of what the row is about"),
    "number": _meaning("integer", "序号", "No.", "规划所列序号或本数据的序号", "Its number in the plan, or ours"),
    "name": _meaning("words", "名称", "Name", "名称；英文为译名", "Its name; the English is our translation"),
    "short": _meaning("words", "简称", "Short name", "主要指标表中的领域名称", "Its label in the table; a short English name"),
    "title": _meaning("words", "标题", "Title", "文件标题；英文为译名", "Title of the document; the English is ours"),
    "area.code": _meaning("text", "代码", "Code", "行政区划代码；没有的留空", "Administrative division code; empty if it has none"),
    "domain": _meaning("reference", "领域", "Domain", "所属领域", "The domain it belongs to", refers="domains"),
    "measure": _meaning("reference", "任务措施", "Measure", "载明该承诺的任务措施", "The measure that promises it", refers="measures"),
    "key_project": _meaning("reference", "重点工程", "Key project", "所属重点工程", "The key project it belongs to", refers="key_projects"),
    "indicators": _meaning("reference", "相关指标", "Indicators", "相关的主要指标", "The indicators it is related to", refers="indicators"),
    "commitments": _meaning("reference", "相关承诺", "Commitments", "相关的承诺", "The commitments it is related to", refers="commitments"),
    "works": _meaning("reference", "建设项目", "Works", "列名的建设项目", "The named works of the key project", refers="works"),
    "work": _meaning("reference", "建设项目", "Work", "列名的建设项目", "The named work", refers="works"),
    "readings": _meaning("text", "释义编号", "Interpretations", "据以处理的释义的编号", "Ids of the interpretations that decide it"),
    "ref_area": _meaning("text", "行政区划代码", "Area code", "规划所涉地区的行政区划代码（GB/T 2260）", "Code of the plan's area in GB/T 2260"),
    "area": _meaning("text", "地区", "Area", "数值所属地区；留空为规划所涉地区", "The area of the value; empty for the plan's own"),
    "series": _meaning("choice", "分项", "Series", "分项，如城市、农村；不分项的留空", "The series, such as urban; empty if the row has one"),
    "observation.series": _meaning("text", "分项", "Series", "分项编号；不分项的留空", "Id of the series; empty if the row has one"),
    "unit": _meaning("choice", "单位", "Unit", "数值的单位", "Unit of the figures"),
    "link_reasons": _meaning("words", "关联理由", "Link reasons", "与各指标关联的理由，次序同“相关指标”", "Why each indicator is related, in the order of indicators"),
    "responsible": _meaning("text", "责任单位", "Responsible", "责任单位，规划未列明的由填报单位填写", "The office responsible, for you to fill in"),
}  # fmt: skip

_PLACES = {
    "chapter": _meaning("integer", "章", "Chapter", "所在章的序号", "Number of its chapter"),
    "order": _meaning("integer", "次序", "Order", "在所在节或专栏中的次序", "Its order within its section or box"),
    "printed": _meaning("text", "原文", "As printed", "规划原文", "The phrase, character for character"),
    "line": _meaning("integer", "原文行", "Line", "在公开文本中的行号，自1起", "Line of the published text, counted from 1"),
    "lines": _meaning("text", "原文行", "Lines", "在公开文本中的各处行号", "Lines of the published text"),
    "citation": _meaning("words", "出处", "Citation", "出处：章、节、表、专栏和行", "Where it is printed: chapter, section, table, box and line"),
    "box_caption": _meaning("words", "专栏标题", "Caption of the box", "重点工程专栏的标题", "Caption of its box of key projects"),
    "components": _meaning("words", "建设内容", "Components", "所列建设内容", "The parts that it lists"),
    "open_list": _meaning("flag", "未列全", "Open list", "原文以“等”结尾，所列未尽", "Whether the text says that its list goes on (等)"),
    "sha256": _meaning("code", "校验值", "SHA-256", "所用文本的SHA-256", "SHA-256 of the copy that was read"),
    "text_lines": _meaning("integer", "行数", "Lines", "所用文本的行数", "Number of lines of the copy that was read"),
    "issuer": _meaning("words", "发文机关", "Issuer", "发文机关；公开文本未列明的留空", "Who issued it; empty if the text prints nobody"),
    "reference": _meaning("text", "文号", "Reference", "文号；公开文本未列明的留空", "Its reference number; empty if the text prints none"),
    "issued": _meaning("text", "印发日期", "Issued", "印发日期，年-月-日", "Date of issue, YYYY-MM-DD or as much as is printed"),
    "document.role": _meaning("term", "与规划的关系", "Role", "文件与规划的关系", "How the document relates to the plan"),
}  # fmt: skip

_TARGETS = {
    "direction": _meaning("term", "方向", "Direction", "越高越好、越低越好或保持", "Which way is better"),
    "nature": _meaning("choice", "指标性质", "Nature", "约束性或预期性", "Binding or anticipatory"),
    "base_year": _meaning("integer", "基期年", "Base year", "基期年份", "Year of the baseline"),
    "baseline_printed": _meaning("text", "基期原文", "Baseline as printed", "基期一栏原文", "The cell of the baseline"),
    "baseline": _meaning("number", "基期值", "Baseline", "基期数值；规划未列明或分项列出的留空", "The figure; empty if none is printed, or one for each series", unit=_OWN),
    "target_year": _meaning("integer", "目标年", "Target year", "目标年份", "Year in which the target is due"),
    "target_printed": _meaning("text", "目标原文", "Target as printed", "目标一栏或承诺原文；自行设定的目标留空", "The cell or phrase; empty for a target that you set"),
    "target_citation": _meaning("words", "目标出处", "Source of the target", "目标的出处；自行设定的予以注明", "Where the target is printed, or that you set it"),
    "demand": _meaning("choice", "目标要求", "Demand", "目标要求；编号为要求的类别", "The condition that the target sets; the code is its kind"),
    "quantity": _meaning("term", "目标内容", "Quantity", "受目标约束的数量", "Which quantity is bounded"),
    "relation": _meaning("term", "比较关系", "Relation", "与数值的关系；区间、左右和定性目标留空", "Relation to the figure; empty for a range, for 左右 and for words"),
    "target_value": _meaning("number", "目标值", "Target value", "目标数值；区间和无数值的留空", "The figure; empty for a range and where there is none", unit=_OF_TARGET),
    "target_low": _meaning("number", "目标下限", "Target, low", "区间目标的下限", "Low end of a range", unit=_OF_TARGET),
    "target_high": _meaning("number", "目标上限", "Target, high", "区间目标的上限", "High end of a range", unit=_OF_TARGET),
}  # fmt: skip

_PROMISES = {
    "counted": _meaning("words", "计量对象", "Counted", "计量的对象", "What is counted or measured"),
    "per": _meaning("term", "承诺单元", "Per", "数值按全域、每县或每人计", "What the figure is promised for: the area, each county, each person"),
    "scope": _meaning("words", "范围", "Scope", "适用的范围，按原文列出", "For whom or where, in the words of the text"),
    "condition": _meaning("words", "条件", "Condition", "适用的条件，按原文列出", "What it is limited to, in the words of the text"),
    "condition_low": _meaning("number", "条件下限", "Condition, low", "首个有数值条件的下限", "Low end of the first condition with a figure", unit=_OF_CONDITION),
    "condition_high": _meaning("number", "条件上限", "Condition, high", "首个有数值条件的上限", "High end of the first condition with a figure", unit=_OF_CONDITION),
    "condition_unit": _meaning("words", "条件单位", "Unit of the condition", "条件数值的单位", "Unit of the condition's figures"),
    "role": _meaning("term", "承诺性质", "Role", "承诺的性质", "What kind of promise it is"),
    "strength": _meaning("term", "力度", "Strength", "承诺的力度", "How firmly it is promised"),
    "strength_rank": _meaning("integer", "力度级次", "Rank of strength", "1为力度最强", "1 is the firmest"),
    "strength_printed": _meaning("text", "力度用词", "Word of strength", "原文所用力度词；没有的留空", "The word that shows the strength; empty if there is none"),
    "deadline": _meaning("term", "期限来源", "Deadline", "目标年份的来源", "Where the year of the target comes from"),
    "first_year": _meaning("integer", "起始年", "First year", "原文列明的起始年份", "First year that it holds for, if the text prints one"),
    "action": _meaning("words", "建设方式", "Action", "新建、迁建、改建或推进", "What is done: built, moved, converted, pushed on"),
    "places": _meaning("words", "地点", "Places", "原文列明的地点", "The places that the text names"),
    "state": _meaning("term", "建设状态", "State", "填报的建设状态", "How far it is, as it was given"),
    "reached": _meaning("integer", "已完成", "Done", "已完成数", "How many of the promised are done", unit=_PIECES),
    "promised": _meaning("integer", "承诺数", "Promised", "承诺总数", "How many are promised in all", unit=_PIECES),
    "aim": _meaning("term", "“七有”", "Aim", "所属“七有”目标；规划另设的领域留空", "The aim of the 七有 that it serves; empty for the two domains beside them"),
    "fact.value": _meaning("number", "数值", "Value", "规划所述数值；文字表述的留空", "The figure reported; empty for a state in words", unit=_OWN),
    "since": _meaning("integer", "起始年", "Since", "累计数的起始年份", "First year of a sum over several years"),
    "year": _meaning("integer", "年份", "Year", "年份", "The year"),
    "year_printed": _meaning("flag", "原文列明年份", "Year printed", "原文是否列明年份", "Whether the text prints the year"),
    "note": _meaning("words", "说明", "Note", "使用前须了解的事项", "What to know before using it"),
    "question": _meaning("words", "问题", "Question", "原文未明确之处", "What the text leaves open"),
    "statement": _meaning("words", "释义", "Interpretation", "采用的释义", "The interpretation adopted"),
    "reason": _meaning("words", "理由", "Reason", "理由；没有数值的，为其原因", "The grounds; where there is no value, why"),
    "weight": _meaning("choice", "轻重", "Weight", "轻重程度", "What it matters for"),
    "weight_rank": _meaning("integer", "轻重级次", "Rank of weight", "1为最重", "1 is the heaviest"),
    "kind": _meaning("choice", "类别", "Kind", "类别", "What kind it is of"),
    "handling": _meaning("words", "处理", "Handling", "本数据的处理方式", "How the data handle it"),
}  # fmt: skip

_RESULTS = {
    "period": _meaning("text", "时期", "Period", "时期：2023为年度，2023-06为至6月底，2021/2023为连续数年", "The period: 2023 a year, 2023-06 up to the end of June, 2021/2023 several years"),
    "value": _meaning("number", "数值", "Value", "数值", "The figure", unit=_OWN),
    "assessment.value": _meaning("number", "最新实际值", "Latest value", "最新实际值", "The latest value, which both verdicts are about", unit=_OWN),
    "compared": _meaning(
        "number", "进度参照值", "Value compared", "与应达值比较的数值；累计、平均和增长类为规划期以来的数值",
        "The value that is compared with what is due: of a sum, a mean or a growth that of all years so far", unit=_OWN,
    ),
    "status": _meaning("term", "数据状态", "Status", "数值的确定程度", "How firm the value is"),
    "source": _meaning("text", "来源", "Source", "数值来源", "Where the value is published"),
    "due": _meaning("number", "应达值", "Value due", "按时序进度应达的数值；逐年保持的，为其上限或下限", "What is due: the milestone, or the bound to be held", unit=_OWN),
    "gap": _meaning("number", "与应达值之差", "Gap", "实际值优于应达值的幅度，负数为不及", "How far the value lies beyond what is due, in the good direction", unit=_CHANGE),
    "progress": _meaning("choice", "是否达到预期进度", "Progress", "进度评价", "Whether it is on schedule"),
    "progress_metric": _meaning("code", "进度判定量", "Metric of progress", "进度评价所依据的量", "Name of the number that decided the progress"),
    "progress_value": _meaning("number", "进度判定值", "Value of the metric of progress", "进度评价所依据的数值", "That number", unit=_OWN),
    "outlook": _meaning("choice", "完成目标趋势判断", "Outlook", "完成五年目标的趋势判断", "Whether the target will be met"),
    "outlook_metric": _meaning("code", "趋势判定量", "Metric of the outlook", "趋势判断所依据的量", "Name of the number that decided the outlook"),
    "outlook_value": _meaning("number", "趋势判定值", "Value of the metric of the outlook", "趋势判断所依据的数值", "That number", unit=_OWN),
    "metric": _meaning("code", "判定量", "Metric", "评价所依据的量", "Name of the number that decided"),
    "metric_value": _meaning("number", "判定值", "Value of the metric", "评价所依据的数值", "That number", unit=_PIECES),
    "ratio": _meaning("number", "实际变动与应有变动之比", "Share of the change scheduled", "实际变动与应有变动之比；增长类按对数计", "Share of the change scheduled so far; by logarithms for growth", unit=_SHARE),
    "completion": _meaning("number", "完成比例", "Completion", "自基期至目标已走过的比例；增长类按对数计", "Share of the way from base to target; by logarithms for growth", unit=_SHARE),
    "time_fraction": _meaning("number", "时间进度", "Time elapsed", "规划期已过的比例", "Share of the plan's time that is over", unit=_SHARE),
    "remaining": _meaning("number", "距目标", "Remaining", "目标减实际值；已达到的留空", "The bound minus the value; empty if it is met", unit=_CHANGE),
    "projected_end": _meaning("number", "目标年推算值", "Projected", "按近期变动推算的目标年数值", "The figure of the target year if things go on as they do", unit=_OWN),
    "required_pace": _meaning("number", "后续年均需变动", "Required pace", "后续每年需要的变动；均值类为后续各年所需均值", "Change needed each year from now on; of a mean, the mean needed", unit=_YEARLY),
    "required_rate": _meaning("number", "后续年均需增长", "Required rate", "后续每年需要的增速", "Rate needed each year from now on", unit=_PER_CENT),
    "progress_reason": _meaning("words", "进度理由", "Reason of the progress", "进度评价的理由", "Why this is the progress"),
    "outlook_reason": _meaning("words", "趋势理由", "Reason of the outlook", "趋势判断的理由", "Why this is the outlook"),
    "official": _meaning("text", "官方结论", "Official verdict", "官方公布的结论，按原文列出", "What an office says, as published"),
    "supplied": _meaning("words", "自行设定事项", "Set by you", "由报告编制单位设定、非规划所列的事项", "What was set by you and is not the plan's"),
    "caveats": _meaning("words", "说明事项", "Caveats", "使用前须了解的事项", "What a reader has to know"),
    "scheme": _meaning("term", "评估方法", "Scheme", "评估方法", "The rules of both verdicts"),
    "also_observed": _meaning("words", "其他实际值", "Also observed", "连续数年或其他口径的实际值，不列入各年栏", "Values of several years or of another quantity, which have no column of a year"),
    "whole_value": _meaning("number", "汇总值", "Value of the whole", "由各地区汇总的数值；不能汇总的留空", "Sum or weighted mean of the areas; empty if neither can be formed", unit=_OWN),
    "trajectory.year": _meaning("integer", "年份", "Year", "年份，自基期年至目标年", "The year, from the base year to the target year"),
    "trajectory.value": _meaning("number", "年度参考值", "Milestone", "年底应达值；区间目标为其下限；逐年保持的指标，基期年列基期值", "What is due at the end of the year, of a range the low end; in the base year of a held bound the baseline", unit=_OWN),
    "high": _meaning("number", "年度参考值上限", "Milestone, high", "区间目标的上限", "What is due of the high end of a range", unit=_OWN),
    "low": _meaning("number", "年度参考值下限", "Milestone, low", "应达值；区间目标为其下限", "Low end of the bound; empty if it has none", unit=_OWN),
    "basis": _meaning("choice", "测算方式", "Basis", "年度参考值的测算方式", "How the milestones come about"),
    "method": _meaning("code", "推算方法", "Method", "推算方法", "Method of interpolation"),
    "milestone_of_year": _meaning("number", "{0}年", "{0}", "该年年度参考值；基期年列基期值", "Milestone of the year; in the base year the baseline", unit=_OWN),
    "value_of_period": _meaning("number", "{0}实际", "Actual, {0}", "该时期实际值", "Value of the period", unit=_OWN),
}  # fmt: skip

_QUESTIONS = {
    "source_part.kind": _meaning("choice", "类别", "Kind", "工作表、列或行", "Sheet, column or row"),
    "place": _meaning("text", "位置", "Place", "在来源中的位置，如 D7", "Where it stands in the source, as Excel shows it"),
    "source_part.text": _meaning("text", "内容", "Text", "所列内容", "What stands there"),
    "use": _meaning("term", "用途", "Use", "对该部分的处理", "What was done with it"),
    "values": _meaning("integer", "读入数值个数", "Values", "读入的数值个数", "How many observations it gave"),
    "shown": _meaning("text", "单元格", "Cell", "所列内容", "What stands there"),
    "code": _meaning("code", "问题编号", "Code", "问题的固定编号", "Stable name of the kind of problem"),
    "row": _meaning("integer", "行", "Row", "来源中的行号", "Number of the row in its source"),
    "heading": _meaning("text", "列标题", "Heading", "来源中的列标题", "Heading of the column in its source"),
    "text": _meaning("words", "问题", "In words", "问题说明", "The problem in words"),
    "answer": _meaning("code", "参数", "Answer", "在调用时给出即可解决的参数", "The argument that settles it"),
    "path": _meaning("text", "路径", "Path", "在规划数据中的位置", "Where in the plan; $ is the plan"),
    "other": _meaning("text", "对应编号", "Other id", "另一规划中对应指标的编号；没有对应的留空", "Id of the indicator in the second plan; empty if it has none"),
    "other_number": _meaning("integer", "对应序号", "Other no.", "另一规划中的序号", "Its number in the second plan"),
    "other_name": _meaning("words", "对应名称", "Other name", "另一规划中的名称", "Its name in the second plan"),
    "match": _meaning("term", "对应依据", "Match", "两项指标对应的依据", "Why the two are taken for the same"),
    "score": _meaning("number", "相近程度", "Score", "名称相近程度；相同为1", "Nearness of the names; 1 for the same", unit=_SHARE),
    "target_cell": _meaning("words", "目标", "Target", "目标一栏", "The target in the first plan"),
    "other_target_cell": _meaning("words", "对应目标", "Other target", "另一规划的目标一栏", "The target in the second plan"),
    "comparable": _meaning("flag", "可比", "Comparable", "两个目标值可否直接比较", "Whether the figures of the targets can be compared"),
    "obstacles": _meaning("words", "不可比原因", "Obstacles", "不能直接比较的原因", "Why they cannot be compared"),
    "difference": _meaning("number", "目标值之差", "Difference", "另一规划目标值减本规划目标值；不可比的留空", "Target of the second plan minus that of the first; empty if they do not compare", unit=_CHANGE),
}  # fmt: skip

MEANINGS = {**_NAMES, **_PLACES, **_TARGETS, **_PROMISES, **_RESULTS, **_QUESTIONS}
"""The meaning of each column by its name."""
