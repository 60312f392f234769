"""The year that a passage leaves out: from the day of its source, in doubt; sure where the passage says which."""

from __future__ import annotations

import pytest

from newsfacts.dates import read_edtf
from newsfacts.writing.extract.dating import date_of


@pytest.mark.parametrize(
    ("passage", "date"),
    [
        ("It opened on 8 July.", "2025-07-08?"),
        ("It won 31 games in the 2024-25 season.", "2024/2025"),  # as docs/by-hand.md has them
        ("It won 31 games in the 2024/25 season.", "2024/2025"),
        ("It won 31 games in the season of 2024-2025.", "2024/2025"),
        ("It was shut in the winter of 2023-24.", "2023-24"),
        ("It was shut in the winter of 2023/2024.", "2023-24"),
        ("It opened on 8 November.", "2024-11-08?"),
        ("It was shut on 22 January this year.", "2025-01-22"),
        ("It was shut on 8 November last year.", "2024-11-08"),
        ("It reopens on 3 March next year.", "2026-03-03"),
        ("Signatures were gathered between May and August.", "2025-05/2025-08"),
        ("Signatures were gathered between May and August last year.", "2024-05/2024-08"),
        ("Snow lay between November and February.", "2024-11?/2025-02?"),
        ("It has been shut since May.", "2025-05?/.."),
        ("Some 300 had signed by 10 October.", "../2025-10-10"),
        ("Work will begin in December.", "2025-12"),
        ("Work will end on 3 March.", "2026-03-03?"),
        ("The line cut its crossings on 1 October and plans to cut more.", "2025-10-01"),
        ("The ministers will meet and vote on 1 October.", "2026-10-01?"),
        ("The mayor is due to speak, but she was ill on 1 October.", "2025-10-01"),
        ("It stays shut until March.", "../2026-03?"),
        ("It was shut until March.", "../2025-03?"),
        ("Work was due to begin in December.", "2024-12?"),
        ("It opened on Sunday 8 June.", "2025-06-08"),
        ("It opens on Sunday, 5 October.", "2025-10-05"),
        ("It opened on Sunday 10 November.", "2024-11-10"),
        ("It opened on Monday 10 November.", "2025-11-10"),
        ("It opened on Saturday 10 November.", "2024-11-10?"),
        ("It opened in 1985.", "1985"),
        ("It opened on 12 September.", "2025-09-12"),
        ("It opened in September.", "2025-09"),
        ("It will open on 8 November.", "2025-11-08"),
        ("It opens on 8 November.", "2025-11-08"),
        ("The dues are to be paid by 20 October.", "../2025-10-20"),
        ("It is shut until 20 October.", "../2025-10-20"),
        ("The council hopes to open it on 3 March.", "2026-03-03?"),
        ("Ada Orr said on 1 October it would open soon.", "2025-10-01"),
        ("Ada Orr told the council on 1 May that it would open soon.", "2025-05-01?"),
        ("Ada Orr said that it would open on 8 November.", "2025-11-08"),
        ("It opened on 3 May and closed on 5 June.", ""),
        ("It closed on Wednesday.", "2025-10-08"),
        ("It will close on Wednesday.", "2025-10-15"),
        ("A vigil is planned for Sunday at 6pm.", "2025-10-12"),
        ("It reopens on Monday.", "2025-10-13"),
        ("It will close by Wednesday.", ""),
        ("It will close on Friday.", ""),
        ("Nobody came.", ""),
        ("It cost 385 million last year.", "2024"),
        ("It expects 9 billion this year.", "2025"),
        ("It fell to 9 million from 12 million last year.", ""),
    ],
)
def test_a_year_comes_from_the_source(passage, date):
    assert date_of(passage, read_edtf("2025-10-10")) == date
    assert date == "" or read_edtf(date)


@pytest.mark.parametrize(
    ("before", "date"),
    [
        ("It was sold in March 2019.", "2019-05-03?"),
        ("It was sold on 2 March 2019, and rebuilt in June 2020.", "2020-05-03?"),
        ("It was sold on 2 March 2019, and rebuilt in January 2025.", "2025-05-03?"),
        ("It was the worst since 2019.", "2025-05-03?"),
        ("It was sold on 2 March 2019, and rebuilt in March 2025.", "2025-05-03?"),
        ("", "2025-05-03?"),
    ],
)
def test_a_year_comes_from_the_paragraph_before_that_of_the_source(before, date):
    assert date_of("It opened on 3 May.", read_edtf("2025-10-10"), before) == date


@pytest.mark.parametrize(
    ("passage", "above", "date"),
    [
        ("It closed on Wednesday.", "2025-10-05", "2025-10-08"),
        ("It closed on Wednesday.", "2025-09-05", "2025-10-08?"),
        ("It closed on 1 October.", "2025-09-05", "2025-10-01"),
        ("It closed on 1 October.", "2024-09-05", "2025-10-01?"),
    ],
)
def test_what_was_told_above_leaves_a_doubt(passage, above, date):
    assert date_of(passage, read_edtf("2025-10-10"), "", above) == date


def test_what_is_near_the_source_is_of_its_year_whatever_the_paragraph_told_before():
    assert date_of("It opened on 3 September.", read_edtf("2025-10-10"), "It was sold in March 2019.") == "2025-09-03?"


def test_without_a_day_of_the_source_the_year_is_that_told_last():
    assert date_of("It landed on 24 July.", None, "It started on 16 July 1969.") == "1969-07-24?"


@pytest.mark.parametrize(
    ("published", "date"), [(None, "XXXX-05-03"), ("2025", "2025-05-03?"), ("2025-02", "2024-05-03?")]
)
def test_a_source_may_be_dated_roughly_or_not_at_all(published, date):
    assert date_of("It opened on 3 May.", read_edtf(published) if published else None) == date
