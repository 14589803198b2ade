"""Searching the library: an index on Whoosh with postings as arrays.

Only this package knows Whoosh; only what is named here is used outside of it.
"""

from hoso_app.search.answers import IndexAnswer, Vocabulary
from hoso_app.search.facts import facet_values
from hoso_app.search.index import SearchIndex
from hoso_app.search.marking import best_snippet, hit_spans
from hoso_app.search.scanning import scan

__all__ = [
    "IndexAnswer",
    "SearchIndex",
    "Vocabulary",
    "best_snippet",
    "facet_values",
    "hit_spans",
    "scan",
]
