"""What people type finds what they mean, on the base that ships; the expectations are a person's, not the program's."""

from __future__ import annotations

import re

import pytest

from newsfacts import FactBase
from newsfacts.lookup.listing import Page

LOOK_UPS = {
    "facts": FactBase.facts,
    "quotes": FactBase.quotes,
    "timeline": FactBase.timeline,
    "search": FactBase.search,
}


def found(base: FactBase, line: str) -> list[str]:
    """Look something up, written as a command and its query, and give the ids in their order."""
    command, _, query = line.partition(" ")
    return [result.id for result in LOOK_UPS[command](base, query).results]


ONLY = {
    "facts 950k": {"refugee-count"},
    "facts 950,000": {"refugee-count"},
    "facts 950000": {"refugee-count"},
    "facts 950 thousand": {"refugee-count"},
    "facts over 950,000 refugees": {"refugee-count"},
    'facts "2.5 billion"': {"s400-contract-value"},
    "facts 2.5 billion": {"s400-contract-value"},
    "facts 2.5bn": {"s400-contract-value"},
    "facts $2.5bn": {"s400-contract-value"},
    "facts USD 2,500 million": {"s400-contract-value"},
    "facts 5h40m": {"talks-duration"},
    "facts 340 minutes": {"talks-duration"},
    "facts 340 min": {"talks-duration"},
    "facts five hours forty minutes": {"talks-duration"},
    "facts almost six hours": {"talks-duration"},
    "facts about six hours": {"talks-duration"},
    "facts nearly a million refugees": {"refugee-count"},
    "facts 5 hours and 40 minutes": {"talks-duration"},
    "facts three hours": {"private-talk-duration"},
    "facts 180 minutes": {"private-talk-duration"},
    "facts 34": {"turkish-soldiers-killed"},
    "facts thirty-four": {"turkish-soldiers-killed"},
    "facts 34 soldiers": {"turkish-soldiers-killed"},
    "facts 34 turkish soldiers": {"turkish-soldiers-killed"},
    "facts 15-20 km": {"demilitarised-zone-depth"},
    "facts 18 km": {"demilitarised-zone-depth"},
    "facts 18,000 metres": {"demilitarised-zone-depth"},
    "facts 35": set(),
    "facts 2.5": {"s400-contract-value"},
    "facts 5": set(),
    "facts 2": set(),
    "facts 5 billion": set(),
    "facts 5:40": set(),
    "facts 21 km": set(),
    "facts 341 minutes": set(),
    "timeline july 2019": {"s400-first-deliveries"},
    "timeline 12 july 2019": {"s400-first-deliveries"},
    "timeline July 12, 2019": {"s400-first-deliveries"},
    "timeline 2019-07-12": {"s400-first-deliveries"},
    "timeline 13 july 2019": set(),
    "timeline june 2019": set(),
    "timeline may 2017": {"memorandum-signed"},
    "timeline 2019": {"s400-first-deliveries", "syrian-offensive-launched"},  # one without a date has it in its note
    "facts stoltenb": {"stoltenberg-role", "stoltenberg-urged-stop", "stoltenberg-condemned-strikes"},
    "facts unprecedent": {"migration-wave-unprecedented", "erdogan-diplomatic-success"},
    "facts witnesses": set(),  # its stem also begins "with"
    "facts how many witnesses": set(),
    "quotes tragedy": {"putin-tragedy"},
    "quotes splicing": {"konashenkov-splicing"},
    'quotes "the whole world is watching"': {"erdogan-whole-world"},
    "quotes “the whole world is watching”": {"erdogan-whole-world"},
    "quotes „whole world“": {"erdogan-whole-world"},
    "quotes «whole world»": {"erdogan-whole-world"},
    'quotes "world whole"': set(),
    'facts "narrow and expanded format"': {"talks-duration", "talks-chaired"},
    "facts zebra": set(),
    "facts 😀": set(),
    "facts 😀😀 🎉": set(),
    "facts *": set(),
    "facts ...": set(),
    'facts ""': set(),
}


