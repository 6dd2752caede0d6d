"""The tasks, works and promises that serve an indicator, and the interpretation of its row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, final

from attrs import frozen

from xzplan.display.carded import Carded
from xzplan.display.text import fitted
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.commitments import Commitment
from xzplan.model.indicators import Indicator
from xzplan.model.links import Link
from xzplan.model.readings import Discrepancy, Reading
from xzplan.model.structure import KeyProject, Measure
from xzplan.model.works import Work

__all__ = ["Serving"]


@final
@frozen(kw_only=True, field_transformer=checked)
class Serving(Carded):
    """Everything of a plan that serves one indicator or speaks of it; `Plan.serving` returns it.

    The plan prints no such links. They are ours, and each has its reason.
    """

    indicator: Indicator
    """The indicator."""
    measures: tuple[Measure, ...]
    """The headed paragraphs (任务措施) that serve it."""
    key_projects: tuple[KeyProject, ...]
    """The key projects that serve it."""
    works: tuple[Work, ...]
    """The named works that serve it."""
    commitments: tuple[Commitment, ...]
    """The promises that serve it."""
    readings: tuple[Reading, ...]
    """The interpretations of its row."""
    discrepancies: tuple[Discrepancy, ...]
    """Places of the text that disagree about it, the heaviest first."""

    def reason(self, record: Measure | KeyProject | Work | Commitment) -> Bilingual:
        """Return the reason why a record serves the indicator.

        Raises
        ------
        InvalidInputError
            The record is none of those that serve it.
        """
        links: object = getattr(record, "links", ())
        for link in links if isinstance(links, tuple) else ():
            if isinstance(link, Link) and link.indicator == self.indicator.id:
                return link.reason.text
        raise InvalidInputError(
            "record",
            record,
            f"pass a measure, key project, work or commitment that serves {self.indicator.id}",
        )

    def _groups(self) -> Iterator[tuple[Bilingual, list[tuple[Bilingual, Bilingual]]]]:
        """Yield each kind that is not empty: its heading, and each name with what stands beside it."""
        linked: list[tuple[Bilingual, tuple[Any, ...]]] = [
            (Bilingual(zh="任务措施", en="Measures"), self.measures),
            (Bilingual(zh="重点工程", en="Key projects"), self.key_projects),
            (Bilingual(zh="建设项目", en="Works"), self.works),
            (Bilingual(zh="承诺事项", en="Commitments"), self.commitments),
        ]
        for heading, records in linked:
            if records:
                yield (
                    heading,
                    [
                        (Bilingual(zh=record.name_zh, en=record.name_en), self.reason(record))
                        for record in records
                    ],
                )
        if self.readings:
            yield (
                Bilingual(zh="释义", en="Interpretations"),
                [
                    (reading.statement if reading.question is None else reading.question, reading.statement)
                    for reading in self.readings
                ],
            )
        if self.discrepancies:
            yield (
                Bilingual(zh="文本出入", en="Discrepancies"),
                [
                    (Bilingual(zh=found.name_zh, en=found.name_en), found.weight.text)
                    for found in self.discrepancies
                ],
            )

    def __str__(self) -> str:
        lines = [f"({self.indicator.number}) {self.indicator.label()}"]
        for heading, rows in self._groups():
            lines.append(str(heading))
            for name, beside in rows:
                lines.append("  - " + _after(name.zh, "：", beside.zh))
                lines.append("    " + _after(name.en, ": ", beside.en))
        return fitted("\n".join(lines))

    def _repr_html_(self) -> str:
        from xzplan.display.html import both, element, notebook

        parts = []
        for heading, rows in self._groups():
            cells = [
                element(
                    "tr", element("td", both(name.zh, name.en)), element("td", both(beside.zh, beside.en))
                )
                for name, beside in rows
            ]
            parts += [element("div", both(heading.zh, heading.en)), element("table", *cells)]
        label = self.indicator.label()
        return notebook(both(f"({self.indicator.number}) {label.zh}", label.en), *parts)


def _after(name: str, colon: str, text: str) -> str:
    """Return a text after a name; a question needs no colon."""
    return name + (" " if name.endswith(("？", "?")) else colon) + text
