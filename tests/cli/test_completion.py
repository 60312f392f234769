"""What a shell gets when it completes a command line."""

from __future__ import annotations

import pytest

SHELLS = {
    "bash": {"_NEWSFACTS_COMPLETE": "complete_bash", "COMP_WORDS": "newsfacts tim", "COMP_CWORD": "1"},
    "zsh": {"_NEWSFACTS_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "newsfacts tim"},
    "fish": {
        "_NEWSFACTS_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_ARGS": "newsfacts tim",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    },
}


@pytest.mark.parametrize("shell", SHELLS)
def test_candidates_are_on_standard_output_and_nothing_else_anywhere(shell, run):
    outcome = run(env=SHELLS[shell])
    assert "timeline" in outcome.out
    assert (outcome.status, outcome.err) == (0, "")


def test_the_script_for_a_shell_is_printed_with_success(run):
    outcome = run("--show-completion", env={"SHELL": "/bin/bash"})
    assert "_NEWSFACTS_COMPLETE" in outcome.out + outcome.err
    assert outcome.status in (0, 1)  # 1 where the shell around the tests is none that Typer knows