@pytest.mark.parametrize("line", ONLY)
def test_a_query_finds_what_it_means_and_nothing_else(line, shipped):
    assert set(found(shipped, line)) == ONLY[line]


NUMBERS = """
newsfacts: 1
facts:
  - {id: price, statement: "Milk cost $2.5 a litre.", figure: 2.5 dollars per litre}
  - {id: rate, statement: The rate rose to 2.25 per cent., figure: 2.25%}
  - {id: train, statement: "The train left at 5:40 in the morning."}
  - {id: score, statement: "They won 5-40.", keywords: [version 3.11.7]}
  - {id: rest, statement: "Five of the 40 guests stayed.", figure: 40 guests}
"""
WHOLE = {
    "facts 2.5": {"price"},
    "facts 2.25": {"rate"},
    "facts 2.25 per cent": {"rate"},
    "facts 25": set(),
    "facts 5": {"score"},
    "facts 40": {"score", "rest"},
    "facts 5:40": {"train"},
    "facts train 5:40": {"train"},
    "facts 5.40": {"train"},
    "facts 5:41": set(),
    "facts 3.11.7": {"score"},
    "facts milk 2.5": {"price"},
    'facts "at 5:40 in the morning"': {"train"},
}


@pytest.mark.parametrize("line", WHOLE)
def test_a_number_is_one_thing_and_not_its_digits(line, base):
    with FactBase.open(base(NUMBERS)) as opened:
        assert set(found(opened, line)) == WHOLE[line]


FIRST = {
    "search how long did they talk": {"talks-duration", "private-talk-duration"},
    "search how long did the talks last": {"talks-duration"},
    "search how long": {"talks-duration", "private-talk-duration"},
    "search how deep was the zone": {"demilitarised-zone-depth"},
    "search how much did the s-400 cost": {"s400-contract-value"},
    "search how many soldiers were killed": {"turkish-soldiers-killed"},
    "search how many refugees": {"refugee-count"},
    "search when were the first s400 delivered": {"s400-first-deliveries"},
    "search who said tragedy": {"putin-tragedy"},
    "search death toll": {"turkish-soldiers-killed", "turkish-soldiers-air-strikes"},
    "search rosatom": {"akkuyu-builder", "akkuyu-tass"},
    "search fcae 950k": {"refugee-count"},
    "search turkish stream launch": {"turkstream-launched"},
    "search western hypocrisy": {"konashenkov-western-cynicism", "konashenkov-cynicism"},
    "search 34 soldiers killed": {"turkish-soldiers-killed"},
    "search 2.5bn s400 deal": {"s400-contract-value"},
    "facts casualties": {"turkish-soldiers-killed", "people-injured"},
    "facts stoltenberg": {"stoltenberg-condemned-strikes", "stoltenberg-urged-stop", "stoltenberg-role"},
    "search the turkish army was said to have lost 34 soldiers in idlib": {"turkish-soldiers-killed"},
    'search "the loss of life" is said here to be what nobody has ever called a tragedy': {"putin-tragedy"},
    'search "no record has these words together" but s400 deliveries to turkey began': {"s400-first-deliveries"},
    "facts akkuyu nuclear": {"akkuyu-first-plant", "akkuyu-builder", "akkuyu-location", "akkuyu-tass"},
    "facts first nuclear plant": {"akkuyu-first-plant"},
    "facts US aid": {"us-promised-aid"},
}


@pytest.mark.parametrize("line", FIRST)
def test_the_best_answer_comes_first(line, shipped):
    expected = FIRST[line]
    assert set(found(shipped, line)[: len(expected)]) == expected


