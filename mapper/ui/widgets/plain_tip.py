"""The rooms' furniture: a tip that shows what a person typed as it was typed."""

from html import escape


def plain_tip(text: str) -> str:
    r"""The text for a tip; without this Qt reads one with tags in it as a page and loads what that names.

    >>> plain_tip("Call"), plain_tip("<b>Call</b>\nfirst")
    ('Call', '<p>&lt;b&gt;Call&lt;/b&gt;<br>first</p>')
    """
    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>" if "<" in text else text
