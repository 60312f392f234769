"""The project file: found from the working directory upwards, read strictly, and told of by `info`."""

from __future__ import annotations

import json

import pytest

BASE = """\
newsfacts: 1
sources:
  - {id: s, title: A log}
facts:
  - {id: gulls, statement: There were 905 gulls in Vellby., figure: 905 gulls, evidence: {source: s, exact: x}}
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Give a repository with a base, and stand in a folder of it."""
    repository = tmp_path / "repository"
    for folder in (".git", "base", "texts/new"):
        (repository / folder).mkdir(parents=True)
    (repository / "base" / "facts.yaml").write_text(BASE, encoding="utf-8")
    monkeypatch.chdir(repository / "texts" / "new")
    return repository


FILES = {
    "newsfacts.toml": 'data = ["base"]',
    "pyproject.toml": '[tool.other]\nx = 1\n[tool.newsfacts]\ndata = ["base"]',
}
FORMS = [
    *FILES.items(),
    ("pyproject.toml", 'tool.newsfacts.data = ["base"]'),
    ("pyproject.toml", '[tool]\nnewsfacts = {data = ["base"]}'),
]


@pytest.mark.parametrize(("name", "text"), FORMS)
def test_it_names_the_base(name, text, folder, call, monkeypatch):
    """From anywhere below it, for every command; what is said on the command line or in the environment is stronger."""
    (folder / name).write_text(text, encoding="utf-8")
    assert call("facts", "gulls").out.count("gulls")
    assert call("check", "There were 905 gulls in Vellby.").status == 0
    assert call("lint").status == 0
    assert call("facts", "gulls", "--data", folder / "base" / "facts.yaml").status == 0
    monkeypatch.setenv("NEWSFACTS_DATA", str(folder / "none.yaml"))
    assert call("facts", "gulls").status == 2


def test_the_nearest_one_counts_and_none_beyond_the_repository(folder, call):
    """One that says nothing on newsfacts is passed over."""
    (folder.parent / "newsfacts.toml").write_text("nonsense", encoding="utf-8")
    (folder / "newsfacts.toml").write_text(FILES["newsfacts.toml"], encoding="utf-8")
    (folder / "texts" / "pyproject.toml").write_text("[tool.other]\n# newsfacts", encoding="utf-8")
    assert call("facts", "gulls").status == 0
    (folder / "texts" / "newsfacts.toml").write_text("", encoding="utf-8")
    assert call("facts", "gulls").status == 1


def test_a_file_of_other_programs_that_is_broken_is_theirs_to_complain_of(folder, call):
    (folder / "newsfacts.toml").write_text(FILES["newsfacts.toml"], encoding="utf-8")
    (folder / "texts" / "pyproject.toml").write_text("[tool.newsfacts]\ndata = []\n[tool.other\n", encoding="utf-8")
    assert call("facts", "gulls").status == 0


WRONG = {
    "dta = []": "no setting is called 'dta' — did you mean data?",
    "[review]\nfile = []": "no setting is called 'review.file' — did you mean review.files?",
    "[veriew]\nfiles = []": "no setting is called 'veriew' — did you mean review?",
    "data = 'base'": "data is a list of texts",
    "[review]\nallow_unknown = 'yes'": "review.allow_unknown is true or false",
    "data = []": "data is empty; name a file or a folder",
    "data = [5]": "data is a list of texts",
    "data = [": "newsfacts.toml: ",
    "review = 5": "review is a table: files, exclude, front_matter, allow_unknown, baseline",
    "\0": "newsfacts.toml: ",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_in_it_is_told(text, folder, call):
    """With the file, and the key that was meant."""
    (folder / "newsfacts.toml").write_text(text, encoding="utf-8")
    status, out, err = call("facts", "gulls", "--json")
    assert status == 2
    assert WRONG[text] in err
    assert json.loads(out)["error"]["code"] == "invalid_project"


def test_info_says_where_each_setting_comes_from(folder, call):
    """In words and in JSON."""
    (folder / "newsfacts.toml").write_text('data = ["base"]\n[review]\nallow_unknown = true', encoding="utf-8")
    file, base = str(folder / "newsfacts.toml"), str(folder / "base")
    assert f"setting   review.allow_unknown = true  ({file})" in call("info").out
    assert json.loads(call("info", "--json").out)["results"][0]["settings"] == [
        {"name": "data", "value": [base], "origin": file},
        {"name": "review.allow_unknown", "value": True, "origin": file},
    ]
    assert json.loads(call("info", "--json", "--data", base).out)["results"][0]["settings"][0] == {
        "name": "data", "value": [base], "origin": "--data",
    }  # fmt: skip


def test_a_look_up_imports_nothing_for_a_project_that_is_not_there(run, folder):
    """A file costs what it takes to read it, none costs nothing."""
    import subprocess
    import sys

    code = "import sys; from newsfacts.base_files import base_files; base_files(); print('newsfacts.project' in sys.modules)"
    ask = [sys.executable, "-c", code]
    assert subprocess.run(ask, capture_output=True, text=True, check=True).stdout == "False\n"
    (folder / "newsfacts.toml").write_text("", encoding="utf-8")
    assert subprocess.run(ask, capture_output=True, text=True, check=True).stdout == "True\n"
