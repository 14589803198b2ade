"""Use cases: each method is one action of a person, in one transaction."""
