"""Replacing a file in one step: the old file or the new one, with the same face."""

from __future__ import annotations

import os
import resource
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsfacts.writing.replacing import CannotWrite, create, drafted, replace_all

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


def replace(path: Path, content: bytes) -> None:
    """Replace a file that holds `old`."""
    replace_all({path: b"old"}, {path: content})


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o664, 0o755])
def test_permissions_stay(mode: int, tmp_path: Path) -> None:
    """Who could read and write the file still can."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(mode)
    for content in (b"new", b"newer"):
        with drafted(path, over=True) as draft:
            draft.write_bytes(content)
        assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (content, mode)
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_the_owner_stays(tmp_path: Path) -> None:
    """A file that root changes for someone stays theirs."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    os.chown(path, 12, 34)
    replace(path, b"new")
    assert (path.stat().st_uid, path.stat().st_gid) == (12, 34)


def test_the_time_of_change_is_now(tmp_path: Path) -> None:
    """The index has to notice."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    os.utime(path, (1, 1))
    replace(path, b"new")
    assert path.stat().st_mtime > 1_000_000


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What a chain of links leads to is replaced, in its own folder."""
    (tmp_path / "real").mkdir()
    path, link, other = tmp_path / "real" / "a.yaml", tmp_path / "b.yaml", tmp_path / "c.yaml"
    path.write_bytes(b"old")
    link.symlink_to("real/a.yaml")
    other.symlink_to("b.yaml")
    replace(other, b"new")
    assert other.is_symlink()
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.yaml", "c.yaml", "real"]


def test_drafts_that_killed_writers_left_are_swept_up(tmp_path: Path) -> None:
    """Drafts of this file go, other files stay."""
    path, other = tmp_path / f"{'a' * 60}.yaml", tmp_path / f"{'a' * 60}.yml"
    for each in (path, other):
        each.write_bytes(b"old")
        code = f"""
import os, signal
from pathlib import Path
from newsfacts.writing import replacing
replacing._dress = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
replacing.replace_all({{Path({str(each)!r}): b"old"}}, {{Path({str(each)!r}): b"new"}})
"""
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    drafts = set(tmp_path.iterdir()) - {path, other}
    assert len(drafts) == 2
    assert not [draft for draft in drafts if draft.suffix == ".yaml" or not draft.name.startswith(".")]
    for draft in drafts:
        os.utime(draft, (time.time() - 4_000,) * 2)
    replace(path, b"new")
    assert len(drafts & set(tmp_path.iterdir())) == 1
    replace(other, b"new")
    assert set(tmp_path.iterdir()) == {path, other}


def test_drafts_are_swept_up_once_they_are_old(tmp_path: Path) -> None:
    """Another may be at work on a new one."""
    path = tmp_path / "a.json"
    with drafted(path):
        (name,) = (each.name for each in tmp_path.iterdir())
    for old, names in ((3_000, {name, path.name}), (4_000, {path.name})):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (time.time() - old,) * 2)
        with drafted(path, over=True):
            pass
        assert {each.name for each in tmp_path.iterdir()} == names


