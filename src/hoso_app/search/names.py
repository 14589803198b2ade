"""Comparing names as words are compared: typed marks bind, unmarked letters match all."""

from hoso_app.search.analysis import exact_forms, folded_form, is_marked


def is_same_name(typed: str, name: str) -> bool:
    """Return whether a name is meant by what was typed."""
    from_typed, from_name = exact_forms(typed), exact_forms(name)
    return len(from_typed) == len(from_name) and all(
        one == other if is_marked(one) else folded_form(one) == folded_form(other)
        for one, other in zip(from_typed, from_name, strict=True)
    )
