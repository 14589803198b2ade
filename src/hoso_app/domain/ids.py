"""Identifiers, so that a dossier's number cannot be passed for a document's."""

from typing import NewType

DocumentId = NewType("DocumentId", int)
OriginalId = NewType("OriginalId", int)
CommitteeId = NewType("CommitteeId", int)
TagId = NewType("TagId", int)
DossierId = NewType("DossierId", int)
CitationId = NewType("CitationId", int)
BatchId = NewType("BatchId", int)
SavedSearchId = NewType("SavedSearchId", int)
FilingRuleId = NewType("FilingRuleId", int)
