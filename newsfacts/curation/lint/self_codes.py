"""The codes of `lint --self`, for which every record is asked of its own base; explained as rules are."""

from __future__ import annotations

SELF_SEVERITY = "warning"

SELF_CODES: dict[str, str] = {
    "misread": """
        A record is supported by its own base.

        `lint --self` asks the statement of a fact, the title of an event and the words of a quote as `check` would.
        Where the answer is not *supported*, readers who ask in these words will not find the record either. The message
        has the reason; `newsfacts show ID --reading` tells how the record is read.

        Put it more plainly: who did what, with names that the base knows, one claim a record.
        """,
    "contradicts": """
        No two records refute each other, unless they dispute each other.

        Either one of them is wrong, or two accounts differ: then each names the other in `disputed_by`. Two that say
        the same, or deny it, do not refute each other; nor do two that name different years, or a plan and what came
        of it. It may also be that they speak of two things that the base tells apart by a word that counts for little:
        then `# newsfacts: ignore contradicts` behind both ids silences it.
        """,
    "ambiguous": """
        With another figure in its statement, a fact is refuted.

        `lint --self` makes the figure about three times as large and asks again. Where that is not *refuted*, a wrong
        figure in a draft passes unseen: another record may have a figure that could be meant as well, or the words
        around the figure say too little of what it counts.

        The message names that record, or the words that are all there is. Say in the statement what is counted, of
        what and when; leave the warning where two records do say nearly the same of two things.
        """,
}
