"""The oracle of the rules that an edit does not concern: run all the same, they change and refuse nothing."""

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.rules.heeding import Rules


def run_all(rules: Rules, draft: Draft) -> None:
    """Like `Rules.run`, but what that would skip is run as well, and held to it that it does nothing."""
    for place, rule in enumerate(rules.rules):
        before = draft.changes()
        is_concerned = place in rules.concerned(before)
        if is_concerned:
            rule.run(draft)
            continue
        try:
            rule.run(draft)
        except Refused as refused:
            raise AssertionError(f"{rule.run} is skipped and would refuse: {refused.code}") from refused
        assert draft.changes() == before, f"{rule.run} is skipped and would change something"
