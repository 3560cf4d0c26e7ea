"""Get headless Chromiums of past years from packages that ship them, for the tests beside this file.

The npm packages `chrome-aws-lambda` hold each one as a Brotli file; npm fetches them and Node.js
unpacks them, so nothing but Node.js is needed. Run as a program with the folder to fill.
"""

import base64
import hashlib
import subprocess
import sys
import tarfile
from pathlib import Path

# Chromium's version: the package's version, and the SHA-512 of the package.
PACKAGES = {
    "72": ("1.11.2", "BpR7qYNkPZlMQGZI3/edrPT4Rx9Hd/Z+YV3dQ5ujfWj01r27pYYOoOmMd2w3mkmFeHF7nzFlksM/urKnfICwDQ=="),
    "80": ("2.1.1", "Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw=="),
    "88": ("5.5.0", "nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA=="),
}
_UNPACK = """
const fs = require("fs"), zlib = require("zlib"), [from, to] = process.argv.slice(1);
fs.writeFileSync(to, zlib.brotliDecompressSync(fs.readFileSync(from)), { mode: 0o755 });
"""


def get(folder: Path) -> None:
    """Fill a folder with one folder a version, each with `chrome` and the libraries it brings."""
    for version, (package, digest) in PACKAGES.items():
        target = folder / version
        if (target / "chrome").is_file():
            continue
        target.mkdir(parents=True, exist_ok=True)
        archive = target / f"chrome-aws-lambda-{package}.tgz"
        subprocess.run(["npm", "pack", "--silent", f"chrome-aws-lambda@{package}"], cwd=target,
                       check=True, stdout=subprocess.DEVNULL)
        found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if found != digest:
            raise SystemExit(f"chrome-aws-lambda {package} 的校验值不符：{found}")
        with tarfile.open(archive) as tar:
            tar.extractall(target, filter="data")
        bin_folder = target / "package" / "bin"
        for packed in sorted(bin_folder.glob("*.tar.br")):
            _unpack(packed, packed.with_suffix(""))
            with tarfile.open(packed.with_suffix("")) as tar:
                tar.extractall(target, filter="data")
        _unpack(next(bin_folder.glob("chromium*.br")), target / "chrome")


def _unpack(source: Path, target: Path) -> None:
    subprocess.run(["node", "-e", _UNPACK, str(source), str(target)], check=True)


if __name__ == "__main__":
    get(Path(sys.argv[1]))