@pytest.mark.parametrize("name", ["\U0001f30d" * 60 + ".yaml", "Ж" * 120 + ".yaml"])
def test_a_long_name_is_no_hindrance(name: str, tmp_path: Path) -> None:
    """As long as the file system allows."""
    path = tmp_path / name
    path.write_bytes(b"old")
    replace(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    """A folder that can be written to is no leave to replace what is in it, not even for root."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(0o444)
    other = tmp_path / "b.yaml"
    other.write_bytes(b"old")
    both = dict.fromkeys((other, path), b"old")
    with pytest.raises(CannotWrite, match=r"a.yaml: the file is read-only; nothing was written"):
        replace_all(both, dict.fromkeys(both, b"new"))
    assert (path.read_bytes(), other.read_bytes()) == (b"old", b"old")
    with pytest.raises(CannotWrite, match="read-only"), drafted(path, over=True):
        pass


@pytest.mark.parametrize("written", ["a.yaml", "b.yaml"])
def test_what_was_written_meanwhile_keeps_every_file(written: str, tmp_path: Path) -> None:
    """All or none, whichever of the files it was."""
    old = {tmp_path / name: b"old" for name in ("a.yaml", "b.yaml")}
    for path in old:
        path.write_bytes(b"mine" if path.name == written else b"old")
    with pytest.raises(CannotWrite, match=f"{written}: another program has changed the file"):
        replace_all(old, dict.fromkeys(old, b"new"))
    assert {path.name: path.read_bytes() for path in old} == {"a.yaml": b"old", "b.yaml": b"old"} | {written: b"mine"}


def test_files_that_were_replaced_are_put_back_where_one_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system refuses the second of two, when both drafts are written."""
    old = {tmp_path / name: b"old" for name in ("a.yaml", "b.yaml")}
    for path in old:
        path.write_bytes(b"old")
    real = os.replace

    def refuse_a(new: Path, path: Path) -> None:
        if path.name == "a.yaml":
            raise OSError("refused")
        real(new, path)

    monkeypatch.setattr(os, "replace", refuse_a)
    with pytest.raises(CannotWrite, match="refused"):
        replace_all(old, dict.fromkeys(old, b"new"))
    assert [path.read_bytes() for path in sorted(tmp_path.iterdir())] == [b"old", b"old"]


@pytest.fixture
def nobody() -> Iterator[None]:
    """Be a user without rights for as long as a test takes."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


def test_a_read_only_folder_is_said_to_be_one(nobody: None) -> None:
    """The file can be written, but not replaced in one step."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.yaml"
        path.write_bytes(b"old")
        path.chmod(0o666)
        path.parent.chmod(0o555)
        try:
            with pytest.raises(CannotWrite, match="folder cannot be written to"):
                replace(path, b"new")
            with pytest.raises(CannotWrite, match="folder cannot be written to"):
                create(path.with_name("b.yaml"), b"new")
        finally:
            path.parent.chmod(0o755)
        assert path.read_bytes() == b"old"


@pytest.mark.parametrize("kind", ["folder", "fifo", "missing"])
def test_only_files_are_replaced(kind: str, tmp_path: Path) -> None:
    """Anything else is an error in words."""
    path = tmp_path / "a.yaml"
    if kind == "folder":
        path.mkdir()
    elif kind == "fifo":
        os.mkfifo(path)
    with pytest.raises(CannotWrite, match="this is a folder|this is not a regular file|No such file"):
        replace(path, b"new")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """No more than 1000 bytes fit: the old file stays, and nothing lies beside it."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    code = f"""
from pathlib import Path
from newsfacts.writing.replacing import CannotWrite, replace_all
try:
    replace_all({{Path({str(path)!r}): b"old"}}, {{Path({str(path)!r}): b"new" * 10_000}})
except CannotWrite as error:
    print(error.message)
"""

    def small_disk() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, preexec_fn=small_disk, cwd=ROOT, check=True
    )
    assert "the disk is full; nothing was written" in done.stdout
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="files without a name are known to Linux")
def test_a_new_file_has_no_draft_that_a_crash_could_leave(tmp_path: Path) -> None:
    """What is written has no name before it is whole: the process is killed when all is written."""
    code = (
        "import os, sys; from pathlib import Path; from newsfacts.writing.replacing import create\n"
        "os.fsync = lambda _: os.kill(os.getpid(), 9)\n"
        "create(Path(sys.argv[1]), b'new')"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.yaml")], check=False)
    assert done.returncode == -signal.SIGKILL
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("how", ["replaced", "new", "new, without a name before"])
def test_what_takes_a_place_is_on_the_disk_before(how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the folder that names it is afterwards: a machine that loses its power keeps the old file or the new one."""
    path = tmp_path / "a.yaml"
    happened: list[tuple[str, int, int]] = []

    def noted(name: str) -> None:
        known = getattr(os, name)

        def note(what: Any, *args: Any, **named: Any) -> Any:
            state = os.stat(what)  # noqa: PTH116  (of a number, too)
            happened.append((name, state.st_ino, state.st_size))
            return known(what, *args, **named)

        monkeypatch.setattr(os, name, note)

    for name in ("fsync", "replace", "link"):
        noted(name)
    if how == "replaced":
        path.write_bytes(b"old")
        replace(path, b"new")
    elif how == "new":
        with drafted(path) as draft:
            draft.write_bytes(b"new")
    else:
        create(path, b"new")
    file, folder = path.stat().st_ino, tmp_path.stat().st_ino
    placed = next(at for at, (name, inode, _) in enumerate(happened) if name != "fsync" and inode == file)
    assert ("fsync", file, len(b"new")) in happened[:placed]
    assert ("fsync", folder) in [each[:2] for each in happened[placed:]]
