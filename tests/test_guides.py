"""The guides: what they give to copy is well formed, and reads what the program prints."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from newsfacts.project import KEYS
from newsfacts.render.findings import FORMATS

DOCS = Path(__file__).resolve().parents[1] / "docs"
CI, EDITORS = ((DOCS / name).read_text(encoding="utf-8") for name in ("ci.md", "editors.md"))
WRONG = "43 Turkish soldiers were killed in the air strikes in Idlib."


def blocks(page, language):
    return re.findall(rf"^```{language}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


@pytest.fixture
def line(call, tmp_path, monkeypatch):
    """Give a line as the program prints it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a draft.md").write_text(f"One.\n\n* {WRONG}\n", encoding="utf-8")
    return call("review", "a draft.md").out.rstrip("\n")


def test_every_yaml_and_toml_is_well_formed():
    """And the project file has every key that there is."""
    for block in blocks(CI, "yaml"):
        assert yaml.safe_load(block)
    project = tomllib.loads(blocks(CI, "toml")[0])
    written = {
        name if not isinstance(value, dict) else f"{name}.{key}"
        for name, value in project.items()
        for key in (value if isinstance(value, dict) else [name])
    }
    assert written == set(KEYS)
    assert all(f"`{name}`" in CI for name in FORMATS)


def test_the_matcher_of_vs_code_reads_a_line(line):
    """File, line, column, slot and message."""
    pattern = json.loads(blocks(EDITORS, "json")[0])["tasks"][0]["problemMatcher"]["pattern"]
    found = re.fullmatch(pattern["regexp"], line)
    assert [found[pattern[name]] for name in ("file", "line", "column", "code")] == ["a draft.md", "3", "3", "quantity"]
    assert found[pattern["message"]].startswith('"43": the base has 34')


@pytest.mark.parametrize(("line_of_cursor", "place"), [(1, "a draft.md:3:3"), (3, "a draft.md:3")])
def test_the_key_of_helix_opens_the_next_finding(line_of_cursor, place, line, tmp_path):
    """What its shell command prints, with what Helix puts in: a place below the cursor, else where it is."""
    keys = tomllib.loads(blocks(EDITORS, "toml")[0])["keys"]["normal"]["space"]
    command = re.fullmatch(r":open %sh\{(.*)\}", keys["N"])[1]
    command = command.replace("%{buffer_name}", "a draft.md").replace("%{cursor_line}", str(line_of_cursor))
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    shown = subprocess.run(["sh", "-c", command], cwd=tmp_path, env=environment, stdout=-1, text=True, check=False)
    assert shown.stdout == f"{place}\n"


@pytest.mark.parametrize("editor", ["vim", "nvim"])
def test_the_format_of_vim_reads_a_line(editor, line, tmp_path):
    """The quickfix list has the place."""
    program = shutil.which(editor)
    if program is None:
        pytest.skip(f"{editor} is not installed")
    (tmp_path / "found.txt").write_text(line + "\n", encoding="utf-8")
    (option,) = re.findall(r"setlocal (errorformat=.*)", EDITORS)
    told = "[v:val.lnum, v:val.col, bufname(v:val.bufnr)]"
    command = f"call writefile([json_encode(map(getqflist(), '{told}'))], 'told.json')"
    arguments = ["-es", "-u", "NONE", "-c", f"set {option}", "-c", "cgetfile found.txt", "-c", command, "-c", "qall!"]
    subprocess.run([program, *arguments], cwd=tmp_path, timeout=60, check=False, capture_output=True)
    assert json.loads((tmp_path / "told.json").read_text(encoding="utf-8")) == [[3, 3, "a draft.md"]]


def test_emacs_reads_what_it_is_given(tmp_path):
    """Its code is read and compiled without a warning."""
    emacs = shutil.which("emacs")
    if emacs is None:
        pytest.skip("emacs is not installed")
    code = ";;; -*- lexical-binding: t -*-\n(require 'flymake)\n" + "\n".join(blocks(EDITORS, "elisp"))
    (tmp_path / "it.el").write_text(code, encoding="utf-8")
    done = subprocess.run(
        [emacs, "--batch", "--eval", "(setq byte-compile-error-on-warn t)", "-f", "batch-byte-compile", "it.el"],
        cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def _emacs(tmp_path, code):
    """Run code behind what the guide gives, and give what it prints."""
    emacs = shutil.which("emacs")
    if emacs is None:
        pytest.skip("emacs is not installed")
    guide = "(require 'flymake)\n(require 'compile)\n" + "\n".join(blocks(EDITORS, "elisp"))
    (tmp_path / "it.el").write_text(f";;; -*- lexical-binding: t -*-\n{guide}\n{code}", encoding="utf-8")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [emacs, "--batch", "-Q", "-l", "it.el"],
        cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\n")


def test_flymake_marks_the_words_of_a_buffer(tmp_path):
    """What differs is marked where it stands, and says why."""
    code = f"""(with-temp-buffer
      (insert "One.\\n\\n* {WRONG}\\n")
      (newsfacts-flymake
        (lambda (found) (dolist (each found)
          (princ (format "%s %s %s\\n" (line-number-at-pos (flymake-diagnostic-beg each))
            (buffer-substring (flymake-diagnostic-beg each) (flymake-diagnostic-end each))
            (flymake-diagnostic-text each)))))))"""
    told = _emacs(tmp_path, code)
    assert told[0].startswith('3 43 refuted[quantity] "43": the base has 34')


def test_compile_of_emacs_reads_a_line(line, tmp_path):
    """`M-x compile` knows the form: file, line and column."""
    (tmp_path / "found.txt").write_text(line + "\n", encoding="utf-8")
    code = """(with-temp-buffer
      (insert-file-contents "found.txt")
      (compilation-mode)
      (compilation--ensure-parse (point-max))
      (let* ((message (compilation--message->loc (get-text-property (point-min) 'compilation-message)))
             (file (caar (compilation--loc->file-struct message))))
        (princ (format "%s %s %s\\n" file (compilation--loc->line message) (compilation--loc->col message)))))"""
    assert _emacs(tmp_path, code)[0] == "a draft.md 3 3"
