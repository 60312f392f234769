"""Grammar of English sentences: parts of speech, and who depends on whom.

`parse(words)` reads a sentence; `tokens(text)` divides a text into the words that it expects;
`lemma(word, tag)` gives the form that a dictionary lists. Tables and method: see SOURCES.md.
"""

from newsfacts.grammar.lemmatiser import lemma
from newsfacts.grammar.parser import Parse, parse
from newsfacts.grammar.tokeniser import Token, tokens

__all__ = ["Parse", "Token", "lemma", "parse", "tokens"]
