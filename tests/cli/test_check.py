"""`check` on the command line: what is printed where, in which format, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys

import pytest

RIGHT = "34 Turkish soldiers were killed in air strikes"
WRONG = "43 Turkish soldiers were killed in the air strikes in Idlib"
UNKNOWN = "Angela Merkel is the chancellor of Germany"
STATUS = {RIGHT: 0, UNKNOWN: 1, WRONG: 3, "S-400 deliveries began in June 2019": 3}
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("claim", STATUS)
def test_the_verdict_is_the_exit_status(claim, call):
    """Supported is 0, not_enough_info 1, refuted 3; the words of a claim need no quotes."""
    assert call("check", claim).status == STATUS[claim]
    assert call("check", *claim.split()) == call("check", claim)


def test_json_has_the_envelope_and_the_keys_of_the_contract(call):
    """The claim, the verdict, and record by record, slot by slot, what it rests on."""
    outcome = call("check", WRONG, "--json")
    found = json.loads(outcome.out)
    assert {key: found[key] for key in list(found)[:-1]} == {
        "newsfacts": 1, "command": "check", "query": WRONG, "total": 1, "count": 1,
    }  # fmt: skip
    [verdict] = found["results"]
    assert list(verdict) == ["claim", "verdict", "reason", "evidence"]
    assert (verdict["claim"], verdict["verdict"]) == (WRONG, "refuted")
    [compared] = verdict["evidence"]
    assert list(compared) == ["record", "slots"]
    assert (compared["record"]["kind"], compared["record"]["id"]) == ("fact", "turkish-soldiers-killed")
    assert compared["record"]["figure"]["value"] == 34
    assert [list(slot) for slot in compared["slots"]] == [["slot", "claim", "record", "relation"]] * len(
        compared["slots"]
    )
    assert "contradicts" in {slot["relation"] for slot in compared["slots"] if slot["slot"] == "quantity"}
    assert outcome.err == ""


def test_jsonl_is_the_result_alone(call):
    """One result a line, no envelope."""
    result = json.loads(call("check", WRONG, "--json").out)["results"][0]
    assert json.loads(call("check", WRONG, "--format", "jsonl").out) == result


@pytest.mark.parametrize(("format", "mark"), [("csv", ","), ("tsv", "\t")])
def test_a_row_says_what_differs(format, mark, call):
    """The columns of a spreadsheet are the same whatever the verdict."""
    for claim in STATUS:
        [row] = csv.DictReader(io.StringIO(call("check", claim, "--format", format).out), delimiter=mark)
        assert row["claim"] == claim
        assert list(row) == [
            "claim", "verdict", "reason", "slot", "claim_says", "record_says", "record", "text", "source", "paragraph",
            "exact", "records",
        ]  # fmt: skip
        assert bool(row["slot"]) == (row["verdict"] == "refuted")
    assert row["slot"] == "date"


def test_markdown_is_a_table(call):
    """A head, a line under it, a row."""
    lines = call("check", WRONG, "--format", "md").out.splitlines()
    assert [line.count("|") for line in lines] == [13, 13, 13]


def test_people_see_verdict_claim_record_slot_and_source(call):
    """All that somebody needs who does not want to take it on trust; piped, each on one line and without colours."""
    out = call("check", WRONG).out
    assert out.splitlines()[0].startswith("✗ Refuted")
    for part in (WRONG, "turkish-soldiers-killed", "43 against 34", "“killed 34 soldiers", "¶ 17"):
        assert any(part in line for line in out.splitlines()), part
    assert "\x1b" not in out


def test_with_not_enough_info_the_nearest_records_are_shown_as_such(call):
    """What the base holds is no answer, and does not look like one."""
    out = call("check", "Turkey joined NATO in 1952").out
    assert out.startswith("? Not enough information")
    assert "The base holds:" in out
    assert "holds nothing" in call("check", "zebras graze quietly").out


@pytest.mark.parametrize(
    ("env", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)]
)
def test_colours_are_those_of_the_verdict(env, coloured, call, monkeypatch):
    """Red for refuted; NO_COLOR is stronger than FORCE_COLOR."""
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[1;31m" in call("check", WRONG).out) == coloured


def test_standard_input_is_one_claim_a_line(run):
    """Blank lines are passed over, bad bytes replaced, what is too long is answered; the gravest verdict is the status."""
    claims = [RIGHT, "", "  ", UNKNOWN, "x" * 50_000, "caf\udce9 life is good", f"\t{WRONG}\r", RIGHT]
    outcome = run("check", "-", "--format", "jsonl", input="\n".join(claims).encode("utf-8", "surrogateescape"))
    verdicts = [json.loads(line) for line in outcome.out.splitlines()]
    labels = ["supported", *["not_enough_info"] * 3, "refuted", "supported"]
    assert [each["verdict"] for each in verdicts] == labels
    assert verdicts[3]["claim"] == "caf\ufffd life is good"
    assert verdicts[4]["claim"] == WRONG
    assert outcome.status == 3
    first = len("\n".join(claims[:5])) + len("\ncaf") + 1
    assert outcome.err.startswith(f"newsfacts: <stdin>: line 6 is not in UTF-8 (byte {first} of the file); save it as")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        (b"caf\xe9\n\xff\n", "line 1 is not in UTF-8 (byte 4 of the file)"),
        (b"\n\n\xe2\x80", "line 3 is not in UTF-8 (byte 3 of the file)"),
        (b"x" * 9_999 + "é😀\nlife\n".encode(), ""),  # what is passed over begins within a character
        ("caf\ufffd\n".encode(), ""),
    ],
)
def test_the_first_byte_of_claims_that_is_no_utf8_is_named_once(claims, told, run):
    outcome = run("check", "-", "--format", "jsonl", input=claims)
    assert outcome.status == 1
    assert told in outcome.err
    assert outcome.err.count("\n") == bool(told)


@pytest.mark.parametrize(
    ("claims", "status"), [([RIGHT], 0), ([RIGHT, UNKNOWN], 1), ([WRONG, UNKNOWN, RIGHT], 3), (["", ""], 1), ([], 1)]
)
@pytest.mark.parametrize("format", ["table", "json", "csv"])
def test_the_gravest_verdict_is_the_status(claims, status, format, run):
    """3 over 1 over 0, in every format; no claim at all is nothing found, and is said."""
    outcome = run("check", "-", "--format", format, input="\n".join(claims))
    assert outcome.status == status
    assert outcome.err == ("" if any(claims) else "newsfacts: standard input holds no claim\n")
    if format == "json":
        assert len(json.loads(outcome.out)["results"]) == len(list(filter(None, claims)))


def test_results_come_as_they_are_found(warm):
    """The verdict on a line is there before the next line is."""
    process = subprocess.Popen(
        [sys.executable, "-m", "newsfacts", "check", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ},
    )  # fmt: skip
    assert process.stdin and process.stdout
    for claim in (RIGHT, WRONG):
        process.stdin.write(f"{claim}\n".encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["claim"] == claim
    process.stdin.close()
    assert process.wait(timeout=60) == 3
    process.stdout.close()
    assert process.stderr and process.stderr.read() == b""
    process.stderr.close()


@pytest.mark.parametrize(
    "claim", ["- 34 Turkish soldiers were killed in air strikes", "– 34 Turkish soldiers were killed"]
)
def test_a_point_of_a_list_is_a_claim_and_no_option(claim, call):
    """As it is copied from a draft, wherever options stand; its mark is no minus."""
    assert call("check", claim).status == 0
    assert call("check", claim, "--json").out == call("check", "--json", "--", claim).out


@pytest.mark.parametrize(
    ("claims", "joined"), [(["34 soldiers", "36 soldiers"], True), (["34", "Turkish soldiers"], False)]
)
def test_who_gives_two_claims_is_told_that_they_were_joined(claims, joined, call):
    assert ("joined to one claim" in call("check", *claims).err) == joined


def test_a_negative_number_is_no_option(call):
    assert json.loads(call("check", "-34", "degrees", "--json").out)["query"] == "-34 degrees"
    assert call("facts", "-5", "-n", "1").err == call("facts", "-n", "1", "--", "-5").err


@pytest.mark.parametrize("args", [[""], [" ", "\n"], []])
def test_no_claim_is_a_usage_error(args, call):
    """There is nothing to be checked."""
    outcome = call("check", *args)
    assert (outcome.status, outcome.out) == (2, "")
    assert "give a claim" in outcome.err


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "tsv", "md"])
def test_no_claim_and_no_record_reaches_a_terminal_as_a_control(format, call, base):
    """Neither what was asked nor what the base holds."""
    path = base(
        "newsfacts: 1\nentities: [{id: z, name: Zed Corp, kind: organisation}]\n"
        'facts: [{id: z-makes, statement: "Zed Corp made 5 \\e[31mred\\u202E boats.", figure: 5, about: [z]}]\n'
    )
    for claim in ("Zed Corp made 7 red boats", "Zed \x1b[2J Corp\u202e made \x07 red boats"):
        outcome = call("check", claim, "--format", format, "--data", path)
        assert outcome.out
        assert not CONTROLS.search(outcome.out)


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
@pytest.mark.parametrize("claim", [WRONG, UNKNOWN, "Turkey joined NATO in 1952"])
def test_at_a_terminal_every_line_fits(claim, columns, at_terminal):
    """Whatever the width."""
    from rich.cells import cell_len

    shown = re.sub(r"\x1b\[[0-9;]*m", "", at_terminal(f"check {claim}", columns))
    assert shown.strip()
    assert max(cell_len(line) for line in shown.split("\n") if not line.startswith("newsfacts: ")) <= columns


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_any_encoding_of_the_terminal_takes_it(encoding, run):
    """Signs have a plain form where the encoding lacks them."""
    outcome = run("check", WRONG, env={"PYTHONIOENCODING": encoding})
    assert outcome.status == 3
    assert outcome.out.startswith("x Refuted")


def test_a_look_up_imports_nothing_of_verdicts(run):
    """Start-up is part of the product."""
    code = "import sys; from newsfacts import FactBase; FactBase.open().facts('950k'); print([m for m in sys.modules if 'newsfacts.verdict' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_why_shows_every_record_that_was_held_against_the_claim(call):
    """Each with what it says and what of the claim it does not speak of; what says something comes first."""
    claim = "43 Turkish soldiers were killed in Idlib near a bakery"
    answer = call("check", claim, "--why", "--json")
    found = json.loads(answer.out)["results"][0]["why"]
    assert {"id", "judgement", "slots", "missing"} == set(found[0])
    assert len(found) > 3
    assert all("bakery" in each["missing"] for each in found)
    shown = call("check", claim, "--why").out
    assert "Held against the claim" in shown
    assert "does not speak of “bakery”" in shown


def test_without_why_nothing_more_is_shown(call):
    """Neither in JSON nor for people."""
    claim = "43 Turkish soldiers were killed in Idlib"
    assert "why" not in json.loads(call("check", claim, "--json").out)["results"][0]
    assert "Held against" not in call("check", claim).out


def test_why_tells_what_refutes(call):
    """The record that decides stands first, with what it has in the place of the claim's value."""
    why = json.loads(call("check", "43 Turkish soldiers were killed in Idlib", "--why", "--json").out)
    first = why["results"][0]["why"][0]
    assert (first["id"], first["judgement"]) == ("turkish-soldiers-killed", "refutes")
    assert {"slot": "quantity", "claim": "43", "record": "34", "relation": "contradicts"} in first["slots"]


def test_evidence_that_has_marks_of_its_own_is_not_quoted_twice(call):
    shown = call("check", "Putin said that “the loss of life is always a big tragedy”").out
    assert "“the loss of life is always a big tragedy" in shown
    assert not re.search("[“”]{2}", shown)
