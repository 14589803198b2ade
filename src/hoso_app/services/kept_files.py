"""Small files that are kept in a library's folder beside its database, and may be lost.

What stands in them helps whoever opens the library next; no paper hangs on them, and no
backup takes them along. Loads nothing of storage and search.
"""

import json
import os
from pathlib import Path
from typing import Any


def keep(path: Path, value: object, *, is_synced: bool = False) -> None:
    """Write a value as JSON, whole or not at all.

    Args:
        path: The file.
        value: What to keep.
        is_synced: Wait until the disk has it: it is wanted after a power cut.

    Raises:
        OSError: The folder cannot be written.
    """
    # Names of files can hold what is no Unicode: it comes back as it was.
    data = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    passing = path.with_name(f"{path.name}.tmp")
    with passing.open("wb") as file:
        file.write(data)
        if is_synced:
            file.flush()
            os.fsync(file.fileno())
    passing.replace(path)


def read(path: Path, most_bytes: int) -> Any:
    """Return what was kept.

    Args:
        path: The file.
        most_bytes: What is longer was not written by this program.

    Raises:
        OSError: There is none, or it cannot be read.
        ValueError, RecursionError: It is damaged.
    """
    with path.open("rb") as file:
        return json.loads(file.read(most_bytes).decode("utf-8", "surrogatepass"))
