"""`extract`: stubs that lint clean but for what a curator has to write, and that cover the whole text."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

TEXT = """New harbour bridge opens in Alderport

ALDERPORT, 3 May 2024 - The bridge, which cost 48 million euros, opened to traffic at 09:30 on 2 May, two years late.
Some 1,200 people walked over it, the Harbour Authority said.

"We owe them an apology," Mayor Mara Lindqvist told reporters. "It took too long." Lindqvist rejects calls to resign.

The engineer, Tomas Reidl, 54, said that the piers were sound. "Nobody slept that night," he said. Traffic is expected
to double.

A report called the delay "regrettable".
"""
MARKDOWN = """# New bridge

The *bridge* cost **48 million euros**.

- "We owe them an apology," Mara Lindqvist said.
"""


@pytest.fixture
def extracted(call, tmp_path, monkeypatch):
    """Extract a text and give what was printed, read as YAML."""

    def run(text: str = TEXT, name: str = "bridge.txt", *args: str) -> dict[str, list[dict[str, Any]]]:
        monkeypatch.chdir(tmp_path)
        Path(name).write_text(text, encoding="utf-8")
        outcome = call("extract", name, *args)
        assert outcome.status == 0
        Path("facts.yaml").write_text(outcome.out, encoding="utf-8")
        return yaml.load(outcome.out, yaml.BaseLoader)

    return run


def test_the_source_has_its_title_its_day_and_its_text(extracted):
    (source,) = extracted()["sources"]
    assert re.fullmatch("[0-9a-f]{64}", source.pop("sha256"))
    title = "New harbour bridge opens in Alderport"
    assert source == {"id": "bridge", "title": title, "published": "2024-05-03", "text": "bridge.txt"}


def test_new_names_are_stubs_of_entities(extracted):
    found = {each["name"]: (each["kind"], each.get("aliases")) for each in extracted()["entities"]}
    assert found.pop("TODO") == ("person", None)
    assert found == {
        "Harbour Authority": ("organisation", None),
        "Mara Lindqvist": ("person", ["Lindqvist", "the mayor"]),
        "Tomas Reidl": ("person", ["Reidl", "the engineer"]),
    }


@pytest.mark.parametrize(
    ("figure", "paragraph", "exact"),
    [
        ("48 million euros", "2", "which cost 48 million euros"),
        ("two years", "2", "two years late"),
        ("Some 1,200 people", "2", "Some 1,200 people walked over it"),
        ("54 years", "4", "Tomas Reidl, 54"),
    ],
)
def test_a_figure_stands_with_its_clause(extracted, figure, paragraph, exact):
    evidence = next(each["evidence"] for each in extracted()["facts"] if each.get("figure") == figure)
    assert evidence["paragraph"] == paragraph
    assert exact in evidence["exact"]


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("The quarry opened in 1884 and produced 38,000 tonnes last year.", ["2024"]),
        ("He was treated on 29 May 2024 and will be out for eight months.", [None]),
        (
            "The inquiry heard 96 people between May 2024 and June 2024 and made 22 proposals.",
            ["2024-05/2024-06", None],
        ),
        ("It cost 9 euros in 1884.", ["1884"]),
        ("It sold 1.9 million tonnes last year, down from 2.3 million in 2021.", ["2024", "2021"]),
        ("In May 2024 it rose from 48 seats to 61.", [None, "2024-05"]),
        ("It won 61 seats, up from 48 in 2019.", [None, "2019"]),
        ("It cut 12 jobs against 3 ships in 2019.", ["2019", "2019"]),
    ],
)
def test_a_figure_has_the_date_of_its_own_deed(extracted, sentence, dates):
    facts = extracted(f"A title\n\nALDERPORT, 3 May 2025 - It rained.\n\n{sentence}\n").get("facts", [])
    assert [each.get("date") for each in facts if "figure" in each] == dates


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The limit was cut from 12 knots to 8.", ["12 knots", "8 knots"]),
        ("Her fine was raised to 240,000 euros from 90,000.", ["240,000 euros", "90,000 euros"]),
        ("The wait rose from 14 weeks to 23.", ["14 weeks", "23 weeks"]),
        ("It cost $2.5bn, up from 2bn.", ["$2.5bn", "$2bn"]),
        ("It won 61 seats, up from 48.", ["61 seats", "48 seats"]),
        ("A flat of 58 square metres rose from 720 to 990 euros.", ["58 square metres", "720 euros", "990 euros"]),
        ("They were jailed for six and eight years.", ["six years", "eight years"]),
        ("It lay at minus 36 degrees, and they sold 407.", ["minus 36 degrees", "407"]),
        ("It was at minus 7 degrees instead of minus 18.", ["minus 7 degrees", "minus 18 degrees"]),
        ("He came with a budget of 600,000 euros; she had four and won.", ["600,000 euros", "four"]),
        ("Of those heard in 19 days, six, Orr among them, left.", ["19 days", "six"]),
        ("The board backed it by 17 votes to four.", ["17 votes", "four votes"]),
        ("About 31 million of the lake's 42 million litres escaped.", ["About 31 million litres", "42 million litres"]),
        ("The captain, Tomas Reidl, 54, was asleep.", ["54 years"]),
        ("He has a son aged 19.", ["19 years"]),
        ("It paid 9 euros to 12 sailors.", ["9 euros", "12 sailors"]),
        ("It flew 300 kilometres, and only 90 of them in daylight.", ["300 kilometres", "90"]),
        ("After 14 weeks the ferry came back to a harbour that had lost 74.", ["14 weeks", "74"]),
        ("The crew lost 18 people, and later 82.", ["18 people", "82 people"]),
        ("Fever struck 9,300 people and killed 912.", ["9,300 people", "912 people"]),
        ("Of 30 passengers, 12 drowned and 18 came home.", ["30 passengers", "12 passengers", "18 passengers"]),
        ("Two were freed and four remain in custody.", ["Two", "four"]),
        (
            "Of eleven counts, five men found him guilty of eight of them.",
            ["eleven counts", "five men", "eight counts"],
        ),
        ("Of the 11 people, seven were freed and four were held.", ["11 people", "seven people", "four people"]),
        ("It hurt 142 people, 26 of them badly.", ["142 people", "26 people"]),
        ("A five-member panel voted; four to one.", ["five-member", "four"]),
        ("It hurt 14 guards and a man of 61.", ["14 guards", "61"]),
        ("It paid 24 million crowns, and the bank 18 million.", ["24 million crowns", "18 million crowns"]),
        ("There were 29,600 last year.", ["29,600"]),
        ("It dug 38,000 tonnes of slate last year.", ["38,000 tonnes of slate"]),
        ("The old bridge stood for 80 years, and the new one is meant to last 120.", ["80 years", "120 years"]),
        ("The closure costs 85,000 pounds a week.", ["85,000 GBP a week"]),
        ("The closure costs more than 1.5 million pounds a year.", ["more than 1.5 million pounds a year"]),
        ("The budget rose from 80,000 pounds to 90,000.", ["80,000 GBP", "90,000 GBP"]),
        ("The crate weighs 12 pounds.", ["12 pounds"]),
        ("Ada Orr's 143-page report came late.", ["143-page"]),
        ("Three of the last 17 requests were refused.", ["Three of the last 17 requests", "17 requests"]),
        ("It received 17 such requests.", ["17 such requests"]),
        ("It lost 52 million of the 71 million cubic metres.", ["52 million cubic metres", "71 million cubic metres"]),
        ("It was dry in seven years out of ten.", ["seven years out of ten"]),
        ("It paid 9 euros, while 45 left.", ["9 euros", "45"]),
        ("It paid 9 euros and imposed 137 fines.", ["9 euros", "137 fines"]),
        ("It held 3 million, up from 1.2 million.", ["3 million", "1.2 million"]),
        ("Traffic rose from 5,200 vehicles a day to 12,600.", ["5,200 vehicles a day", "12,600 vehicles per day"]),
    ],
)
def test_a_number_has_the_unit_that_a_text_leaves_out(extracted, sentence, figures):
    facts = extracted(f"A title\n\n{sentence}\n").get("facts", [])
    assert [each["figure"] for each in facts if "figure" in each] == figures


@pytest.mark.parametrize(
    ("sentence", "exact"),
    [
        (
            "She hit the reef at 17.5 knots, and the crew fell asleep.",
            ["She hit the reef at 17.5 knots", "the crew fell asleep"],
        ),
        ("The crew fell asleep and the ship sank.", ["The crew fell asleep and the ship sank"]),
        ("Ada Orr said “it is a shame for us all” and left the room.", ["left the room"]),
    ],
)
def test_a_clause_that_no_other_stub_rests_on_has_one_of_its_own(extracted, sentence, exact):
    facts = extracted(f"A title\n\n{sentence}\n")["facts"]
    assert [each["evidence"]["exact"].removeprefix("and ") for each in facts] == exact


def test_what_was_not_surpassed_since_a_year_is_no_event_of_that_year(extracted):
    base = extracted("A title\n\nIt was the worst accident since 1987. Otto Kern has been mayor since 1988.\n")
    assert [each.get("date") for each in base["facts"]] == [None, "1988/.."]


@pytest.mark.parametrize(
    ("sentence", "section"),
    [
        ("Ada Orr opened the bridge on 2 May 2024.", "events"),
        ("The bridge was opened on 2 May 2024.", "events"),
        ("The opening of the bridge was on 2 May 2024.", "events"),
        ("Ada Orr has won the race again, on 2 May 2024.", "events"),
        ("Ada Orr had held the title since 2019.", "facts"),
        ("Ada Orr was mayor of Vellby in 2019.", "facts"),
        ("The bridge remained closed until 2 May 2024.", "facts"),
        ("The bridge did not open on 2 May 2024.", "facts"),
        ("Ada Orr hopes to open the bridge on 2 May 2024.", "facts"),
        ("Ada Orr said that the bridge was opened on 2 May 2024.", "facts"),
    ],
)
def test_what_happened_on_a_day_is_an_event_and_how_things_were_is_a_fact(extracted, sentence, section):
    base = extracted(f"A title\n\nPORT, 9 May 2025 - Rain fell.\n\n{sentence}\n")
    (stub,) = (each for of in ("facts", "events") for each in base.get(of, ()) if each.get("date"))
    assert stub in base.get(section, ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It stands at Corder's Mill near Stennick.", ["Corder's Mill", "Stennick"]),
        ("She met Russia's President in Stennick.", ["Russia", "President", "Stennick"]),
        ("It is run by Stennick's Harbour Board.", ["Stennick", "Harbour Board"]),
        ("It is run by Stennick's Lindqvist.", ["Stennick", "Lindqvist"]),
    ],
)
def test_a_name_goes_on_behind_its_owner_where_an_ordinary_word_has_a_capital(extracted, text, names):
    assert [each["name"] for each in extracted(f"A title\n\n{text}\n")["entities"]] == names


def test_a_date_without_its_year_gets_that_of_the_source(extracted):
    (event,) = extracted()["events"]
    assert (event["title"], event["date"]) == ("TODO", "2024-05-02")
    assert event["evidence"]["exact"] == "opened to traffic at 09:30 on 2 May"


@pytest.mark.parametrize(
    ("sentence", "id", "verb", "evidence"),
    [
        ("Ada Orr denied that she had backed demolition in 2021.", "denied-demolition", "denied", "denied"),
        ("Ada Orr, who resigned, denied on Monday that 300 people had been ill.", "denied-people", "denied", "ill"),
        ("Ada Orr denied taking 40,000 euros.", "denied-taking", "denied", "denied"),
        ("Ada Orr denied the council had known of 12 cracks.", "denied-council", "denied", "denied"),
        ("Ada Orr rejected claims that 300 people had been ill.", "rejected-people", "rejected", "rejected"),
        ("Ada Orr denies that the bridge was ever unsafe.", "denies-bridge", "denies", "denies"),
    ],
)
def test_what_is_denied_is_a_fact_of_its_denial(extracted, sentence, id, verb, evidence):
    base = extracted(f"A title\n\n{sentence}\n")
    (fact,) = [each for each in base["facts"] if each["statement"] == f"TODO: keep “{verb}”"]
    assert "events" not in base
    assert not any("figure" in each or "date" in each for each in base["facts"])
    assert (fact["said_by"], "figure" in fact, "date" in fact) == ("orr", False, False)
    assert fact["id"].startswith(id)
    assert verb in fact["evidence"]["exact"]
    assert evidence in fact["evidence"]["exact"]


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("The council rejected the plan for 300 homes.", "300 homes"),
        ("The rejected plan was for 300 homes.", "300 homes"),
        ("It costs 5 million euros; Ada Orr denied it.", "5 million euros"),
        ("He was denied a pension of 900 euros that he had earned.", "900 euros"),
        ("Ada Orr denied backing the plan, and said that 40 homes were built.", "40 homes"),
    ],
)
def test_what_is_rejected_and_not_denied_is_a_fact_of_its_own(extracted, sentence, figure):
    facts = extracted(f"A title\n\n{sentence}\n")["facts"]
    assert figure in [each.get("figure") for each in facts]


def test_what_is_not_denied_is_no_statement_of_anybody(extracted):
    (fact,) = extracted("A title\n\nAda Orr did not deny that it cost 9 million euros.\n")["facts"]
    assert (fact["statement"], fact["id"]) == ("TODO: keep “did not deny”", "not-deny-cost")
    assert "said_by" not in fact


def test_an_id_says_not_where_the_text_does(extracted):
    (fact,) = extracted("A title\n\nThe bridge did not close in 2022.\n")["facts"]
    assert fact["id"] == "bridge-not-close"


def test_quotes_have_their_speakers(extracted):
    assert [(each["speaker"], each["text"]) for each in extracted()["quotes"]] == [
        ("lindqvist", "We owe them an apology. It took too long"),
        ("reidl", "Nobody slept that night"),
        ("todo-speaker", "regrettable"),
    ]


def test_what_somebody_says_is_said_by_them(extracted):
    said = {each["evidence"]["exact"]: each.get("said_by") for each in extracted()["facts"]}
    assert said["Some 1,200 people walked over it"] == "harbour-authority"
    assert said["which cost 48 million euros"] is None


@pytest.mark.parametrize(("text", "name"), [(TEXT, "bridge.txt"), (MARKDOWN, "bridge.md")])
def test_only_what_is_left_to_write_is_reported(extracted, call, text, name):
    extracted(text, name)
    problems = call("lint", "facts.yaml").out.splitlines()
    assert problems
    assert all("error[unwritten]" in problem for problem in problems)


@pytest.mark.parametrize(("text", "name"), [(TEXT, "bridge.txt"), (MARKDOWN, "bridge.md")])
def test_stubs_and_statements_alone_cover_the_text(extracted, call, monkeypatch, text, name):
    base = extracted(text, name)
    unwritten = [*base["facts"], *base.get("events", [])]
    before = call("coverage", "--data", "facts.yaml", "--min", "100")
    assert before.status == 1
    assert f" {Path('facts.yaml').read_text(encoding='utf-8').count(': TODO')} record" in before.err
    assert "still to be written" in before.err
    lines = "".join(f"{each['id']}: {each['evidence']['exact']}\n" for each in unwritten)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(lines.encode()), isatty=lambda: False))
    call("edit", "-", "--data", "facts.yaml")
    outcome = call("coverage", "--data", "facts.yaml", "--min", "100")
    assert (outcome.status, outcome.out) == (0, "")


def test_a_base_gets_only_what_it_lacks_in_its_own_style(extracted, call):
    extracted()
    before = Path("facts.yaml").read_text(encoding="utf-8")
    kept = re.sub(r"  - id: reidl-nobody\n(?:    [^\n]*\n)+\n?", "", before)
    assert kept != before
    Path("facts.yaml").write_text(kept, encoding="utf-8")
    outcome = call("extract", "bridge", "--write", "--data", "facts.yaml")
    assert outcome.status == 0
    assert outcome.out.splitlines() == ["reidl-nobody"]
    after = Path("facts.yaml").read_text(encoding="utf-8")
    assert after.count(": Nobody slept that night") == 2  # text and exact
    assert yaml.load(after, yaml.BaseLoader)["quotes"][-1]["speaker"] == "reidl"


def test_a_file_that_is_the_text_of_a_source_is_that_source(extracted, call):
    extracted()
    outcome = call("extract", "bridge.txt", "--data", "facts.yaml")
    assert "this is the text of bridge" in outcome.err
    assert "1,200" not in outcome.out


def test_a_text_that_changed_is_reported(extracted, call):
    extracted()
    Path("bridge.txt").write_text(TEXT.replace("regrettable", "bad"), encoding="utf-8")
    assert "warning[text-changed] the text of `bridge` has changed" in call("lint", "facts.yaml").out


def test_nothing_is_written_where_one_record_would_break_the_base(extracted, call):
    extracted()
    Path("other.txt").write_text("The bridge cost 48 million euros.", encoding="utf-8")
    broken = Path("facts.yaml").read_text(encoding="utf-8").replace("kind: organisation", "kind: town")
    Path("facts.yaml").write_text(broken, encoding="utf-8")
    assert call("extract", "other.txt", "--write", "--data", "facts.yaml").status == 4
    assert Path("facts.yaml").read_text(encoding="utf-8") == broken


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.docx", b"PK\x03\x04", "save it as one of them"),
        ("a.txt", b"\0\1\2\0", "no text"),
        ("a.txt", b" \n", "empty"),
        ("a.txt", b"One.\ncaf\xe9 5 km", "line 2 is not in UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(call, tmp_path, monkeypatch, name, content, words):
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(content)
    outcome = call("extract", name)
    assert (outcome.status, outcome.out) == (2, "")
    assert words in outcome.err


def test_to_write_it_needs_a_base(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("It cost 5 euros.", encoding="utf-8")
    assert "--data" in call("extract", "a.txt", "--write").err


def test_each_sentence_stands_once_above_the_stubs_that_are_of_it(extracted):
    extracted("A title\n\nIt cost 9 euros, and 12 sailors left.\x85It was\u2028cold.\n")
    written = Path("facts.yaml").read_text(encoding="utf-8")
    assert [line for line in written.splitlines() if line.startswith("  #")] == [
        "  # ¶ 2: It cost 9 euros, and 12 sailors left.",
        "  # ¶ 2: It was cold.",
    ]
    assert written.index("# ¶ 2: It cost") < written.index("9 euros\n") < written.index("# ¶ 2: It was")


def test_who_said_it_is_no_record_of_its_own(extracted):
    (fact,) = extracted("A title\n\nThe bridge cost 48 million euros, Mara Lind said.\n")["facts"]
    assert (fact["evidence"]["exact"], fact["said_by"]) == ("The bridge cost 48 million euros", "lind")


def test_a_place_in_an_order_is_no_figure_of_a_fact(extracted):
    (fact,) = extracted("A title\n\nThe second officer of the ferry lost 12 crates.\n")["facts"]
    assert fact["figure"] == "12 crates"
    (fact,) = extracted("A title\n\nThe second officer of the ferry slept.\n")["facts"]
    assert "figure" not in fact


def test_whoever_has_no_name_is_not_the_last_name_before(extracted):
    base = extracted(
        "A title\n\nOtto Kern left 9 hours late, an inquiry said. Otto Kern, the mayor, said that he had 3 cars.\n"
        "He had 2 boats, a neighbour said.\n"
    )
    said = [each.get("said_by") for each in base["facts"] if not each["id"].endswith("-role")]
    assert said == ["inquiry", "kern", None]


DESCRIBED = """Ferry sinks

