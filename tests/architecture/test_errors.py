import contextlib
import dataclasses
import enum
import importlib
import pickle
import pkgutil
import types
import typing
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import hoso_app
from hoso_app.domain.errors import HosoError
from hoso_app.messages.errors import error_text


class _WordlessError(HosoError):
    """Stands for an error somebody forgot to word."""


def _import_everything() -> None:
    for module in pkgutil.walk_packages(hoso_app.__path__, "hoso_app."):
        if not module.name.endswith("__main__") and ".migrations." not in module.name:
            importlib.import_module(module.name)


def _leaves(error_class: type[HosoError]) -> Iterator[type[HosoError]]:
    """Yield the classes that are raised: those from which nothing else derives."""
    subclasses = [cls for cls in error_class.__subclasses__() if cls is not _WordlessError]
    for subclass in subclasses:
        yield from _leaves(subclass)
    if not subclasses and error_class.__module__.startswith("hoso_app."):
        yield error_class


def _error_classes() -> list[type[HosoError]]:
    _import_everything()
    return sorted(set(_leaves(HosoError)), key=lambda cls: cls.__qualname__)


_SAMPLES: dict[object, Any] = {
    str: "59-KH/TU",
    int: 7,
    float: 1.5,
    bool: True,
    bytes: b"x",
    Path: Path("kho") / "a.docx",
    date: date(2023, 4, 7),
    datetime: datetime(2023, 4, 7, tzinfo=UTC),
    type(None): None,
}


def _samples(annotation: Any) -> list[Any]:
    """Return values of that type: every member of an enumeration, one of the others."""
    if annotation in _SAMPLES:
        return [_SAMPLES[annotation]]
    if isinstance(annotation, typing.NewType):
        return _samples(annotation.__supertype__)
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return list(annotation)
    if dataclasses.is_dataclass(annotation) and isinstance(annotation, type):
        return [_instances(annotation)[0]]
    return _samples_of_composed(annotation)


def _samples_of_composed(annotation: Any) -> list[Any]:
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in {typing.Union, types.UnionType}:
        return [value for argument in arguments for value in _samples(argument)]
    if origin is tuple:
        return [tuple(_samples(argument)[0] for argument in arguments if argument is not ...)]
    if origin in {list, set, frozenset}:
        return [origin(_samples(arguments[0]))]
    pytest.fail(f"no sample value for {annotation!r}; add one to this test")


def _instances(cls: type) -> list[Any]:
    """Return one instance for each value a field can take, the other fields at their first."""
    hints = typing.get_type_hints(cls)
    values = {field.name: _samples(hints[field.name]) for field in dataclasses.fields(cls)}
    first = {name: samples[0] for name, samples in values.items()}
    variants = [first]
    for name, samples in values.items():
        variants += [{**first, name: sample} for sample in samples[1:]]
    return [cls(**variant) for variant in variants]


def _sentence_for_the_unknown() -> str | None:
    with contextlib.suppress(Exception):
        return error_text(_WordlessError())
    return None


def test_every_error_has_a_whole_sentence_of_its_own() -> None:
    unknown = _sentence_for_the_unknown()
    faults = []
    for cls in _error_classes():
        for error in _instances(cls):
            sentence = error_text(error)
            is_whole = len(sentence) >= 10 and sentence[-1] in ".!?…" and "{" not in sentence
            if not is_whole or sentence == unknown:
                faults.append(f"{error!r}: {sentence!r}")
    assert faults == []


def test_every_error_survives_a_process_border() -> None:
    for cls in _error_classes():
        for error in _instances(cls):
            copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - made one line above
            assert type(copy) is cls
            assert dataclasses.asdict(copy) == dataclasses.asdict(error)


def test_there_are_errors_to_check() -> None:
    names = {cls.__name__ for cls in _error_classes()}
    assert {"ReadingError", "LibraryLockedError", "InvalidValueError"} <= names
