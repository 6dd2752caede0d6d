"""What was set by the caller and is not the plan's, in words, so that every output says it."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from xzplan.assessment.records import Assessment, OfficialVerdict
from xzplan.assessment.schemes.catalogue import PLAN, AnyScheme, Scheme, share_in_words
from xzplan.language import Bilingual
from xzplan.numerics.interpolation import Method
from xzplan.projection.caveats import METHODS, caveat
from xzplan.projection.records import Trajectory
from xzplan.projection.trajectories import trajectory


def supplied(
    drawn: Trajectory, scheme: AnyScheme, official: OfficialVerdict | None, *, own_path: bool
) -> tuple[Bilingual, ...]:
    """Return what is the caller's and not the plan's: target, baseline, figure, path, tolerance, official verdict."""
    said = [note.text for note in drawn.caveats if note.code in _SUPPLIED]
    if drawn.method is not None and drawn.method != "linear":
        said.append(_METHOD.filled(_method(drawn, drawn.method)))
    if own_path:
        said.append(_PATH)
    if isinstance(scheme, Scheme):
        if scheme.tolerance != PLAN.tolerance:
            said.append(_TOLERANCE.filled(share_in_words(scheme.tolerance)))
        if scheme.strict != PLAN.strict:
            said.append(_LENIENT)
    return (*said, *_officially(official))


def is_own(path: Trajectory) -> bool:
    """Return whether a path is another one than the plan's target sets, by whichever method."""
    return path != trajectory(
        path.indicator,
        series=None if path.series is None else path.series.id,
        method=path.method,
        exponent=path.exponent,
        steepness=path.steepness,
    )


def _method(drawn: Trajectory, method: Method) -> Bilingual:
    """Return the method in words, with its parameter."""
    name = METHODS[method]
    for text, parameter in ((_EXPONENT, drawn.exponent), (_STEEPNESS, drawn.steepness)):
        if parameter is not None:
            name = text.filled(name, f"{parameter:.15g}")
    return name


_EXPONENT = Bilingual(zh="{0}，指数{1}", en="{0} with exponent {1}")
_STEEPNESS = Bilingual(zh="{0}，陡度{1}", en="{0} with steepness {1}")


def _officially(official: OfficialVerdict | None) -> tuple[Bilingual, ...]:
    return () if official is None else (_OFFICIAL.filled(official.words, official.source or _NO_SOURCE),)


def supplied_to_parts(
    parts: tuple[Assessment, ...], official: OfficialVerdict | None
) -> tuple[Bilingual, ...]:
    """Return what was supplied for a row of several series; what is not said of all of them has the name of its series."""
    said = dict.fromkeys(text for part in parts for text in part.supplied)
    texts = []
    for text in said:
        own = [part.series for part in parts if part.series is not None and text in part.supplied]
        names = Bilingual(zh="、".join(s.name_zh for s in own), en=", ".join(s.name_en for s in own))
        whole = len(own) == len(parts)
        texts.append(text if whole else Bilingual(zh="{0}：{1}", en="{0}: {1}").filled(names, text))
    return (*texts, *_officially(official))


def with_reported_base(assessment: Assessment, base: Any, area: Bilingual) -> Assessment:
    """Return an assessment that says of its baseline that the area reports it, where it says that the caller set it.

    `base` is the figure, or one for each series of a row that has several.
    """
    if assessment.parts:
        parts = tuple(
            with_reported_base(part, base[part.series.id], area)
            if part.series is not None and part.series.id in base
            else part
            for part in assessment.parts
        )
        # No office has judged an area.
        return evolve(assessment, parts=parts, supplied=supplied_to_parts(parts, None))
    own = caveat("baseline_reported", base, area)
    notes = {note.text: own for note in assessment.trajectory.caveats if note.code == "baseline_supplied"}
    return evolve(
        assessment,
        trajectory=evolve(
            assessment.trajectory,
            caveats=tuple(notes.get(note.text, note) for note in assessment.trajectory.caveats),
        ),
        supplied=tuple(notes[text].text if text in notes else text for text in assessment.supplied),
    )


_METHOD = Bilingual(
    zh="年度参考值的测算方法由报告编制单位设定（{0}），非规划所列",
    en="the method of the milestones, {0}, was set by you and is not the plan's",
)
_PATH = Bilingual(
    zh="各年应达值由报告编制单位设定，非规划所列", en="the path was set by you and is not the plan's"
)
_TOLERANCE = Bilingual(zh="容许偏差由报告编制单位设定为{0}", en="the tolerance was set to {0}")
_LENIENT = Bilingual(
    zh="“高于”“低于”由报告编制单位设定为含等于",
    en="you set that “more than” and “less than” include the bound",
)
_OFFICIAL = Bilingual(zh="官方结论：“{0}”（{1}）", en="official verdict: “{0}” ({1})")
_NO_SOURCE = Bilingual(zh="来源未注明", en="no source given")

_SUPPLIED = (
    "baseline_supplied",
    "figure_supplied",
    "interim_supplied",
    "level_supplied",
    "rates_supplied",
    "reanchored",
    "starts_at_first",
    "target_supplied",
)