The ferry Maren Tove sank 9 miles off the Grimholm reef. Its operator, Brandal Line, rejected calls for 2 inquiries. The
transport minister, Ada Orr, said that the ferry was 40 years old. The Northern Seafarers' Union says that Lowe, who has
5 boats, is wrong; Marit Lowe, general secretary of the union, who took over in 2019, said that 12 men were lost.

Stefan Keller of Helvar Research said that 3 pumps failed. The police said that 2 alarms had failed.
"""


@pytest.mark.parametrize(
    ("identity", "kind", "role", "aliases"),
    [
        ("maren-tove", "thing", None, ["the ferry"]),
        ("grimholm", "place", None, ["Grimholm"]),
        ("brandal-line", "organisation", "operator", ["the operator"]),
        ("orr", "person", "transport minister", ["Orr", "the transport minister"]),
        ("northern-seafarers-union", "organisation", None, ["the union"]),
        (
            "lowe",
            "person",
            "general secretary of the union",
            ["Lowe", "the general secretary", "general secretary of the union", "the union's general secretary"],
        ),
        ("keller", "person", None, ["Keller"]),
        ("helvar-research", "organisation", None, None),
        ("police", "organisation", None, None),
    ],
)
def test_an_entity_has_what_the_text_says_that_it_is(extracted, identity, kind, role, aliases):
    entity = next(each for each in extracted(DESCRIBED)["entities"] if each["id"] == identity)
    assert (entity["kind"], entity.get("role"), entity.get("aliases")) == (kind, role, aliases)


@pytest.mark.parametrize(
    ("sentence", "kind", "exact", "date"),
    [
        ("In May 2022, a rockfall shut the mine.", "events", "In May 2022, a rockfall shut the mine", "2022-05"),
        ("In May 2022, a fall killed 9 men.", "facts", "In May 2022, a fall killed 9 men", "2022-05"),
        ("In Aur, up to May 2022, 9 men died.", "facts", "9 men died", None),
    ],
)
def test_a_time_in_front_belongs_to_the_clause_behind_it(extracted, sentence, kind, exact, date):
    base = extracted(f"A title\n\n{sentence}\n")
    found = [(each["evidence"]["exact"], each.get("date")) for each in base[kind]]
    assert (exact, date) in found


def test_who_somebody_is_is_a_fact_of_its_own(extracted):
    facts = extracted(DESCRIBED)["facts"]
    roles = {each["id"]: (each["about"], each["evidence"]["exact"]) for each in facts if each["id"].endswith("-role")}
    assert roles == {
        "orr-role": (["orr"], "The transport minister, Ada Orr"),
        "lowe-role": (
            ["lowe", "northern-seafarers-union"],
            "Marit Lowe, general secretary of the union",
        ),
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Danish referee Ada Orr left.", "Danish referee"),
        ("On Friday finance chief Ada Orr left.", "finance chief"),
        ("The Port Office was shut. Its director, Ada Orr, left.", "director of the Port Office"),
    ],
)
def test_a_role_is_written_as_the_text_has_it(extracted, text, role):
    entities = extracted(f"A title\n\n{text} Ada Orr sold 9 cars.\n")["entities"]
    assert next(each["role"] for each in entities if each["name"] == "Ada Orr") == role


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "The village of Hask was flooded. Residents of Hask left. The Hask Residents' Association wrote 2 letters to Hask.",
            {"Hask": "place", "Hask Residents' Association": "organisation"},
        ),
        ("Nordhaul Logistics has 9 lorries. Nordhaul paid 2 fines.", {"Nordhaul Logistics": "organisation"}),
        ("The leader of the Greens won 9 seats. It cost the Greens 2 seats.", {"Greens": "organisation"}),
        ("Some 9 people came from Stennick.", {"Stennick": "place"}),
    ],
)
def test_the_words_around_a_name_tell_a_place_from_a_body(extracted, text, kinds):
    assert {each["name"]: each["kind"] for each in extracted(f"A title\n\n{text}\n")["entities"]} == kinds


@pytest.mark.parametrize(
    ("figure", "said_by", "about"),
    [
        ("9 miles", None, ["maren-tove", "grimholm"]),
        ("2 inquiries", None, ["brandal-line"]),
        ("40 years", "orr", ["orr", "maren-tove"]),
        ("12 men", "lowe", None),
        ("3 pumps", "keller", ["keller", "helvar-research"]),
        ("2 alarms", "police", ["police", "maren-tove"]),
    ],
)
def test_who_says_it_and_what_it_is_about(extracted, figure, said_by, about):
    fact = next(each for each in extracted(DESCRIBED)["facts"] if each.get("figure") == figure)
    assert fact.get("said_by") == said_by
    assert about is None or fact["about"][: len(about)] == about


def test_what_is_told_of_a_speaker_is_not_what_they_say(extracted):
    found = {each["evidence"]["exact"]: each.get("said_by") for each in extracted(DESCRIBED)["events"]}
    assert found["who took over in 2019"] is None


def test_an_id_is_made_of_the_words_beside_a_figure_and_has_none_of_it(extracted):
    base = extracted("A title\n\nThe crew of the ferry lost 12 passengers, 3 sailors and 2 dogs in 2022.\n")
    assert [each["id"] for each in base["facts"]] == [
        "crew-passengers",
        "sailors-dogs",
        "sailors-dogs-2",
    ]


RECURRING = """Dam breaks