SAME = [
    ["facts s400", "facts S400", "facts s-400", "facts S-400", "facts S 400", "facts s‑400", "facts S–400", "facts s-400s"],
    ["facts air strikes", "facts airstrikes", "facts air-strikes", "facts airstrike", "facts AIR STRIKE"],
    ["facts counter-offensive", "facts counteroffensive", "facts counter offensive"],
    ["facts Erdoğan", "facts erdogan", "facts ERDOĞAN", "facts Erdogan's", "facts erdoğan’s", "facts Erdog\u0306an"],
    ["facts soldier", "facts soldiers", "facts SOLDIERS", "facts soldier's", "facts the soldiers", "facts of soldiers?"],
    ["facts refugee", "facts refugees"],
    ["facts Türkiye", "facts turkiye", "facts TÜRKİYE"],
    ["search İstanbul", "search Istanbul", "search istanbul", "search ISTANBUL"],
    ["facts tête-à-tête", "facts tete-a-tete", "facts Tête à tête"],
    ["facts demilitarised", "facts demilitarized"],
    ["facts defence ministers", "facts defense ministers"],
    ["facts United States", "facts U.S.A.", "facts USA", "facts united-states"],
    ["facts de-escalation", "facts deescalation"],
    ["facts moscow talks", "facts moscow-talks", "facts talks moscow", "facts the talks in Moscow", "facts moscow, talks!"],
    ["facts casualties", "facts casualties!!!", "facts (casualties)", "facts casualties\u200b", "facts \tcasualties\n"],
    ["facts air\u00a0strikes", "facts air strikes"],
    ["timeline sept 2018", "timeline September 2018", "timeline 2018-09", "timeline Sept. 2018"],
]  # fmt: skip


@pytest.mark.parametrize("lines", SAME, ids=lambda lines: lines[0])
def test_spellings_of_one_thing_find_the_same(lines, shipped):
    expected = set(found(shipped, lines[0]))
    assert expected
    for line in lines[1:]:
        assert set(found(shipped, line)) == expected, line


MISSPELT = {
    "search stoltenburg": ("stoltenberg", "stoltenberg"),
    "search Stoltenbreg": ("stoltenberg", "stoltenberg"),
    "search stolltenberg": ("stoltenberg", "stoltenberg"),
    "search konashenkow": ("konashenkov", "konashenkov"),
    "search erdogen": ("erdogan", "erdogan"),
    "search rosatm": ("rosatom", "akkuyu"),
    "facts refugeees": ("refugees", "refugee"),
    "facts condolensces": ("condolences", "condolences"),
    "facts hosptials": ("hospitals", "hospitals"),
}


@pytest.mark.parametrize("line", MISSPELT)
def test_a_misspelt_word_finds_what_was_meant_and_says_so(line, shipped):
    command, _, query = line.partition(" ")
    answer = LOOK_UPS[command](shipped, query)
    meant, part_of_id = MISSPELT[line]
    assert answer.results
    assert part_of_id in answer.results[0].id
    assert any(query in remark and meant in remark for remark in answer.remarks)


@pytest.mark.parametrize("query", ["light house", "lighthouse", "house light"])
def test_a_compound_is_found_in_either_spelling(query, base):
    facts = ["The lighthouse burnt down.", "A light house stood there.", "The light was cold.", "A house burnt down."]
    written = "".join(f"  - {{id: f{at}, statement: {each}}}\n" for at, each in enumerate(facts))
    opened = FactBase.open(base(f"newsfacts: 1\nfacts:\n{written}"))
    ids = {each.id for each in opened.facts(query).results}
    assert ids == ({"f1"} if query == "house light" else {"f0", "f1"})


def test_a_guess_is_worth_less_than_a_word_of_the_base(base):
    facts = "  - {id: soldiers, statement: The soldiers are old.}\n  - {id: bridge, statement: The bridge is old.}\n"
    opened = FactBase.open(base(f"newsfacts: 1\nfacts:\n{facts}"))
    for query in ("soldeirs bridge", "bridge soldeirs"):
        assert [each.id for each in opened.search(query).results] == ["bridge", "soldiers"]


@pytest.mark.parametrize("query", ["goat", "coat", "moat"])
def test_a_short_word_with_another_first_letter_is_another_word(query, base):
    opened = FactBase.open(base("newsfacts: 1\nfacts: [{id: boat, statement: A boat sank.}]\n"))
    assert opened.search(query).results == ()
    assert opened.search("boats").results != ()


