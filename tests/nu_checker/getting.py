"""Get the Nu HTML checker, a Java program, from the npm package that ships it.

Run as a program with the folder to fill; prints the path of the jar.
"""

import base64
import hashlib
import subprocess
import sys
import tarfile
from pathlib import Path

PACKAGE = "vnu-jar-26.9.27"
SHA512 = ("TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==")


def get(folder: Path) -> Path:
    """The jar below a folder, fetched by npm the first time."""
    jar = folder / "package" / "build" / "dist" / "vnu.jar"
    if jar.is_file():
        return jar
    folder.mkdir(parents=True, exist_ok=True)
    name, _, version = PACKAGE.rpartition("-")
    subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    archive = folder / f"{PACKAGE}.tgz"
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != SHA512:
        raise SystemExit(f"{PACKAGE} 的校验值不符：{found}")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return jar


if __name__ == "__main__":
    print(get(Path(sys.argv[1])))
