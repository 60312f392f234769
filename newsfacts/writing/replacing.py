"""Replacing a file in one step: whoever looks sees the old file or the new one, also after a crash."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from zlib import crc32

from newsfacts.errors import NewsfactsError
from newsfacts.files import shown
from newsfacts.locking import locked

_ENDING = ".newsfacts-draft"
"""How drafts end that stand beside a file until they take its place; never `.yaml`, so that no look-up reads one."""
_LOCKED = f".locked{_ENDING}"
"""How those end that are filled under the lock of their file: nobody is at work on one when the next has the lock."""
_RANDOM = 8
"""Bytes of chance in the name of a draft."""
_ABANDONED = 3_600.0
"""Seconds after which nobody is at work on a draft any more that no lock tells of."""


class CannotWrite(NewsfactsError):
    """A file cannot be written; it is as it was."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__("cannot_write", f"{shown(path)}: {reason}; nothing was written")


def replace_all(old: Mapping[Path, bytes], new: Mapping[Path, bytes]) -> None:
    """Put new contents in the place of those that were read, in all files or in none; `old` may hold further files.

    Raises CannotWrite as `drafted` does, and where a file no longer holds what was read: an editor, say, knows nothing
    of locks. Raises Locked and NoLock where no lock can be had; who read under a lock (`locked`) has it already.
    """
    done: list[Path] = []

    def note(path: Path, error: object, *_: object) -> None:
        if error is None:
            done.append(path)

    try:
        with locked(new):
            try:
                with ExitStack() as drafts:
                    for path, content in new.items():
                        drafts.push(partial(note, path))  # what is entered first is left last
                        drafts.enter_context(drafted(path, over=True, ending=_LOCKED)).write_bytes(content)
                    for path in new:
                        if path.read_bytes() != old[path]:
                            raise CannotWrite(path, "another program has changed the file meanwhile")
            except BaseException:  # also where somebody pressed Ctrl-C between two files
                for path in done:
                    with drafted(path, over=True, ending=_LOCKED) as draft:
                        draft.write_bytes(old[path])
                raise
    except OSError as error:
        raise CannotWrite(next(iter(new)), _reason(error)) from None


def create(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, and its folders. Raises CannotWrite also where there is one already."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if _created_without_draft(path, content):
            _settle(path.parent)
            return
    except FileExistsError:
        raise CannotWrite(path, "this is a folder" if path.is_dir() else "it is there already") from None
    except (OSError, ValueError) as error:  # the latter for a name that no file can have
        raise CannotWrite(path, _reason(error)) from None
    with drafted(path) as draft:
        draft.write_bytes(content)


def expect_folder(path: Path) -> None:
    """Raise CannotWrite where the folder of a place is missing: of a mistyped path none is made."""
    if not os.path.lexists(path.parent):
        raise CannotWrite(path, f"there is no folder {path.parent}")


@contextmanager
def drafted(path: Path, *, over: bool = False, ending: str = _ENDING) -> Iterator[Path]:
    """An empty file beside `path` to be filled; it takes that place in one step when the block ends without error.

    Raises CannotWrite where there is a file already, where its folder is missing and where the place cannot be
    written to. `over` allows to take the place of a file: a symbolic link stays one, and what it leads to is replaced;
    permissions, extended attributes and, where the system allows, the owner stay; what is read-only or no regular file
    is not replaced.
    """
    try:
        old = _replaceable(path) if over and os.path.lexists(path) else None
        real = path if old is None else Path(os.path.realpath(path))
        if old is None and os.path.lexists(path):
            raise FileExistsError
        expect_folder(real)
        _sweep(real, ending)
        new = _unused(real, ending)
        try:  # before it is there, so that whatever ends the process takes it away
            _write(new, b"")
            yield new
            _flush(new)
            if old is not None:
                _dress(new, real, old)
            else:
                new.chmod(0o666 & ~_umask())
            if over:
                os.replace(new, real)  # noqa: PTH105
            else:
                _place(new, real)
        finally:
            with suppress(OSError):
                new.unlink()
        _settle(real.parent)
    except FileExistsError:
        raise CannotWrite(path, "this is a folder" if path.is_dir() else "it is there already") from None
    except (OSError, ValueError) as error:  # the latter for a name that no file can have
        raise CannotWrite(path, _reason(error)) from None


def _created_without_draft(path: Path, content: bytes) -> bool:
    """Write a file that has no name before it is whole, so that a crash leaves nothing; False where that is not known.

    Raises FileExistsError where there is something of that name, and OSError where the disk is full.
    """
    try:
        handle = os.open(path.parent, os.O_TMPFILE | os.O_WRONLY, 0o666)
    except (OSError, AttributeError):  # another system than Linux, or a file system that cannot
        return False
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(handle)
        try:
            os.link(f"/proc/self/fd/{handle}", path, src_dir_fd=handle)  # for then links are followed
        except FileExistsError:
            raise
        except OSError:  # no /proc, or no links
            return False
    return True


def _replaceable(path: Path) -> os.stat_result:
    """What the system tells of a file that may be replaced. Raises CannotWrite where it may not."""
    old = path.stat()
    if not stat.S_ISREG(old.st_mode):
        raise CannotWrite(path, "this is a folder" if stat.S_ISDIR(old.st_mode) else "this is not a regular file")
    if not old.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise CannotWrite(path, "the file is read-only")
    return old


def _unused(path: Path, ending: str) -> Path:
    """A name beside a file that no other draft has."""
    return path.parent / f"{_beginning(path)}{os.urandom(_RANDOM).hex()}{ending}"


def _write(new: Path, content: bytes) -> None:
    """Write a new file, which only its owner may read, and wait until it is on the disk."""
    with os.fdopen(
        os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600), "wb"
    ) as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _beginning(path: Path) -> str:
    """How the drafts of a file begin: hidden, short enough for any file system, and those of no other file."""
    return f".{path.name[:40]}-{crc32(os.fsencode(path.name)):08x}."


def _sweep(path: Path, ending: str) -> None:
    """Take away the drafts of a file that killed writers left: those of its lock, which is held, and very old ones."""
    for name in os.listdir(path.parent):  # noqa: PTH208
        if name.startswith(_beginning(path)) and name.endswith(_ENDING):
            draft = path.parent / name
            with suppress(OSError):
                left = ending == _LOCKED and name.endswith(_LOCKED)
                if left or time.time() - draft.stat().st_mtime > _ABANDONED:
                    draft.unlink()


def _dress(new: Path, real: Path, old: os.stat_result) -> None:
    """Give a draft the owner, the permissions and the extended attributes of the file that it replaces."""
    if hasattr(os, "chown"):
        for owner, group in ((old.st_uid, old.st_gid), (-1, old.st_gid)):
            with suppress(OSError):
                os.chown(new, owner, group)
                break
    with suppress(OSError):
        shutil.copystat(real, new)
    new.chmod(stat.S_IMODE(old.st_mode))
    os.utime(new)


def _place(new: Path, path: Path) -> None:
    """Move a draft to a place where nothing may be."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system without links
        if os.path.lexists(path):
            raise FileExistsError from None
        os.rename(new, path)  # noqa: PTH104


def _flush(path: Path) -> None:
    """Wait until what was written to a file is on the disk."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _settle(folder: Path) -> None:
    """Wait until the folder is on the disk too, where the system has a way to."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _reason(error: OSError | ValueError) -> str:
    number = getattr(error, "errno", None)
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "its folder cannot be written to"
    if number in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", None)) and number is not None:
        return "the disk is full"
    return getattr(error, "strerror", None) or str(error)
