"""A folder whose contents the file system puts apart from what else is on the disk."""

import os
import struct
from contextlib import suppress

# Linux, include/uapi/linux/fs.h: FS_IOC_GETFLAGS, FS_IOC_SETFLAGS, FS_TOPDIR_FL.
_GET_FLAGS, _SET_FLAGS, _TOP_FOLDER = 0x80086601, 0x40086602, 0x00020000
_FLAGS = struct.Struct("l")


def make_apart(folder: str) -> None:
    """Makes the folder, as `chattr +T` would have it where the file system is ext4.

    Without a journal, ext4 passes over every file deleted in the last minutes before it makes a
    new one near by: pages made beside those just replaced would take ten times as long. Nothing
    but time follows from it, so elsewhere the folder is like any other.
    """
    os.makedirs(folder, exist_ok=True)
    with suppress(ImportError, OSError):  # Windows; another file system
        from fcntl import ioctl

        descriptor = os.open(folder, os.O_RDONLY)
        try:
            (flags,) = _FLAGS.unpack(ioctl(descriptor, _GET_FLAGS, bytes(_FLAGS.size)))
            ioctl(descriptor, _SET_FLAGS, _FLAGS.pack(flags | _TOP_FOLDER))
        finally:
            os.close(descriptor)
