"""Write what is made of the program itself: completion scripts, manual pages, pages of docs/ and of help.

python tools/reference.py           write the files anew
python tools/reference.py --check   say which are out of date, and exit with 1 if any is
"""

from __future__ import annotations

import sys
from pathlib import Path

from commands_page import commands_page
from completion_scripts import script
from format_page import format_page
from lint_page import lint_page
from manual import format_manual, manual

from newsfacts import __version__
from newsfacts.cli.completion import SCRIPTS
from newsfacts.cli.pages import WIDEST
from newsfacts.render.help_page import Page, help_lines

ROOT = Path(__file__).resolve().parents[1]
DATE = "2026-11-28"
"""The day of this version, as the manual pages carry it."""

WIDTHS = (40, 80, 120)
"""The widths at which tests hold the pages of help to what they were."""

COMPLETIONS = ROOT / "newsfacts" / "cli" / "completions"


def written() -> dict[Path, str]:
    """Give the text of every file that is made of the commands."""
    from newsfacts.cli.app import command
    from newsfacts.cli.pages import page_of

    newsfacts = page_of(command())
    files = {COMPLETIONS / name: script(shell, newsfacts) for shell, name in SCRIPTS.items()}
    files[ROOT / "docs" / "commands.md"] = commands_page(newsfacts)
    files[ROOT / "docs" / "format.md"] = format_page()
    files[ROOT / "docs" / "lint.md"] = lint_page()
    files[ROOT / "docs" / "man" / "newsfacts.1"] = manual(newsfacts, __version__, DATE)
    files[ROOT / "docs" / "man" / "newsfacts-format.5"] = format_manual(__version__, DATE)
    for width in WIDTHS:
        files[ROOT / "tests" / "cli" / "pages" / f"help-{width}.txt"] = _help_pages(newsfacts, width)
    return files


def _help_pages(newsfacts: Page, width: int) -> str:
    """Give every page of help as a terminal of this width shows it."""
    pages = [each for page in newsfacts.commands for each in (page, *page.commands)]
    shown = [(f"$ newsfacts {page.name} --help", *help_lines(page, min(width, WIDEST))) for page in pages]
    return "\n".join(line for lines in shown for line in (*lines, ""))


def main() -> int:
    """Write the files, or compare them."""
    stale = [path for path, text in written().items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        print(path.relative_to(ROOT))
    if "--check" in sys.argv[1:]:
        return int(bool(stale))
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written()[path], encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
