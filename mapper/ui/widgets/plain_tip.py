"""The rooms' furniture: a tip that shows what a person typed as it was typed."""

from html import escape


def plain_tip(text: str) -> str:
    """The text for a tip; without this Qt reads one with tags in it as a page and loads what that names.

    >>> plain_tip("a < b"), plain_tip("")
    ('<p>a &lt; b</p>', '')
    """
    return f"<p>{escape(text)}</p>" if text else ""
