"""Colours, columns without names, and the pager."""

from __future__ import annotations

import json
import re

import pytest

COLOURED = {
    "facts -n 1": False,
    "facts -n 1 --color always": True,
    "--color=always facts -n 1": True,
    "facts --color auto -n 1": False,
    "check 43 Turkish soldiers were killed --color always": True,
    "950k --color always": True,
}


@pytest.mark.parametrize("line", COLOURED)
def test_colours_in_a_pipe_are_those_that_were_asked_for(line, run):
    assert ("\x1b[" in run(*line.split()).out) is COLOURED[line]


def test_colour_on_the_line_is_stronger_than_the_environment(run, at_terminal):
    assert "\x1b[" in run("facts", "-n", "1", "--color", "always", env={"NO_COLOR": "1"}).out
    assert "\x1b[1m" not in at_terminal("facts -n 1 --color never", 80, FORCE_COLOR="1")


@pytest.mark.parametrize("command", ["lint", "review", "coverage"])
@pytest.mark.parametrize("colour", [[], ["--color", "always"], ["--color", "never"]])
def test_colour_is_no_format(command, colour, run, base):
    """What reads a pipe looks for `file:line:column`, also where FORCE_COLOR is set for all programs."""
    base("It rained for 34 days.\n", "talks.txt")
    drafts = base("It rained for 43 days in Ghent.\n", "draft.md")
    facts = base(
        """
        newsfacts: 1
        entities: [{id: ghent, name: Ghent, kind: place}, {id: bruges, name: Bruges, kind: place}]
        facts:
          - id: rain
            statement: It rained for 34 days in Ghent.
            figure: 34 days
            place: ghent
            evidence: {source: talks, exact: It rained}
        sources: [{id: talks, title: Talks, text: talks.txt}]
        """
    )
    line = {"review": ["review", drafts]}.get(command, [command])
    outcome = run(*line, "--data", facts, *colour, env={"FORCE_COLOR": "1"})
    place = re.compile(r"^\S+:\d+:\d+: ", re.MULTILINE)
    assert place.search(outcome.out), outcome


@pytest.mark.parametrize("line", ["facts --color sometimes", "--color sometimes facts --json", "facts --color"])
def test_another_word_for_colour_is_refused(line, call):
    outcome = call(*line.split())
    assert outcome.status == 2
    assert "--color" in outcome.err
    if "--json" in line:
        assert json.loads(outcome.out)["command"] == "facts"


def test_what_stands_behind_two_hyphens_is_a_word(call):
    assert "no word" not in call("facts", "--", "--no-pager").err
    assert call("facts", "--", "--no-pager").status == 1


@pytest.mark.parametrize("format", ["csv", "tsv"])
@pytest.mark.parametrize("command", ["facts", "topics", "show putin"])
def test_columns_can_go_without_their_names(command, format, call):
    line = [*command.split(), "--format", format, "--fields", "id"]
    whole = call(*line).out.splitlines()
    assert whole[0] == "id"
    assert call(*line, "--no-header").out.splitlines() == whole[1:]


def test_nothing_without_its_header_is_nothing(call):
    assert call("facts", "xylophone", "--format", "csv", "--no-header").out == ""


def test_other_formats_have_no_header_to_leave_out(call):
    outcome = call("facts", "--no-header", "--json")
    assert outcome.status == 2
    assert "--no-header goes with --format csv and tsv" in outcome.err


PAGER = {"NEWSFACTS_PAGER": "sed s/^/paged:/"}


def test_what_is_longer_than_the_screen_goes_to_the_pager(at_terminal):
    """The screen has 25 lines."""
    assert at_terminal("facts", 80, **PAGER).startswith("paged:")
    assert "paged:" not in at_terminal("facts -n 2", 80, **PAGER)
    assert at_terminal("timeline --json", 80, **PAGER).startswith("paged:")
    assert at_terminal("help formats", 40, **PAGER).startswith("paged:")
    for line in ("--help", "facts --help", "help add fact", "add fact -h"):
        assert at_terminal(line, 40, **PAGER).startswith("paged:")
        assert "paged:" not in at_terminal(f"{line} --no-pager", 40, **PAGER)


@pytest.mark.parametrize(
    "environment",
    [
        {"NEWSFACTS_PAGER": ""},
        {"NEWSFACTS_PAGER": "cat"},
        {"NEWSFACTS_PAGER": "no-such-program"},
        {"NEWSFACTS_PAGER": '"'},
    ],
)
def test_without_a_pager_it_is_printed_as_it_is(environment, at_terminal):
    assert at_terminal("facts", 80, **environment) == at_terminal("facts --no-pager", 80, **PAGER)


def test_the_pager_of_other_programs_is_ours_too(at_terminal, monkeypatch):
    monkeypatch.delenv("NEWSFACTS_PAGER")
    assert at_terminal("facts", 80, PAGER="sed s/^/paged:/").startswith("paged:")


def test_a_reader_who_leaves_the_pager_is_no_failure(at_terminal):
    assert "Traceback" not in at_terminal("facts", 80, NEWSFACTS_PAGER="head -1")


def test_a_pipe_has_no_pager(run):
    assert "paged:" not in run("facts", env=PAGER).out