NEARER = {
    "net dept": (("The net profit fell.", "The net debt of the whole group grew."), "f1"),
    "minimum crew": (("The maximum load was one.", "The crew was small."), "f1"),
    "share price": (("The price of a share fell.", "In the course of the morning the share price fell."), "f1"),
    "languages spoken in Belgium": (
        ("Languages spoken in Kuwait.", "In the whole of Belgium there are three languages for all that is said."),
        "f1",
    ),
    "ship impact": (("A ship sank.", "In the course of the morning a ship was hit."), "f1"),
}


@pytest.mark.parametrize("query", NEARER)
def test_what_is_nearer_to_a_query_comes_first(query, base):
    """A misspelt word, but no English one; words as they stand together; what says the same; what looks like a name."""
    facts, first = NEARER[query]
    written = "".join(f"  - {{id: f{at}, statement: {each}}}\n" for at, each in enumerate(facts))
    found = FactBase.open(base(f"newsfacts: 1\nfacts:\n{written}")).search(query)
    assert found.results[0].id == first
    assert not any("maximum" in remark for remark in found.remarks)


QUOTED = [
    'Nobody will talk about "the refugees at the border" with Putin again.',
    'Erdogan told reporters that "the talks" in Moscow were about Idlib.',
    "He said “air strikes” had killed soldiers at the observation post.",
    'The secretary general said "zebras and the world" should stop the offensive.',
]


@pytest.mark.parametrize("query", QUOTED)
def test_quotation_marks_in_a_long_query_take_nothing_away(query, shipped):
    every = Page(limit=1_000)
    plain = shipped.search(re.sub('["“”]', "", query), page=every)
    marked = shipped.search(query, page=every)
    assert {each.id for each in marked.results} == {each.id for each in plain.results} != set()


def test_a_date_that_most_records_have_says_little_in_a_long_query(base):
    dated = "".join(f"  - {{id: d{at}, statement: The ferry waits., date: 2003}}\n" for at in range(30))
    undated = "".join(f"  - {{id: u{at}, statement: A captain of a vessel resigned.}}\n" for at in range(15))
    opened = FactBase.open(base(f"newsfacts: 1\nfacts:\n{dated}{undated}"))
    assert opened.search("The captain resigned on the vessel in 2003.").results[0].id == "u0"
    assert opened.search("The captain of the ferry waits in 2003.").results[0].id == "d0"


BEGINNINGS = {
    "facts escalat": "Idlib",
    "facts offens": "offensive",
    "facts negotia": "talks",
    "facts stolt": "Stoltenberg",
}


@pytest.mark.parametrize("line", BEGINNINGS)
def test_the_beginning_of_a_word_finds_it_also_where_a_stem_is_shorter(line, shipped):
    answer = shipped.facts(line.partition(" ")[2])
    assert any(BEGINNINGS[line] in fact.statement for fact in answer.results)
    assert answer.remarks == ()


@pytest.mark.parametrize("query", ["frob", "qqqq", "xyz", "12:77", "zebra"])
def test_a_word_that_comes_near_nothing_finds_nothing(query, shipped):
    assert shipped.facts(query).results == ()


UNKNOWN = {
    "facts how many witnesses": "'witnesses' is not in the base",
    "facts putin zebra qqqq": "'zebra', 'qqqq' are not in the base",
    "search putin aaaaa bbbbb ccccc ddddd eeeee fffff": "'aaaaa', 'bbbbb', 'ccccc', 'ddddd', 'eeeee', … are not",
}


@pytest.mark.parametrize("line", UNKNOWN)
def test_words_that_the_base_lacks_are_named(line, shipped):
    command, _, query = line.partition(" ")
    assert any(UNKNOWN[line] in remark for remark in LOOK_UPS[command](shipped, query).remarks)


RELAXED = {
    "facts putin idlib zebra": "putin",
    "facts turkish soldiers killed in antarctica": "soldiers",
    "quotes tragedy on the moon": "tragedy",
    "facts s400 elephants": "s400",
}


