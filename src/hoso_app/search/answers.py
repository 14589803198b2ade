"""What goes in and out of a search beside the domain's own values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hoso_app.domain.search import Facet, SearchHit, Understood


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names by which committees are called: identifier to names, aliases, abbreviations.

    Names of predecessors and successors belong to both. ``abbreviations`` are
    the office's own short forms with their meanings; ``dossiers`` are the code
    and the title of each, by its identifier.
    """

    committees: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    abbreviations: tuple[tuple[str, str], ...] = ()
    dossiers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IndexAnswer:
    """One page of hits without snippets, and counts over the whole result.

    See ``SearchOutcome`` for what ``loosened`` and ``suggestion`` tell.
    """

    hits: tuple[SearchHit, ...]
    total: int
    facets: Mapping[Facet, Mapping[str, int]]
    understood: tuple[Understood, ...] = ()
    loosened: int = 0
    suggestion: str | None = None
