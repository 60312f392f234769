"""`completion`: the script with which a shell completes commands, options, ids and names."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from newsfacts.cli.printing import print_utf8
from newsfacts.errors import UsageError, meant

SCRIPTS = {"bash": "newsfacts.bash", "zsh": "_newsfacts", "fish": "newsfacts.fish", "powershell": "newsfacts.ps1"}
"""The shells, and what each calls a script of ours."""


def completion(
    shell: Annotated[
        str | None,
        typer.Argument(
            help="bash, zsh, fish or powershell; else the one that the variable SHELL names.",
            metavar="SHELL",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Print the script with which a shell completes commands, options, choices, ids, names, topics and sources.

    Ids and names come from the index of the base that the line names, else of the default one. A base that was never
    looked up has none yet: Tab compiles nothing. pipx puts the scripts in place by itself; zsh finds its one where
    `~/.local/share/zsh/site-functions` is in `fpath`. The folder of a script has to be there already. The scripts for
    bash, zsh and fish are tested in these shells; the one for PowerShell is only read by a grammar of PowerShell, and
    was never run. `newsfacts --show-completion` is the same.

    Examples: `newsfacts completion bash > ~/.local/share/bash-completion/completions/newsfacts` ·
    `newsfacts completion zsh > "${fpath[1]}/_newsfacts"` ·
    `newsfacts completion fish > ~/.config/fish/completions/newsfacts.fish` ·
    `newsfacts completion powershell | Out-String | Invoke-Expression`
    """
    if shell is None:
        shell = Path(os.environ.get("SHELL", "")).name
        if shell not in SCRIPTS:
            raise UsageError("usage", f"SHELL is missing; give {', '.join(SCRIPTS)}, as in newsfacts completion bash")
    if shell not in SCRIPTS:
        raise UsageError("unknown_shell", f"no shell is called {shell!r}{meant(shell, SCRIPTS)}")
    script = Path(__file__).parent / "completions" / SCRIPTS[shell]
    print_utf8(script.read_text(encoding="utf-8"))
    return 0


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"completion": (completion, {})}