@pytest.mark.parametrize("line", RELAXED)
def test_where_no_record_holds_every_word_the_nearest_are_shown_and_that_is_said(line, shipped):
    command, _, query = line.partition(" ")
    answer = LOOK_UPS[command](shipped, query)
    assert answer.relaxed
    assert any("nearest" in remark for remark in answer.remarks)
    assert answer.results
    assert all(RELAXED[line] in result.id for result in answer.results[:1])


@pytest.mark.parametrize(
    "line", ["facts soldiers killed", "facts casualties", "facts", "facts zebra", "search putin zebra"]
)
def test_what_holds_every_word_is_not_relaxed(line, shipped):
    command, _, query = line.partition(" ")
    assert not LOOK_UPS[command](shipped, query).relaxed


STOP_WORDS = ["the", "of the", "who", "what is the", "AND", "and or not", "a"]


@pytest.mark.parametrize("query", STOP_WORDS)
def test_a_query_of_nothing_but_stop_words_looks_for_them(query, shipped):
    for result in shipped.facts(query).results:
        text = " ".join(
            [result.statement, *result.keywords, result.note or "", *(one.exact for one in result.evidence)]
        )
        assert any(word in text.lower() for word in query.lower().split())


OPERATORS = [
    "casualties AND", "casualties OR zebra", "NOT casualties", "NEAR(casualties refugees)", "casual*", "^casualties",
    "statement: casualties", "said:casualties", "{said keywords}: casualties", '"casualties', 'casualties"', '"""', '""',
    "(casualties", "casualties)", "-casualties", "+casualties", "casualties + refugees", "a:b:c", "casualties -- x",
    "'; DROP TABLE record; --", "' OR 1=1 --", "\\", "%", "_", "%s %d {0}", "{", "}", "[red]casualties[/red]", "[/]",
    "\x00", "casualties\x00", "\x1b[31mcasualties", "\u202ecasualties", "\udcff", "\ud800 casualties", "&nbsp;", "<b>",
    "$(ls)", "`ls`", "~", "!", "#casualties", "@casualties", "casualties/refugees", "casualties&refugees", "1e999", "-1",
    "1/0", "0x1f", "١٢٣", "²", "½", "Ⅷ", "ﬁ", "ß", "İ", "ı", "Ǆ", "한국어", "ไทย", "עברית", "مرحبا", "e\u0301" * 50,
    "nan", "inf", "NaN km", "9" * 400, "1" + ",000" * 100, "5h" * 100, "2019-13-45", "31 february 2019", "year 0", "0000",
]  # fmt: skip


@pytest.mark.parametrize("query", OPERATORS, ids=ascii)
def test_no_character_of_a_query_is_an_error(query, shipped):
    for look_up in LOOK_UPS.values():
        assert look_up(shipped, query).total >= 0


LONG = {
    "one long word": "a" * 100_000,
    "one long number": "9" * 100_000,
    "many words": " ".join(f"word{number}" for number in range(2_000)),
    "many real words": "erdogan putin idlib talks soldiers turkey russia syria moscow agreement " * 200,
    "many figures": "1 " * 20_000,
    "many dates": "12 july 2019 " * 5_000,
    "many quotation marks": '"' * 100_000,
    "many brackets": "(" * 100_000,
    "many passages": '"air strikes" ' * 5_000,
    "many hyphens": "a-" * 50_000,
    "many accents": "e" + "\u0301" * 100_000,
    "letters and digits in turn": "a1" * 50_000,
    "words that no record holds together": "soldiers refugees border contract deliveries offensive pipeline ceremony memorandum "
    "zone talks president minister condolences aid ammunition casualties strikes army july 2019 950k five hours",
    "a question over and over": "how long " * 10_000,
}


@pytest.mark.parametrize("case", LONG)
def test_a_very_long_query_is_no_error_and_no_endless_work(case, shipped):
    for look_up in LOOK_UPS.values():
        answer = look_up(shipped, LONG[case])
        assert answer.total == 0 or answer.results
        assert answer.remarks or not answer.results
        assert answer.query == LONG[case]


def test_words_that_all_are_in_the_base_need_no_remark(shipped):
    assert shipped.facts("turkish soldiers killed").remarks == ()
