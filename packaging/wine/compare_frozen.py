"""Names the modules inside Python's DLL whose code is not that of the library's text.

Run by the Python in question. ``importlib``, ``os``, ``site`` and a few more live in the DLL; with
the library of another version beside it they would call what is not there.
"""

import _imp
import sys
import types
from pathlib import Path


def main() -> int:
    """Print one name a line; return 0."""
    library = Path(sys.prefix) / "Lib"
    # Python tells these names nowhere else.
    for name in sorted(_imp._frozen_module_names()):  # type: ignore[attr-defined]  # noqa: SLF001
        text = _text_of(library, name)
        if text is None:
            continue
        read = compile(text.read_bytes(), text.name, "exec", dont_inherit=True)
        if _essence(_imp.get_frozen_object(name)) != _essence(read):
            print(name)
    return 0


def _text_of(library: Path, name: str) -> Path | None:
    # The DLL calls the two bootstraps by other names than the library.
    own = {
        "_frozen_importlib": "importlib._bootstrap",
        "_frozen_importlib_external": "importlib._bootstrap_external",
    }
    path = library / own.get(name, name).replace(".", "/")
    for file in (path.with_suffix(".py"), path / "__init__.py"):
        if file.is_file():
            return file
    return None


def _essence(code: types.CodeType) -> object:
    """Return what a piece of code does, without its file's name and its lines."""
    constants = tuple(map(_constant, code.co_consts))
    return code.co_name, code.co_code, constants, code.co_names, code.co_varnames


def _constant(value: object) -> object:
    if isinstance(value, types.CodeType):
        return _essence(value)
    # A set is printed in another order by every process, and frozen as a tuple.
    return sorted(map(repr, value)) if isinstance(value, frozenset | tuple) else repr(value)


if __name__ == "__main__":
    sys.exit(main())
