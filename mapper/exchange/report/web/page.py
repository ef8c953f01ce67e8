"""Writes the report as a web page: one file, nothing of the network, every text of users a text."""

import base64
import hashlib
from collections.abc import Mapping
from html import escape
from typing import Final

from mapper.core.ids import MapId
from mapper.exchange.report.blocks import (
    Block,
    Bullets,
    Fact,
    Facts,
    Heading,
    Lines,
    MapPlace,
    Paragraph,
    Picture,
    Report,
    Table,
    Text,
    Tiles,
    Tone,
)
from mapper.exchange.report.plain import plain
from mapper.exchange.report.web.picture import web_picture
from mapper.exchange.report.web.script import SCRIPT
from mapper.exchange.report.web.style import STYLE

_SPACE: Final = "\u00a0"
_LONG: Final = 24  # letters; a word that is longer may be broken anywhere
_TOOLS: Final = (("in", "zoom_in", "+"), ("out", "zoom_out", "−"), ("fit", "fit", ""), ("large", "large", ""))


def web_page(report: Report, pictures: Mapping[MapId, str]) -> str:
    """The page. `pictures`: maps as SVG; a map without one is left out."""
    return _Page(report, pictures).written()


class _Page:
    """One page while it is written."""

    def __init__(self, report: Report, pictures: Mapping[MapId, str]) -> None:
        self._report, self._pictures = report, pictures
        self._places = {block.anchor for block in report.blocks if isinstance(block, Heading)}
        self._shown = 0

    def written(self) -> str:
        report, words = self._report, self._report.words
        title = f"{report.title} – {report.subtitle}"
        body = "\n".join(self._block(block) for block in report.blocks)
        contents = "\n".join(
            f'<li class="level-{each.level}"><a href="#{each.anchor}"><bdi>{_text(each.text)}</bdi></a></li>'
            for each in report.contents
        )
        return f"""<!DOCTYPE html>
<html lang="{report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="author" content="{_text(report.author)}">
<meta name="generator" content="Mapper">
<link rel="icon" href="data:,">
<title>{_text(title)}</title>
<style>{STYLE}</style>
</head>
<body>
<div class="page">
<header>
<p>{_text(report.subtitle)} · {_text(report.date)}</p>
<h1 dir="auto">{_text(report.title)}</h1>
{self._facts(report.about)}
</header>
<nav id="contents" aria-label="{_text(words["contents"])}">
<details open><summary>{_text(words["contents"])}</summary>
<ol>
{contents}
</ol></details>
</nav>
<main>
{body}
</main>
<footer><p>{_text(words["made_with"])} · <a class="to-top" href="#contents">{_text(words["top"])}</a></p></footer>
</div>
<script>{SCRIPT}</script>
</body>
</html>
"""

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return f'<h{block.level} id="{block.anchor}" dir="auto">{_text(block.text)}</h{block.level}>'
        if isinstance(block, Paragraph):
            return f'<p dir="auto"{_class(block.text)}>{self._inner(block.text)}</p>'
        if isinstance(block, Bullets):
            items = "".join(f'<li dir="auto"{_class(each)}>{self._inner(each)}</li>' for each in block.items)
            return f"<ul>{items}</ul>"
        if isinstance(block, Facts):
            return self._facts(block)
        if isinstance(block, Tiles):
            return self._tiles(block)
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Picture):
            return _picture(block)
        return self._map(block)

    def _facts(self, facts: Facts) -> str:
        def rows(found: tuple[Fact, ...]) -> str:
            return "".join(
                f"<div><dt>{_isolated(name)}</dt><dd>{self._lines(value)}</dd></div>\n"
                for name, value in found
            )

        if not facts.is_dense:
            return f"<dl>{rows(facts.rows)}</dl>" if facts.rows else ""
        short, long = facts.parted
        dense = f'<dl class="dense">{rows(short)}</dl>' if short else ""
        return dense + (f"<dl>{rows(long)}</dl>" if long else "")

    def _tiles(self, tiles: Tiles) -> str:
        found = "".join(
            f'<div class="tile tone-{each.tone}"><div class="name">{_text(each.name)}</div>'
            f'<div class="value">{_text(each.value.replace(_SPACE, " "))}</div>'
            f'<div class="note">{_text(each.note)}</div></div>\n'
            for each in tiles.tiles
        )
        return f'<div class="tiles">{found}</div>'

    def _table(self, table: Table) -> str:
        sides = [' class="number"' if at in table.numeric else "" for at in range(len(table.heads))]
        heads = "".join(
            f'<th scope="col"{side}>{_text(head)}</th>' for side, head in zip(sides, table.heads, strict=True)
        )
        rows = "".join(f"<tr>{self._row(table, row, sides)}</tr>\n" for row in table.rows)
        title = f'<caption dir="auto">{_text(table.title)}</caption>' if table.title else ""
        return f'<div class="wide"><table>{title}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'

    def _row(self, table: Table, row: tuple[Lines, ...], sides: list[str]) -> str:
        return "".join(
            f'<td{side} data-head="{_text(head)}">{self._cell(cell)}</td>'
            for side, head, cell in zip(sides, table.heads, row, strict=True)
        )

    def _cell(self, cell: Lines) -> str:
        # On a phone a name stands beside the cell, so that its lines need a place of their own.
        return f'<div class="line">{self._lines(cell)}</div>' if cell else ""

    def _lines(self, found: Lines) -> str:
        return "".join(f'<div dir="auto"{_class(each)}>{self._inner(each)}</div>' for each in found)

    def _inner(self, text: Text) -> str:
        if text.target in self._places:
            return f'<a href="#{text.target}">{_text(text.text)}</a>'
        if text.address:
            return f'<a href="{_text(text.address)}" rel="noopener noreferrer">{_text(text.text)}</a>'
        return _text(text.text)

    def _map(self, place: MapPlace) -> str:
        svg, words = self._pictures.get(place.map_id), self._report.words
        if svg is None:
            return ""
        self._shown += 1
        picture = web_picture(svg, self._shown, place.title, place.description, place.targets)
        tools = "".join(
            f'<button type="button" data-do="{act}" title="{_text(words[said])}" aria-label="{_text(words[said])}">'
            f"{sign or _text(words[said])}</button>"
            for act, said, sign in _TOOLS
        )
        return (
            f'<figure><div class="map"><div class="tools">{tools}</div>{picture}</div>'
            f"<figcaption>{_text(words['map_help'])}</figcaption></figure>"
        )


def _picture(picture: Picture) -> str:
    width, height = (round(side) for side in picture.size)
    source = f"data:image/{picture.form};base64,{base64.b64encode(picture.data).decode('ascii')}"
    shown = (
        f'<img src="{source}" width="{width}" height="{height}" alt="{_text(picture.title)}" loading="lazy">'
    )
    return (
        f'<figure class="attached">{shown}<figcaption dir="auto">{_text(picture.title)}</figcaption></figure>'
    )


def _text(text: str) -> str:
    return escape(plain(text), quote=True)


def _isolated(text: str) -> str:
    return f"<bdi>{_text(text)}</bdi>"


def _class(text: Text) -> str:
    names = [] if text.tone is Tone.PLAIN else [text.tone.value]
    names += ["strong"] if text.is_strong else []
    names += [f"in{text.depth}"] if text.depth else []
    # A column is as wide as its words, so that no day is broken within; a word without end must not widen it.
    names += ["long"] if any(len(word) > _LONG for word in text.text.split(" ")) else []
    return f' class="{" ".join(names)}"' if names else ""


def _policy() -> str:
    """Nothing from elsewhere, and no script or style but ours."""
    script, style = (
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (SCRIPT, STYLE)
    )
    return (
        f"default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
