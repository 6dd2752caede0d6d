"""The rows of the plan's table of main indicators, with their directions, baselines, targets and series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, final

from attrs import evolve, field, frozen

from xzplan.display.carded import Carded
from xzplan.display.text import fitted
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual
from xzplan.model.bounds import CEILINGS, FLOORS, Bound, Relation, bound_of
from xzplan.model.checks import LONGEST_PLAN, checked, is_year
from xzplan.model.enums import Worded
from xzplan.model.figures import Number, is_whole, to_decimal
from xzplan.model.lookup import check_id
from xzplan.model.quantities import Quantity
from xzplan.model.sources import Source
from xzplan.model.targets import Demand, Quantified, Target, printed_place
from xzplan.model.units import Unit

__all__ = ["Baseline", "Direction", "Indicator", "Nature", "Series"]


class Direction(Worded):
    """The better direction. It is stated for each indicator, never guessed from its figures."""

    INCREASE = "increase", "越高越好", "more is better"
    DECREASE = "decrease", "越低越好", "less is better"
    MAINTAIN = "maintain", "保持不变", "the value stays where it is"
    """Neither direction is better."""

    @property
    def relation(self) -> Relation:
        """The relation to a bare figure: at least, at most, or exactly the figure."""
        return _RELATIONS[self]

    def bound(self, figure: Number) -> Bound:
        """Return the bound that a bare figure stands for.

        Examples
        --------
        >>> from xzplan import Direction
        >>> Direction.DECREASE.bound(12.5).symbols
        '≤12.5'
        """
        return bound_of(self.relation, figure)

    def contradicts(self, demand: Demand) -> bool:
        """Return whether a demand asks for the opposite: a ceiling where more is better, a floor where less is."""
        if not isinstance(demand, Demand):
            raise InvalidInputError(
                "demand", demand, "pass a demand, such as Quantified(of='value', bound=Bound.at_least(55))"
            )
        if self is Direction.INCREASE:
            return demand.relation in CEILINGS
        return self is Direction.DECREASE and demand.relation in FLOORS


_RELATIONS: dict[Direction, Relation] = {
    Direction.INCREASE: "at_least",
    Direction.DECREASE: "at_most",
    Direction.MAINTAIN: "exactly",
}


class Nature(Worded):
    """Whether a target is binding (指标性质)."""

    BINDING = "binding", "约束性", "binding"
    """The government is responsible for meeting it."""
    ANTICIPATORY = "anticipatory", "预期性", "anticipatory"
    """It is expected, and mainly others than the government bring it about."""
    NOT_STATED = "not_stated", "未注明", "not stated"
    """The plan prints no nature, as many do."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Baseline(Carded):
    """The plan's figure for the base year."""

    year: int = field(validator=is_year)
    """The base year."""
    printed: str
    """The cell, character for character."""
    value: Decimal | None
    """The figure in the indicator's unit, digits as printed; None if the cell prints no figure (``-``), or one for each
    series."""
    source: Source
    """The cell; if it is empty or the table has no such column, the row's first cell."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Series(Carded):
    """One of several series that a row prints side by side, such as urban and rural."""

    id: str
    """Fixed ASCII name, unique in its row."""
    name_zh: str
    """Its name as printed."""
    name_en: str
    """Our translation of the name."""
    baseline: Baseline
    """Its figure for the base year."""
    target: Target | None = None
    """The target that the row prints for it; None if all series share the indicator's target."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Indicator:
    """A row of the plan's table of main indicators; `Plan.readings_of` finds how we interpret it."""

    id: str
    """Fixed ASCII name."""
    number: int
    """Row mark printed in the table; the place of the row if marks are missing or begin again in each group."""
    name_zh: str
    """Its name as printed."""
    name_en: str
    """Our translation of the name."""
    domain: str
    """Id of the `Domain`."""
    unit: Unit
    """The unit of its values."""
    direction: Direction = field(converter=Direction)
    """Which way is better."""
    nature: Nature = field(converter=Nature)
    """Whether the target is binding."""
    nature_source: Source
    """The cell that prints the nature; if none is stated, the row's first cell."""
    baseline: Baseline
    """The plan's figure for the base year."""
    target: Target
    """The plan's target for the target year."""
    source: Source
    """The row's first cell, which prints number, name and unit."""
    series: tuple[Series, ...] = ()
    """The series of a row that prints several; empty for a row with a single series."""
    interim: tuple[Target, ...] = ()
    """Targets printed for years on the way, in the order of years."""
    level_unit: Unit | None = None
    """The unit of the level whose growth or change the target demands, such as 元; None if it is not known, or if the
    target demands no growth."""
    responsible: str | None = None
    """The office responsible (责任单位), for you to fill in; the plan prints none."""

    def __attrs_post_init__(self) -> None:
        here = f"indicator {self.id!r}"
        for series in self.series:
            check_id(f"{here}, series {series.id!r}", series.id)
        self._check_years(here)
        if self.series and self.baseline.value is not None:
            raise RecordError(
                here,
                f"baseline.value {self.baseline.value} beside the values of {len(self.series)} series",
            )
        for target in self.targets:
            if self.direction.contradicts(target.demand):
                words = target.demand.words
                raise RecordError(
                    here,
                    Bilingual(
                        zh=f"目标为{words.zh}，与指标方向（{self.direction.text.zh}）相反",
                        en=f"direction {self.direction.value} against a demand of {words.en}",
                    ),
                )
        self._check_bounds(here)

    def _check_years(self, here: str) -> None:
        first, last = self.baseline.year, self.target.year
        if last <= first:
            raise RecordError(
                here,
                Bilingual(
                    zh=f"目标年{last}年不晚于基期{first}年",
                    en=f"target year {last} is not after baseline year {first}",
                ),
            )
        if last - first > LONGEST_PLAN:
            raise RecordError(
                here,
                Bilingual(
                    zh=f"基期{first}年至目标年{last}年超过一百年",
                    en=f"more than a century from baseline year {first} to target year {last}",
                ),
            )
        for target in self.interim:
            printed_place(f"{here}, interim {target.year}", target)
        if any(series.target is not None and series.target.year != last for series in self.series):
            raise RecordError(here, f"targets of series are for {last}, as the row's")
        years = [target.year for target in self.interim]
        if years != sorted(set(years)) or any(not first < year < last for year in years):
            raise RecordError(
                here,
                f"interim targets for {', '.join(map(str, years))}: not years on the way from "
                f"{first} to {last}, in their order",
            )

    def _check_bounds(self, here: str) -> None:
        """Refuse figures that are impossible in the unit."""
        figures = [("baseline.value", self.baseline.value)]
        figures += [(f"series {series.id!r} baseline.value", series.baseline.value) for series in self.series]
        for target in self.targets:
            demand = target.demand
            if not isinstance(demand, Quantified):
                continue
            if demand.of in (Quantity.VALUE, Quantity.MEAN):
                figures += [("target.demand.bound", figure) for figure in demand.figures]
            elif demand.of is Quantity.TOTAL:
                bound = demand.bound if demand.bound.within is None else demand.bound.as_range
                for end in bound.figures:
                    if end < 0 or (self.unit.whole and not is_whole(end)):
                        raise RecordError(
                            here,
                            Bilingual(
                                zh=f"累计数{end:f}{self.unit.zh}不能由0起逐年累加得到",
                                en=f"total {end}: a sum of {self.unit.en} from 0 on does not lead there",
                            ),
                        )
        for name, figure in figures:
            if figure is not None:
                try:
                    self.unit.check(figure, name)
                except InvalidInputError as error:
                    raise RecordError(
                        here, Bilingual(zh=_impossible(self.unit, figure), en=str(error))
                    ) from error

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every target of the row: those on the way, its own, and those of its series."""
        of_series = [series.target for series in self.series if series.target is not None]
        return (*self.interim, self.target, *of_series)

    @property
    def supplied_targets(self) -> tuple[tuple[Series | None, Target], ...]:
        """The targets that you set and the plan does not print, each with its series; None for the row itself."""
        every = ((None, self.target), *((series, series.target) for series in self.series))
        return tuple((series, target) for series, target in every if target is not None and target.supplied)

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    def with_target(
        self, target: Number | Bound | Demand | Mapping[str, Number | Bound | Demand]
    ) -> Indicator:
        """Return the indicator with a target of your own for the target year, to ask *what if*.

        The new target has neither `printed` nor `source`; every output says that you set it and that it is not the
        plan's. Targets printed for years on the way stay.

        Parameters
        ----------
        target
            A figure, which is read as a bare figure of the plan is: by the direction of the indicator, and for the
            same quantity as the plan's target (the value, the sum, the yearly growth). Or a `Bound` on that quantity,
            or a whole demand. For a row of several series also a mapping from the id or name of a series to its
            target; the series that it does not name keep theirs.

        Raises
        ------
        InvalidInputError
            Not such a target; one that is impossible in the unit or runs against the direction; one for a row whose
            series have targets of their own.

        Examples
        --------
        >>> import xzplan
        >>> beds = xzplan.load_plan().indicators["nursing_bed_share"].with_target(60)
        >>> beds.target.demand.words.en, beds.target.printed
        ('at least 60', None)
        >>> round(xzplan.trajectory(beds)[2023], 3)
        43.124
        """
        if isinstance(target, Mapping):
            own = by_series(self, "target", target)
            changed: dict[str, Any] = {
                "series": tuple(
                    evolve(series, target=self._supplied(series.target or self.target, own[series.id]))
                    if series.id in own
                    else series
                    for series in self.series
                )
            }
        elif any(series.target is not None for series in self.series):
            raise InvalidInputError(
                "target",
                target,
                f"the series have targets of their own; pass a mapping by series: {_ids(self)}",
            )
        else:
            changed = {"target": self._supplied(self.target, target)}
        try:
            return evolve(self, **changed)
        except RecordError as error:
            raise InvalidInputError("target", target, error.problem) from None

    def _supplied(self, printed: Target, given: Any) -> Target:
        """Return a target of the user's in place of a printed one."""
        quantity = printed.demand.of or Quantity.VALUE
        if isinstance(given, Demand):
            demand = given
        elif isinstance(given, Bound):
            demand = Quantified(of=quantity, bound=given)
        else:
            demand = Quantified(of=quantity, bound=self.direction.bound(to_decimal(given, "target")))
        return Target(year=printed.year, printed=None, demand=demand, source=None)

    def label(self, series: Series | str | None = None) -> Bilingual:
        """Return the name of the row, with the name of one of its series in brackets.

        Parameters
        ----------
        series
            The series, its id or one of its names; None for the name of the row alone.

        Examples
        --------
        >>> import xzplan
        >>> xzplan.load_plan().indicators[23].label("urban").zh
        '城乡低保平均保障标准年度增速（城市）'
        """
        if not isinstance(series, Series):
            series = find_series(self, series)
        if series is None:
            return Bilingual(zh=self.name_zh, en=self.name_en)
        return Bilingual(zh=f"{self.name_zh}（{series.name_zh}）", en=f"{self.name_en} ({series.name_en})")

    def __str__(self) -> str:
        lines = [
            ("Indicator", f"({self.number}) {self.name_zh} / {self.name_en}"),
            ("Id", self.id),
            ("Unit", str(self.unit)),
            ("Baseline", self._baseline_text()),
            *(("Interim", str(target)) for target in self.interim),
            ("Target", str(self.target)),
            *(
                ("Target", f"{series.name_zh} {series.target}")
                for series in self.series
                if series.target is not None
            ),
            ("Direction", self.direction.value),
            ("Nature", str(self.nature.text)),
            ("Source", self.source.citation.en),
        ]
        if self.responsible is not None:
            lines.append(("Responsible", self.responsible))
        return fitted("\n".join(f"{label:<9} = {text}" for label, text in lines))

    def __repr__(self) -> str:
        return (
            f"<Indicator {self.id} ({self.number}) {self.name_zh}: "
            f"{self.baseline.printed!r} {self.baseline.year} -> {self._target_in_short()} "
            f"{self.target.year} {self.unit.zh}, {self.source.citation.en}>"
        )

    def _repr_html_(self) -> str:
        from xzplan.display.html import both, element, notebook

        lines = [
            ("标识", "id", self.id),
            ("单位", "unit", both(self.unit.zh, self.unit.en)),
            ("基期", "baseline", f"{self.baseline.year}: “{self.baseline.printed}”"),
            *((s.name_zh, s.name_en, f"{s.baseline.year}: “{s.baseline.printed}”") for s in self.series),
            ("目标", "target", f"{self.target.year}: {self._target_quoted()}"),
            ("要求", "demand", both(self.target.demand.words.zh, self.target.demand.words.en)),
            ("方向", "direction", both(self.direction.text.zh, self.direction.text.en)),
            ("指标性质", "nature", both(self.nature.text.zh, self.nature.text.en)),
            ("出处", "source", both(self.source.citation.zh, self.source.citation.en)),
        ]
        if self.target.reading is not None:
            read = self.target.reading.statement
            lines.insert(-4, ("释义", "interpretation", both(read.zh, read.en)))
        if self.responsible is not None:
            lines.append(("责任单位", "responsible", self.responsible))
        rows = [element("tr", element("th", both(zh, en)), element("td", text)) for zh, en, text in lines]
        name = both(f"({self.number}) {self.name_zh}", self.name_en)
        return notebook(name, element("table", *rows))

    @property
    def _in_short(self) -> Bilingual:
        cell, unit = self.target.cell, self.unit
        first = f"{self.baseline.year}: {self.baseline.printed} → {self.target.year}: "
        return Bilingual(zh=f"{first}{cell.zh} {unit.zh}", en=f"{first}{cell.en} {unit.en}")

    def _target_in_short(self) -> str:
        target = self.target
        return f"{target.demand.words.en!r} (set by you)" if target.supplied else repr(target.printed)

    def _target_quoted(self) -> str:
        from xzplan.display.html import both

        target = self.target
        return both(target.cell.zh, target.cell.en) if target.supplied else f"“{target.printed}”"

    def _baseline_text(self) -> str:
        if self.series:
            values = "; ".join(f"{s.name_zh} {s.baseline.value}" for s in self.series)
            return f"{self.baseline.year}: {values}"
        if self.baseline.value is None:
            return f"{self.baseline.year}: “{self.baseline.printed}”, not reported"
        return f"{self.baseline.year}: {self.baseline.value}"


