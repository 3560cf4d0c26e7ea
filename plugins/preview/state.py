"""What the preview knows: how the last build went, and what is wrong with which document."""

from dataclasses import dataclass, replace
from typing import Any

# A finding as `inv inspect --format json` gives it: path, line, column, rule, severity, ….
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PreviewState:
    """The number of the build, whether one is under way, what it complained of, the findings, and
    the number of the build that these are of.

    `revision` is another whenever anything of these is.
    """

    revision: int = 0
    number: int = 0
    busy: bool = True
    complaint: str = ""
    findings: tuple[Row, ...] = ()
    checked: int = 0

    @property
    def is_checked(self) -> bool:
        """True where the findings are of the last build: until then nobody can say that all is
        well."""
        return not self.busy and self.checked == self.number

    @property
    def errors(self) -> tuple[Row, ...]:
        """The findings that keep the site from being built."""
        return tuple(row for row in self.findings if row["severity"] == "error")

    def findings_of(self, path: str) -> tuple[Row, ...]:
        """The findings of one document."""
        return tuple(row for row in self.findings if row["path"] == path)


class StatePublisher:
    """The present state, read by many threads, changed by one."""

    def __init__(self) -> None:
        self.state = PreviewState()

    def begin(self) -> None:
        """A build is under way."""
        self._change(busy=True)

    def end(self, complaint: str) -> None:
        """It is done; with a complaint, the last good pages stay."""
        self._change(number=self.state.number + 1, busy=False, complaint=complaint)

    def tell(self, findings: tuple[Row, ...]) -> None:
        """These are the findings now."""
        self._change(findings=findings, checked=self.state.number)

    def _change(self, **values: Any) -> None:
        self.state = replace(self.state, revision=self.state.revision + 1, **values)
