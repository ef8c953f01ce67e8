"""Texts that want to be more than texts, and a document full of them."""

from mapper.core.records import Goal, Record
from tests.builders import a_map
from tests.unit.exchange.excel.documents import priced

NASTY = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "{=SUM(A1:A3)}",
    '=HYPERLINK("http://x.example","y")',
    "=cmd|' /C calc'!A0",
    "http://x.example/a?b=c&d=e",
    "mailto:a@x.example",
    "internal:'Steps'!A1",
    "external:c:\\\\temp\\\\a.xlsx",
    "file:///etc/passwd",
    "<r><t>bold</t></r>",
    "<r></r></si><si><t>more</t></si><r></r>",
    "#N/A",
    "#DIV/0!",
    "TRUE",
    "1e5",
    "007",
    "*",
    "?",
    "~",
    ">5",
    "<>",
    "=",
    "a\nb",
    "  spaces  ",
    "\"quotes\" and 'more'",
    '&[Picture]&G&P&"Arial"',
    "100 % & more]][[#'@",
    "_x0041_",
    "bell\x07 null\x00 vertical\x0b",
    "lone \ud83d surrogate",
    "\ufffe\uffff",
    "😀 emoji 👩‍💻",
    "مرحبا بالعالم",
    "עברית",
    "日本語のステップ",
    "a" * 500,
    "",
    "   ",
)


def nasty(texts: tuple[str, ...]) -> list[Record]:
    """A document in which every name, label, unit and owner is one of the texts."""
    sketch = a_map(texts[0]).stage(texts[-1]).lane(texts[len(texts) // 2])
    names = [f"{text}{' ' * i}" for i, text in enumerate(texts)]  # told apart by blanks at the end
    sketch.start("Start").to(names[0])
    for i, name in enumerate(names):
        text = texts[i]
        sketch.step(name, touch_hours=1.0, role=f"{text} {i}", wait_days=1.0)
        sketch.metric(f"{text} {i}", target=2.0, actual=1.9, unit=text, owner=text)
        sketch.to(names[i + 1] if i + 1 < len(names) else "Won", label=text)
    sketch.put(Goal(id="goal-1", name=texts[0], amount=3.0, unit="wins", owner=texts[-1]))  # type: ignore[arg-type]
    return priced(
        sketch, 10.0, title=texts[0], author=texts[-1], purpose=texts[len(texts) // 3], currency=texts[0]
    )
