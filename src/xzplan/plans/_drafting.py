"""Turn a row of a printed table into an indicator, or list what has to be decided first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import final

from attrs import evolve, frozen

from xzplan.exceptions import RecordError
from xzplan.language import Bilingual
from xzplan.model.indicators import Baseline, Direction, Indicator, Nature, Series
from xzplan.model.lookup import fold
from xzplan.model.quantities import Quantity
from xzplan.model.readings import Reading
from xzplan.model.sources import Document, Source
from xzplan.model.structure import Domain
from xzplan.model.targets import Demand, Qualitative, Target
from xzplan.model.units import Unit
from xzplan.parsing.headings import ColumnRole, ParsedColumn
from xzplan.parsing.notation import is_multiple, same_unit
from xzplan.parsing.parsed import ParsedBaseline, ParsedTarget
from xzplan.parsing.rows import ParsedRow
from xzplan.plans._decisions import Decisions
from xzplan.plans._english import as_english
from xzplan.plans._printed_units import unit_of
from xzplan.plans._read_into import (
    ACCEPTED,
    ALSO_PRINTED,
    AS_PLACED,
    DECIDED,
    IN_WORDS,
    LEFT_OUT,
    NO_NATURE,
    NOTHING_PRINTED,
    OF_THE_ROW,
    OF_THE_THING,
    ONE_TARGET,
    OTHER_NATURE,
    PARTS_OF_SEVERAL,
    SAY_NOTHING,
    following,
    reading,
    reading_of,
    stands,
    statement_of,
)
from xzplan.plans.problems import Problem, not_possible, problem


@final
@frozen(kw_only=True)
class Frame:
    """What the rows of a table have in common."""

    document: Document
    prefix: str
    """What ids begin with."""
    base_year: int
    last_year: int
    columns: tuple[ParsedColumn, ...]
    numbers: tuple[int, ...]
    """Number of each row."""
    marks_repeat: bool
    """Whether row marks begin again in each group, so that they number nothing."""
    domains: tuple[Domain, ...]
    """Domain of each row."""
    decisions: Decisions

    def head(self, role: ColumnRole) -> str | None:
        """Return the head of the first column of a role."""
        return next((column.head for column in self.columns if column.role is role), None)


@final
@frozen(kw_only=True)
class Draft:
    """What a row becomes: an indicator with its readings, or the problems to be decided first."""

    indicator: Indicator | None = None
    readings: tuple[Reading, ...] = ()
    problems: tuple[Problem, ...] = ()


def draft(row: ParsedRow, index: int, frame: Frame) -> Draft:
    """Return the indicator of a row, or what has to be decided before there is one."""
    item = _Row(row=row, target=_of_the_plan(row, frame.last_year), index=index, frame=frame)
    direction, nature = item.direction, item.nature
    problems = tuple(item.problems(direction, nature))
    if problems or direction is None or nature is None:
        return Draft(problems=problems)
    try:
        indicator = item.indicator(direction, nature)
    except RecordError as error:
        return Draft(problems=(not_possible(f"$.rows[{index}]", error),))
    return Draft(indicator=indicator, readings=tuple(item.readings(indicator)))


def _of_the_plan(row: ParsedRow, last_year: int) -> ParsedTarget:
    """Return the target of the last year within the plan; a table may also print one of 2035."""
    within = [
        target
        for target in row.targets
        if target.year is not None and target.year <= last_year and not target.missing
    ]
    beyond = row.target.year is not None and row.target.year > last_year
    return max(within, key=lambda target: target.year or 0) if beyond and within else row.target


@final
@frozen(kw_only=True)
class _Row:
    """A row, with what was decided about it."""

    row: ParsedRow
    target: ParsedTarget
    """Of the last year that prints one."""
    index: int
    """Place of the row, counted from 0."""
    frame: Frame

    # What is to be decided.

    def problems(self, direction: Direction | None, nature: Nature | None) -> Iterator[Problem]:
        """Yield what the row leaves open."""
        row, chosen, path = self.row, self.frame.decisions, f"$.rows[{self.index}]"
        demanded = self.index in chosen.demands
        if not demanded and any(doubt.code == "cell_count" for doubt in row.doubts):
            yield problem("cells", path, row.name)
        if not demanded and self.target.missing:
            yield problem("no_target", f"{path}.target", row.name)
        if not demanded and self._series_have_targets and self._labels() is None:
            yield problem("parts", f"{path}.target.parts", row.name)
        two = next((doubt for doubt in row.doubts if doubt.code == "two_targets"), None)
        if not (demanded or chosen.accepts) and two is not None:
            yield problem("two_targets", f"{path}.target", row.name, *two.operands)
        if not (demanded or chosen.accepts) and self._asks_of_what():
            yield problem("quantity", f"{path}.target", row.name, self.target.raw)
        if direction is None:
            yield problem("direction", f"{path}.direction", row.name, row.direction.reason)
        else:
            for demand in self._demands(direction):
                if direction.contradicts(demand):
                    operands = row.name, direction.text, demand.words
                    yield problem("direction_against", f"{path}.direction", *operands)
        if nature is None:
            printed = row.nature_printed
            words = NO_NATURE if printed is None else OTHER_NATURE.filled(printed)
            yield problem("nature", f"{path}.nature", row.name, words)
        signs = self._signs()
        if len(signs) > 1 and not (demanded and self.index in chosen.units):
            yield problem("units_differ", f"{path}.unit", row.name, "、".join(signs))

    def _asks_of_what(self) -> bool:
        """Return whether the cell prints 年均 and neither name nor unit says of what."""
        return any(doubt.code == "average_of_what" for doubt in self.target.doubts)

    def _signs(self) -> list[str]:
        """The units of what enters the record, each once; a decided demand has none of its own."""
        cells: list[ParsedBaseline | ParsedTarget] = [self.row.baseline, *self.row.baseline.parts]
        if self.index not in self.frame.decisions.demands:
            own = [self.target, *self._interim()]
            parts = () if self._stays_in_words else self.target.parts
            targets = [*own, *parts]
            cells += [target for target in targets if not isinstance(target.demand, Qualitative)]
        figures = [cell for cell in cells if _has_figures(cell)]
        # A unit that every figure prints anew (100万 under 人) takes the place of that of the name.
        renewed = bool(figures) and all(cell.unit is not None for cell in figures)
        whole = renewed and all(_is_multiple_of(cell.unit, self.row.unit) for cell in figures)
        signs = [] if self.row.unit is None or self._formula or whole else [self.row.unit]
        of_name = [str(doubt.operands[0]) for doubt in self.row.doubts if doubt.code == "two_units"]
        of_heads = [
            str(unit) for doubt in self.row.doubts if doubt.code == "head_unit" for unit in doubt.operands
        ]
        for unit in (*of_name, *of_heads, *(cell.unit for cell in cells)):
            if unit is not None and not any(same_unit(unit, sign) for sign in signs):
                signs.append(unit)
        return signs

    @property
    def _formula(self) -> bool:
        return any(doubt.code == "formula_unit" for doubt in self.row.doubts)

    # What is known.

    @property
    def direction(self) -> Direction | None:
        """As decided, else as inferred from a name or a sign; None where neither says."""
        chosen = self.frame.decisions
        if self.index in chosen.directions:
            return chosen.directions[self.index]
        inferred = self.row.direction
        if inferred.weak and not chosen.accepts:
            return None
        # A change of the thing goes by the thing, not by the size of the cut that the name prints.
        demand = chosen.demands.get(self.index, self.target.demand)
        return inferred.level if demand.of in _OF_THE_THING else inferred.direction

    @property
    def nature(self) -> Nature | None:
        """As decided, else as printed; not stated where the table has no such column."""
        chosen = self.frame.decisions.natures
        if self.index in chosen:
            return chosen[self.index]
        nature = self.row.nature
        if nature is None and (self.frame.decisions.accepts or self._no_natures):
            return Nature.NOT_STATED
        return nature

    @property
    def _no_natures(self) -> bool:
        """Whether the table has no column of natures, so that the row leaves nothing out."""
        return self.row.nature_printed is None and self.frame.head(ColumnRole.NATURE) is None

    @property
    def id(self) -> str:
        default = f"{self.frame.prefix}_{self.frame.numbers[self.index]}"
        return self.frame.decisions.ids.get(self.index, default)

    @property
    def unit(self) -> Unit:
        chosen = self.frame.decisions.units
        if self.index in chosen:
            return chosen[self.index]
        sign = next(iter(self._signs()), None)
        sign = self.row.unit if self._formula and sign is None else sign
        return unit_of(sign, self.row.name, self.target.demand)

    def _demands(self, direction: Direction) -> Iterator[Demand]:
        yield self.demand(self.target, direction)
        if self._series_have_targets:
            for part in self.target.parts:
                yield self._read_as(part, direction)
        for target in self._interim():
            yield self._read_as(target, direction)

    def demand(self, target: ParsedTarget, direction: Direction) -> Demand:
        """As decided, else as read; a bare number follows the direction that was decided."""
        chosen = self.frame.decisions.demands
        return chosen[self.index] if self.index in chosen else self._read_as(target, direction)

    def _read_as(self, target: ParsedTarget, direction: Direction) -> Demand:
        return following(target, direction) if self._chosen_direction else target.demand

    @property
    def _chosen_direction(self) -> bool:
        return self.index in self.frame.decisions.directions

    @property
    def _series_have_targets(self) -> bool:
        return self._prints_series and not self._stays_in_words

    @property
    def _prints_series(self) -> bool:
        printed = bool(self.target.parts) and isinstance(self.target.demand, Qualitative)
        return printed and self.index not in self.frame.decisions.demands

    @property
    def _stays_in_words(self) -> bool:
        """Whether parts of several units, or parts that are none of the baseline's, are kept as words."""
        if not self._prints_series:
            return False
        units = [part.unit for part in self.target.parts if part.unit is not None]
        several = any(not same_unit(unit, units[0]) for unit in units)
        return several or (self.frame.decisions.accepts and self._labels() is None)

    def _interim(self) -> Sequence[ParsedTarget]:
        """Targets of earlier years that print something."""
        year = self._year
        return sorted(
            (
                target
                for target in self.row.targets
                if target.year is not None and target.year < year and not target.missing and not target.parts
            ),
            key=lambda target: target.year or 0,
        )

    @property
    def _year(self) -> int:
        return self.target.year or self.frame.last_year

    # The record.

    def indicator(self, direction: Direction, nature: Nature) -> Indicator:
        """Return the record of a row that leaves nothing open."""
        row = self.row
        natured = row.nature_line if row.nature_printed is not None else None
        return Indicator(
            id=self.id,
            number=self.frame.numbers[self.index],
            name_zh=row.name,
            name_en=self.frame.decisions.names_en.get(self.index, as_english(row.name)),
            domain=self.frame.domains[self.index].id,
            unit=self.unit,
            direction=direction,
            nature=nature,
            nature_source=self._cell(ColumnRole.NATURE, row.nature_printed or "", natured, None),
            baseline=self._baseline(row.baseline),
            target=self._target(self.target, direction),
            source=self._name,
            series=tuple(self._series(direction)),
            interim=tuple(self._target(target, direction, own=False) for target in self._interim()),
        )

    @property
    def _name(self) -> Source:
        row = self.row
        last = max((doubt.line or 0 for doubt in row.doubts if doubt.code == "continued"), default=0)
        return self._place(row.name_printed, row.line, last, self.frame.head(ColumnRole.NAME))

    def _place(self, quote: str, line: int, last: int | None, head: str | None) -> Source:
        number = self.row.number
        if number != self.frame.numbers[self.index] and not self.frame.marks_repeat:
            number = None  # the rows are counted anew because one has no mark
        return Source(
            document=self.frame.document.id,
            line=line,
            last_line=last if last is not None and last > line else None,
            quote=quote,
            row=number if number is not None and number > 0 else None,
            column=head,
        )

    def _cell(self, role: ColumnRole, printed: str, line: int | None, last: int | None) -> Source:
        """The place of a cell; of the row where the cell is empty."""
        if line is None or not printed.strip():
            return self._name
        return self._place(printed, line, last, self.frame.head(role))

    def _target_source(self, target: ParsedTarget) -> Source:
        heads = [one.head for one in self.frame.columns if one.role is ColumnRole.TARGET]
        place = next((place for place, one in enumerate(self.row.targets) if one is target), 0)
        if target.line is None or not target.raw.strip():
            return self._name
        return self._place(target.raw, target.line, target.last_line, heads[place])

    def _baseline(self, base: ParsedBaseline, whole: ParsedBaseline | None = None) -> Baseline:
        cell = whole or base
        return Baseline(
            year=base.year or cell.year or self.frame.base_year,
            printed=base.raw,
            value=base.value,
            source=self._cell(ColumnRole.BASELINE, cell.raw, cell.line, cell.last_line),
        )

    def _target(self, target: ParsedTarget, direction: Direction, *, own: bool = True) -> Target:
        demand = self.demand(target, direction) if own else self._read_as(target, direction)
        return Target(
            year=target.year or self._year,
            printed=target.raw,
            demand=demand,
            source=self._target_source(target),
            reading=self._read_target(target, demand, "target" if own else f"target_{target.year}", own=own),
        )

    def _read_target(self, target: ParsedTarget, demand: Demand, name: str, *, own: bool) -> Reading | None:
        """What the demand adds to the cell, and why."""
        chosen = self.frame.decisions
        if own and self.index in chosen.readings:
            return chosen.readings[self.index]
        key, place = f"{self.id}_{name}", self._target_source(target)
        if own and self.index in chosen.demands:
            return reading(key, statement_of(demand), [DECIDED], place, (self.id,))
        if self._chosen_direction:
            return reading_of(key, target, demand, place, (self.id,))
        reasons = [doubt.text for doubt in target.doubts if doubt.code not in SAY_NOTHING]
        return reading(key, statement_of(demand), reasons, place, (self.id,)) if reasons else None

    def _read(self, name: str, statement: Bilingual, reasons: Iterable[Bilingual], place: Source) -> Reading:
        return reading(f"{self.id}_{name}", statement, reasons, place, (self.id,))

    # Rows that print several series.

    def _labels(self) -> tuple[str | None, ...] | None:
        """The label of each part that target and baseline print; None where they do not agree."""
        base, parts = self.row.baseline, self.target.parts
        first, last = [part.label for part in base.parts], [part.label for part in parts]
        if not base.parts:
            return tuple(last) if base.value is None else None
        if len(first) != len(last) or any(
            a and b and fold(a) != fold(b) for a, b in zip(first, last, strict=True)
        ):
            return None
        return tuple(b or a for a, b in zip(first, last, strict=True))

    def _series(self, direction: Direction) -> Iterator[Series]:
        base, target = self.row.baseline, self.target
        own = self._series_have_targets
        labels = self._labels() if own else tuple(one.label for one in base.parts)
        seen: set[str] = set()
        for at, label in enumerate(labels or ()):
            key = _SERIES.get(label or "", (f"part_{at + 1}", ""))[0]
            key = f"part_{at + 1}" if key in seen else key
            seen.add(key)
            name = label or f"第{at + 1}项"
            part = base.parts[at] if base.parts else evolve(base, raw="", missing=True)
            yield Series(
                id=key,
                name_zh=name,
                name_en=_SERIES.get(name, ("", as_english(name)))[1],
                baseline=self._baseline(part, base),
                target=self._part(target, at, key, direction) if own else None,
            )

    def _part(self, target: ParsedTarget, at: int, key: str, direction: Direction) -> Target:
        part = target.parts[at]
        demand = self._read_as(part, direction)
        place = self._target_source(target)
        read = self._read_target(part, demand, f"target_{key}", own=False)
        return Target(
            year=self._year,
            printed=part.raw,
            demand=demand,
            source=place,
            reading=None if read is None else evolve(read, evidence=(place,)),
        )

    # What was read into the row.

    def readings(self, indicator: Indicator) -> Iterator[Reading]:
        """Yield everything that was read into the row: its direction, its cells, how they lie."""
        decided = self._chosen_direction
        reasons = [DECIDED if decided else self.row.direction.reason]
        if not decided and self.row.direction.weak:
            reasons.append(ACCEPTED)
        if not decided and indicator.direction is not self.row.direction.direction:
            reasons.append(OF_THE_THING)
        yield self._read("direction", indicator.direction.text, reasons, indicator.source)
        for target in indicator.targets:
            if target.reading is not None:
                yield target.reading
        if self._stays_in_words:
            yield self._read(
                "parts", IN_WORDS, [PARTS_OF_SEVERAL], indicator.target.source or indicator.source
            )
        base = [doubt.text for doubt in self.row.baseline.doubts if doubt.code not in SAY_NOTHING]
        if base:
            yield self._read("baseline", stands(self.row.baseline), base, indicator.baseline.source)
        if indicator.nature is Nature.NOT_STATED and not self._no_natures and self.row.nature is None:
            printed = self.row.nature_printed
            words = NO_NATURE if printed is None else OTHER_NATURE.filled(printed)
            yield self._read("nature", indicator.nature.text, [words, ACCEPTED], indicator.source)
        notes = [doubt.text for doubt in self.row.doubts if doubt.code in OF_THE_ROW]
        if notes:
            yield self._read("row", AS_PLACED, notes, indicator.source)
        aside = [
            target
            for target in self.row.targets
            if target is not self.target and not target.missing and target not in self._interim()
        ]
        for number, other in enumerate(aside, 1):
            statement = ALSO_PRINTED.filled(other.raw)
            yield self._read(f"aside_{number}", statement, [ONE_TARGET], self._target_source(other))


