"""A number is read from its first token to its last, and no further."""

from decimal import Decimal

import pytest

from newsfacts.figures.numbers import read_number
from newsfacts.figures.tokens import Tokens

NUMBERS = [
    ("1,234,567 people", "1234567", "1,234,567"),
    ("1 234 567.89 is", "1234567.89", "1 234 567.89"),
    ("1.234.567", "1234567", "1.234.567"),
    ("1.234,56", "1234.56", "1.234,56"),
    (".08", "0.08", ".08"),
    ("4.800", "4.8", "4.800"),
    ("22,24,26", "22", "22"),
    ("423 0000", "423", "423"),
    ("1e-3 W", "0.001", "1e-3"),
    ("2.48×10−5", "0.0000248", "2.48×10−5"),
    ("8x2^10 bits", "8192", "8x2^10"),
    ("2 1/2 in", "2.5", "2 1/2"),
    ("1/40", "0.025", "1/40"),
    ("322 hundred", "32200", "322 hundred"),
    ("4 thousand 3 hundred and 21 is", "4321", "4 thousand 3 hundred and 21"),
    ("4000 3 hundred", "4000", "4000"),
    ("3 hundred and 2 hundred", "300", "3 hundred"),
    ("3 hundred and 2.12 hundred", "300", "3 hundred"),
    ("one hundred and six", "106", "one hundred and six"),
    ("one hundred and", "100", "one hundred"),
    ("two thousand and two hundred", "2200", "two thousand and two hundred"),
    ("twenty-one trillion three hundred", "21000000000300", "twenty-one trillion three hundred"),
    ("three million, two hundred & forty, you", "3000240", "three million, two hundred & forty"),
    ("two million, three of them", "2000000", "two million"),
    ("two hundred point seventy-one", "200.71", "two hundred point seventy-one"),
    ("five point five million", "5500000", "five point five million"),
    ("one million and a half", "1500000", "one million and a half"),
    ("five and a half million", "5500000", "five and a half million"),
    ("three hundred and two dozens", "324", "three hundred and two dozens"),
    ("two thirds of", "0.6666666666666666666666666667", "two thirds"),
    ("three-fifths", "0.6", "three-fifths"),
    ("three fifth-graders", "3", "three"),
    ("half million eggs", "500000", "half million"),
    ("fifty - two", "52", "fifty - two"),
    ("25 lakh", "2500000", "25 lakh"),
    ("12th of", "12", "12th"),
]


@pytest.mark.parametrize(("text", "value", "read"), NUMBERS)
def test_numbers(text, value, read):
    tokens = Tokens(text)
    number = read_number(tokens, 0)
    assert number is not None
    assert (number.value, tokens.slice(0, number.end)) == (Decimal(value), read)


@pytest.mark.parametrize("text", ["3.11.7", "192.168.0.1", "quarter", "million people", "soldiers", "9" * 61, ""])
def test_what_is_no_number(text):
    assert read_number(Tokens(text), 0) is None


@pytest.mark.parametrize(("text", "money", "value"), [("3m", True, 3000000), ("3m", False, 3), ("3b", True, 3 * 10**9)])
def test_a_currency_decides_what_m_means(text, money, value):
    number = read_number(Tokens(text), 0, money=money)
    assert number is not None
    assert number.value == value
