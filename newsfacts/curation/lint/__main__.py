"""`python -m newsfacts.curation.lint` prints the page of the documentation on all codes, `docs/lint.md`."""

from newsfacts.curation.lint.explanations import page

if __name__ == "__main__":
    print(page(), end="")