The dam broke at the village of Lower Tansy. The losses of Northwater were put at 3 million euros. Its chief executive,
Hugo Brandt, had 2 homes. He denied a claim by Askew's deputy, Colm Garrity, that the dam leaked. The old bridge
stood for 3 days, and so did the bridge at Tansy Head. He praised Northwater, Colm Garrity of Northwater said.
"""


def test_what_a_text_comes_back_to_has_a_stub_and_its_is_what_was_named_before(extracted):
    found = {each["id"]: each for each in extracted(RECURRING)["entities"]}
    assert found["dam"] == {"id": "dam", "name": "dam", "kind": "thing"}
    assert "bridge" not in found
    assert found["lower-tansy"]["kind"] == "place"
    brandt = found["brandt"]
    assert (brandt["role"], brandt["part_of"]) == ("chief executive of Northwater", "northwater")
    assert found["garrity"]["role"] == "deputy of Askew"


@pytest.mark.parametrize(
    ("names", "is_about"),
    [
        (["Corder Bank", "Corder Bank", "Corder Bank", ""], True),
        (["Corder Bank", "", "", "Corder Bank and Corder Bank, Corder Bank and Corder Bank", "", ""], False),
    ],
)
def test_all_stubs_are_about_what_half_of_the_paragraphs_name_alone(call, tmp_path, monkeypatch, names, is_about):
    monkeypatch.chdir(tmp_path)
    paragraphs = [f"It rained on {name}." if name else "It rained in the end." for name in names]
    Path("text.txt").write_text("\n\n".join(["A title", *paragraphs, "Nobody came."]) + "\n", encoding="utf-8")
    stubs = yaml.load(call("extract", "text.txt").out, yaml.BaseLoader)["facts"]
    assert ("corder-bank" in stubs[-1].get("about", ())) is is_about
