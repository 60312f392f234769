"""Every command and every option explains itself, with examples that run as they are printed."""

from __future__ import annotations

import re
import shlex

import pytest
import typer

from newsfacts.cli.app import command
from newsfacts.cli.group import COMMANDS, FLAGS
from newsfacts.cli.topics import TOPICS

GROUP = command()
CONTEXT = typer.Context(GROUP)
LOOK_UPS = ["facts", "quotes", "timeline", "search", "show", "entities", "topics", "sources", "info"]


def help_of(name: str) -> str:
    return GROUP.get_command(CONTEXT, name).help or ""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_help_and_prints_its_own(name, call):
    assert re.search(rf"^  {name} ", call("--help").out, re.MULTILINE)
    for flag in ("--help", "-h"):
        outcome = call(name, flag)
        assert outcome.status == 0
        assert f"newsfacts {name}" in outcome.out
        assert outcome.err == ""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example(name):
    assert f"`newsfacts {name}" in help_of(name) or f"`newsfacts {name}`" in help_of(name)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_in_the_help_with_a_sentence_of_its_own(name, call):
    printed = call(name, "--help").out
    for parameter in GROUP.get_command(CONTEXT, name).params:
        if parameter.param_type_name == "option":
            assert parameter.help, parameter.name
            assert all(flag in printed for flag in parameter.opts if flag.startswith("--")), parameter.opts


@pytest.mark.parametrize("name", COMMANDS)
def test_options_that_take_no_value_are_known_where_options_stand_before_the_command(name):
    """The table that finds the command behind its options must not fall behind the options themselves."""
    subcommands = getattr(GROUP.get_command(CONTEXT, name), "commands", {})
    for each in [GROUP.get_command(CONTEXT, name), *subcommands.values()]:
        for parameter in each.params:
            flags = {flag for flag in parameter.opts if flag.startswith("-")}
            if parameter.param_type_name == "option" and not flags & {"--help", "-h", "--archived"}:
                assert bool(flags & FLAGS) == bool(parameter.is_flag), parameter.opts


EXAMPLES = [
    example
    for name in LOOK_UPS
    for example in re.findall(r"`newsfacts ([^`]+)`", " ".join(help_of(name).split()))
    if "WORDS" not in example and "my-base" not in example
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_of_a_look_up_finds_something(example, call):
    outcome = call(*shlex.split(example.split(" | ")[0]))
    assert outcome.status == 0
    assert outcome.out


def test_without_arguments_a_few_lines_go_to_standard_error(call):
    """What it is, four examples, and every command by what people do."""
    outcome = call()
    assert outcome.status == 2
    assert outcome.out == ""
    assert len(outcome.err.splitlines()) < 16
    assert outcome.err.count("  newsfacts ") == 4
    assert set(COMMANDS) <= set(re.findall(r"[a-z]+", outcome.err))


@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_is_explained(name, call):
    outcome = call("help", name)
    assert (outcome.status, outcome.err) == (0, "")
    assert all(len(line) <= 80 for line in outcome.out.splitlines() if not line.startswith("    "))


def test_a_topic_that_is_mistyped_is_guessed(call):
    outcome = call("help", "exit-code")
    assert outcome.status == 2
    assert "did you mean exit-codes" in outcome.err


def test_the_version_is_that_of_the_package(call):
    from newsfacts import __version__

    assert call("--version") == (0, f"newsfacts {__version__}\n", "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-8"])
@pytest.mark.parametrize("line", ["--help", "facts --help"])
def test_help_can_be_printed_in_any_encoding(encoding, line, run):
    outcome = run(*line.split(), env={"PYTHONIOENCODING": encoding})
    assert outcome.status == 0
    assert "Traceback" not in outcome.err
    assert "newsfacts" in outcome.out