_OF_THE_THING = (Quantity.CHANGE, Quantity.GROWTH, Quantity.DIFFERENCE)
"""Quantities of the thing that a name with 降低 is about."""


def _has_figures(cell: ParsedBaseline | ParsedTarget) -> bool:
    if isinstance(cell, ParsedBaseline):
        return cell.value is not None
    return bool(cell.figures) and not cell.parts


def _is_multiple_of(unit: str | None, whole: str | None) -> bool:
    """Return whether a unit is a multiple of another: 万人 of 人."""
    return (
        unit is not None and whole is not None and unit.endswith(whole) and is_multiple(unit[: -len(whole)])
    )


def left_out_reading(row: ParsedRow, index: int, frame: Frame) -> Reading:
    """Return the reading that names a row which is left out."""
    place = Source(
        document=frame.document.id, line=row.line, quote=row.name_printed, column=frame.head(ColumnRole.NAME)
    )
    reasons = [NOTHING_PRINTED if row.target.missing else DECIDED]
    return reading(f"{frame.prefix}_left_out_{index + 1}", LEFT_OUT.filled(row.name), reasons, place, ())


_SERIES = {
    "城市": ("urban", "urban"),
    "城镇": ("urban", "urban"),
    "农村": ("rural", "rural"),
    "乡村": ("rural", "rural"),
    "男": ("male", "male"),
    "男性": ("male", "male"),
    "女": ("female", "female"),
    "女性": ("female", "female"),
}