def _impossible(unit: Unit, figure: Decimal) -> str:
    """Return in Chinese why a figure cannot be in a unit."""
    if unit.lower is not None and figure < unit.lower:
        return f"数值{figure:f}低于{unit.lower:f}{unit.zh}，该指标不可能小于{unit.lower:f}{unit.zh}"
    return f"数值{figure:f}超过{unit.upper}{unit.zh}，该指标不可能大于{unit.upper}{unit.zh}"


def check_indicator(indicator: object, argument: str = "indicator") -> None:
    """Raise `InvalidInputError` unless a caller passed an indicator."""
    if not isinstance(indicator, Indicator):
        raise InvalidInputError(argument, indicator, "pass an Indicator, such as load_plan().indicators[18]")


def find_series(indicator: Indicator, series: str | None) -> Series | None:
    """Return the series of an id or a name; None if none is asked for."""
    if series is None:
        return None
    for own in indicator.series:
        if series in _names(own):
            return own
    ids = _ids(indicator) or "none; the row is one series"
    raise InvalidInputError("series", series, f"{indicator.id} has no such series ({ids})")


def of_series(indicator: Indicator, series: Series | None) -> Indicator:
    """Return the indicator with the target that it prints for a series; unchanged if all series share the target."""
    if series is None or series.target is None or series.target == indicator.target:
        return indicator
    return evolve(indicator, target=series.target, interim=())


def by_series(indicator: Indicator, argument: str, given: object) -> dict[str, Any]:
    """Return what a caller gives for each series, keyed by the id of the series; names are taken as well."""
    if given is None or (isinstance(given, Sequence) and not given):
        return {}
    ids = {key: series.id for series in indicator.series for key in _names(series)}
    if not isinstance(given, Mapping) or not set(given) <= set(ids):
        raise InvalidInputError(argument, given, f"pass a mapping by series: {_ids(indicator)}")
    by_id = {ids[key]: value for key, value in given.items()}
    if len(by_id) < len(given):
        raise InvalidInputError(argument, given, "a series is named twice")
    return by_id


def _names(series: Series) -> tuple[str, ...]:
    return series.id, series.name_zh, series.name_en


def _ids(indicator: Indicator) -> str:
    return ", ".join(series.id for series in indicator.series)
