"""Taking over a register kept in a spreadsheet: what it would do first, then doing it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import DocumentState, Field
from hoso_app.domain.errors import NotARegisterError, NotFoundError
from hoso_app.domain.extraction import Table, TableFile
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.register_columns import RegisterLayout, layout_of, plain_layout
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.extraction import ReaderPool
from hoso_app.recognition import RecognitionContext
from hoso_app.services.clock import Actor
from hoso_app.services.issuers import IssuerCache
from hoso_app.services.mutations import Property
from hoso_app.services.register_lines import RegisterLine, read_lines
from hoso_app.services.register_matching import (
    LineOutcome,
    PlannedLine,
    Seen,
    extras,
    planned_line,
    wanted,
)
from hoso_app.services.steps import GrowingStep, set_all
from hoso_app.storage import citations, identities, index_queue
from hoso_app.storage.engine import Database, Session
from hoso_app.storage.history import StoredChange

_LINES_AT_ONCE = 100
"""Lines of one transaction, so that a person's change never waits behind a thousand."""


@dataclass(frozen=True, slots=True)
class RegisterPlan:
    """What taking over a register would do, line by line."""

    layout: RegisterLayout
    lines: tuple[PlannedLine, ...]

    def count(self, outcome: LineOutcome) -> int:
        """Return how many lines have an outcome."""
        return Counter(line.outcome for line in self.lines)[outcome]

    @property
    def faulty(self) -> tuple[PlannedLine, ...]:
        """Return the lines with a cell that was not understood."""
        return tuple(one for one in self.lines if one.line.faults)


class RegisterService:
    """Matches the lines of a register to papers and takes over what they add."""

    def __init__(self, database: Database, actor: Actor) -> None:
        self._database = database
        self._actor = actor

    @staticmethod
    def read(path: Path, token: CancelToken) -> TableFile:
        """Read a spreadsheet or CSV file, in a process that may die of it.

        Raises:
            ReadingError: It is no table, damaged or hostile.
            CancelledError: The token was cancelled.
        """
        pool = ReaderPool(RecognitionContext(), workers=1)
        try:
            return pool.read_table(path, token)
        finally:
            pool.close()

    @staticmethod
    def choose(
        file: TableFile, path: Path, sheet: str | None = None
    ) -> tuple[Table, RegisterLayout]:
        """Return the sheet that is a register, and how it is read.

        Without a name the one with the most lines that has headings; where
        none has, the largest, for which columns have to be named.

        Raises:
            NotFoundError: No sheet has that name.
            NotARegisterError: The file holds nothing.
        """
        tables = [one for one in file.tables if one.rows and sheet in {None, one.name}]
        if not tables:
            if sheet is None:
                raise NotARegisterError(str(path))
            raise NotFoundError("sheet", sheet)
        ranked = sorted(tables, key=lambda one: (layout_of(one) is None, -len(one.rows)))
        return ranked[0], layout_of(ranked[0]) or plain_layout(ranked[0])

    def plan(
        self,
        table: Table,
        layout: RegisterLayout,
        report: ReportProgress,
        token: CancelToken,
        constants: Mapping[Field, str] | None = None,
    ) -> RegisterPlan:
        """Return what taking over a register would do; changes nothing.

        Args:
            table: The sheet.
            layout: What its columns are.
            report: Told after some lines.
            token: Asks to stop.
            constants: Values of all lines that have none of their own.

        Raises:
            InvalidValueError: A constant is no value of its field.
            CancelledError: The token was cancelled.
        """
        lines = list(read_lines(table, layout, constants or {}))
        planned: list[PlannedLine] = []
        seen = Seen()
        for start in range(0, len(lines), _LINES_AT_ONCE):
            token.raise_if_cancelled()
            report(Progress(start, len(lines)))
            with self._database.read() as session:
                planned += [
                    planned_line(session, line, seen)
                    for line in lines[start : start + _LINES_AT_ONCE]
                ]
        report(Progress(len(lines), len(lines)))
        return RegisterPlan(layout, tuple(planned))

    def apply(
        self, plan: RegisterPlan, report: ReportProgress, token: CancelToken, *, with_new: bool
    ) -> Changes:
        """Take over a register; all of it is one step of undo.

        Every line is matched anew, so that nothing is done to a paper that
        changed since the plan was made. Only empty and concluded fields are
        filled. Cancelled half-way, what was done is still one step.

        Args:
            plan: What was shown.
            report: Told after some lines.
            token: Asks to stop.
            with_new: Make records without a file for papers that are not
                filed; undo moves them to the trash.

        Raises:
            CancelledError: The token was cancelled.
        """
        step = GrowingStep("register", self._actor)
        issuers, seen = IssuerCache(), Seen()
        touched: set[DocumentId] = set()
        for start in range(0, len(plan.lines), _LINES_AT_ONCE):
            token.raise_if_cancelled()
            report(Progress(start, len(plan.lines)))
            with self._database.write() as session:
                changes: list[StoredChange] = []
                for one in plan.lines[start : start + _LINES_AT_ONCE]:
                    planned = planned_line(session, one.line, seen)
                    if planned.outcome is LineOutcome.MATCHED:
                        changes += set_all(session, wanted(session, planned), self._actor)
                    elif planned.outcome is LineOutcome.NEW and with_new:
                        changes += self._create(session, planned.line, issuers)
                step.add(session, changes)
            touched.update(change.document_id for change in changes)
        report(Progress(len(plan.lines), len(plan.lines)))
        return Changes(frozenset(touched), lists=bool(touched), batch=step.batch)

    def _create(
        self, session: Session, line: RegisterLine, issuers: IssuerCache
    ) -> list[StoredChange]:
        """Make a record without a file; it came out of the trash, as undo sees it."""
        fields = replace(line.fields, issuer_id=issuers.committee_of(session, line.fields))
        document_id = identities.insert_without_file(
            session, fields, line.evidence, self._actor.now()
        )
        citations.resolve_around(session, [document_id])
        index_queue.add_new(session, [document_id])
        trash, filed = DocumentState.TRASH.value, DocumentState.FILED.value
        made = StoredChange(document_id, Property.STATE, trash, filed)
        return [made, *set_all(session, extras(session, document_id, line), self._actor)]
