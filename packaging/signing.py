"""Signs programs where there is a certificate; without one they go out unsigned.

Reads from the environment:
    HOSO_SIGN_PFX        file with certificate and key (PKCS#12)
    HOSO_SIGN_PASSWORD   its password
    HOSO_SIGN_TIME       address of a server that certifies the time; without one the signature
                         ends with the certificate

    python packaging/signing.py FILE...
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_NAME = "Hồ sơ"


def is_prepared() -> bool:
    """Return whether there is a certificate to sign with."""
    return bool(os.environ.get("HOSO_SIGN_PFX"))


def sign(program: Path) -> bool:
    """Sign a program in its place; return whether there is a certificate.

    Raises:
        FileNotFoundError: There is no tool that signs.
        subprocess.CalledProcessError: It failed.
    """
    if not is_prepared():
        return False
    if tool := shutil.which("signtool"):
        subprocess.run([tool, *_for_signtool(), str(program)], check=True, stdout=sys.stderr)
        return True
    tool = shutil.which("osslsigncode")
    if tool is None:
        raise FileNotFoundError("signtool, osslsigncode")
    signed = program.with_name(f"{program.name}.signed")
    files = ["-in", str(program), "-out", str(signed)]
    subprocess.run([tool, *_for_osslsigncode(), *files], check=True, stdout=sys.stderr)
    signed.replace(program)
    return True


def _for_signtool() -> list[str]:
    certificate = ["/f", os.environ["HOSO_SIGN_PFX"], "/p", os.environ["HOSO_SIGN_PASSWORD"]]
    server = os.environ.get("HOSO_SIGN_TIME")
    time = ["/tr", server, "/td", "sha256"] if server else []
    return ["sign", "/q", "/fd", "sha256", "/d", _NAME, *certificate, *time]


def _for_osslsigncode() -> list[str]:
    certificate = [
        "-pkcs12",
        os.environ["HOSO_SIGN_PFX"],
        "-pass",
        os.environ["HOSO_SIGN_PASSWORD"],
    ]
    server = os.environ.get("HOSO_SIGN_TIME")
    time = ["-ts", server] if server else []
    return ["sign", "-h", "sha256", "-n", _NAME, *certificate, *time]


def main(arguments: Sequence[str]) -> int:
    """Sign each file; return 0."""
    for name in arguments:
        sign(Path(name))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
