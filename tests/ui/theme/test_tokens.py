"""The colours: complete, alike in both themes, and readable."""

import json
import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from mapper.core.resources import resource
from mapper.ui.theme import tokens as tokens_module
from mapper.ui.theme.tokens import load_tokens

THEMES = ("light", "dark", "contrast", "contrast_dark")
BOTH = pytest.mark.parametrize("name", THEMES)
CONTRAST = pytest.mark.parametrize("name", ["contrast", "contrast_dark"])


def luminance(colour):
    def linear(channel):
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one, other):
    """The ratio of WCAG 2, 1 to 21; an independent few lines, as the program itself never asks."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_itself():
    assert contrast(QColor("#FFFFFF"), QColor("#000000")) == pytest.approx(21)
    assert contrast(QColor("#123B7A"), QColor("#FFFFFF")) == pytest.approx(10.9, abs=0.05)


@BOTH
def test_all_text_on_the_chrome_can_be_read(name):
    tokens = load_tokens(name)
    chrome, text = tokens.chrome, tokens.text
    grounds = [chrome.window, chrome.panel, chrome.raised, chrome.sunken, chrome.field, chrome.button]
    states = [chrome.tile, chrome.hover, chrome.selected]
    for ground in [*grounds, *states]:
        assert contrast(text.primary, ground) >= 7
        assert contrast(text.secondary, ground) >= 4.5
        assert contrast(text.link, ground) >= 4.5
    for ground in grounds:
        assert contrast(text.muted, ground) >= 4.5
    assert contrast(chrome.tooltip_text, chrome.tooltip) >= 9


@BOTH
def test_all_text_on_accents_and_messages_can_be_read(name):
    tokens = load_tokens(name)
    accent, message, panel = tokens.accent, tokens.message, tokens.chrome.panel
    for fill in (accent.fill, accent.hover, accent.pressed):
        assert contrast(accent.on, fill) >= 4.5
    for colour, ground in (
        (message.error, message.error_soft),
        (message.warning, message.warning_soft),
        (message.info, message.info_soft),
        (message.success, message.success_soft),
        (tokens.text.link, accent.soft),
    ):
        assert contrast(colour, ground) >= 4.5
        assert contrast(colour, panel) >= 4.5
    for ground in (message.error_soft, message.warning_soft, message.info_soft, message.success_soft):
        assert contrast(tokens.text.primary, ground) >= 9


@BOTH
def test_all_text_on_the_map_can_be_read(name):
    tokens = load_tokens(name)
    for tint in tokens.lane.tints:
        assert contrast(tokens.node.text, tint) >= 12
        assert contrast(tokens.node.secondary, tint) >= 4.5
    node = tokens.node
    fills = [node.start_fill, node.step_fill, node.decision_fill, node.stall_fill, node.end_fill]
    for fill in [*fills, node.note_fill, node.weak_fill]:
        assert contrast(node.text, fill) >= 9
    for colour in (tokens.connector.pill_text, tokens.connector.loop_text):
        assert contrast(colour, tokens.connector.pill_fill) >= 4.5
    for header in (tokens.canvas.header, tokens.canvas.header_current, tokens.canvas.value_row):
        assert contrast(tokens.canvas.header_text, header) >= 9
        assert contrast(tokens.canvas.header_secondary, header) >= 4.5
    for fill, text in zip(tokens.heat.fills, tokens.heat.texts, strict=True):
        assert contrast(fill, text) >= 4.5


@BOTH
def test_what_means_something_stands_out_from_every_ground_it_is_on(name):
    tokens = load_tokens(name)
    mark, connector, outcome = tokens.mark, tokens.connector, tokens.outcome
    grounds = [tokens.canvas.background, *tokens.lane.tints]
    for colour in (
        connector.flow,
        connector.returns,
        connector.chase,
        connector.bypass,
        mark.selection,
        mark.guide,
        mark.allowed,
        mark.refused,
        tokens.node.step_border,
        tokens.node.stall_border,
        outcome.won,
        outcome.lost,
        outcome.disqualified,
        outcome.parked,
        tokens.value_class.va,
        tokens.value_class.bnva,
        tokens.value_class.nva,
    ):
        assert all(contrast(colour, ground) >= 3 for ground in grounds)
    assert contrast(tokens.canvas.separator, tokens.canvas.background) >= 4.2
    assert len(tokens.lane.tints) == len(tokens.lane.bars) == 6


@BOTH
def test_signs_stand_out_by_fill_or_by_outline_and_their_glyphs_on_them(name):
    tokens = load_tokens(name)
    badges, statuses = tokens.badge, tokens.status
    signs = [badges.tool, badges.skill, badges.metric, badges.problem, badges.value, badges.more]
    for sign in [*signs, statuses.on, statuses.near, statuses.off, statuses.none]:
        card = tokens.node.step_fill
        assert max(contrast(sign.fill, card), contrast(sign.outline, card)) >= 3
        assert contrast(sign.glyph, sign.fill) >= 4.2


def chrome_grounds(tokens):
    chrome = tokens.chrome
    grounds = [chrome.window, chrome.panel, chrome.raised, chrome.sunken, chrome.field, chrome.button]
    return [*grounds, chrome.tile, chrome.hover, chrome.pressed, chrome.selected, chrome.selected_hover]


def map_grounds(tokens):
    canvas = tokens.canvas
    return [canvas.background, canvas.outside, *tokens.lane.tints]


def bodies(tokens):
    node = tokens.node
    fills = [node.start_fill, node.step_fill, node.decision_fill, node.stall_fill, node.end_fill]
    return [*fills, node.note_fill, node.weak_fill]


@CONTRAST
def test_in_high_contrast_all_text_is_seven_times_as_light_or_dark_as_its_ground(name):
    tokens = load_tokens(name)
    text, accent, message, canvas = tokens.text, tokens.accent, tokens.message, tokens.canvas
    pairs = [
        (colour, ground) for colour in (text.primary, text.secondary) for ground in chrome_grounds(tokens)
    ]
    pairs += [(text.muted, ground) for ground in chrome_grounds(tokens)[:6]]
    pairs += [(text.link, ground) for ground in (*chrome_grounds(tokens), accent.soft)]
    pairs += [(accent.on, fill) for fill in (accent.fill, accent.hover, accent.pressed)]
    for said, ground in (
        (message.error, message.error_soft),
        (message.warning, message.warning_soft),
        (message.info, message.info_soft),
        (message.success, message.success_soft),
    ):
        pairs += [(said, ground), (said, tokens.chrome.panel), (text.primary, ground)]
    pairs += [(tokens.chrome.tooltip_text, tokens.chrome.tooltip)]
    headers = (canvas.header, canvas.header_current, canvas.value_row)
    pairs += [(each, ground) for ground in headers for each in (canvas.header_text, canvas.header_secondary)]
    pairs += [
        (each, ground)
        for ground in (*bodies(tokens), *map_grounds(tokens))
        for each in (tokens.node.text, tokens.node.secondary)
    ]
    connector = tokens.connector
    pairs += [(each, connector.pill_fill) for each in (connector.pill_text, connector.loop_text)]
    pairs += list(zip(tokens.heat.fills, tokens.heat.texts, strict=True))
    for group in (tokens.badge, tokens.status):
        pairs += [(getattr(group, sign.name).glyph, getattr(group, sign.name).fill) for sign in fields(group)]
    least = min(contrast(*pair) for pair in pairs)
    assert least >= 7, [(a.name(), b.name()) for a, b in pairs if contrast(a, b) < 7]
    most_read = [(text.primary, ground) for ground in chrome_grounds(tokens)[:6]]
    most_read += [(tokens.node.text, ground) for ground in (*bodies(tokens), *map_grounds(tokens))]
    assert min(contrast(*pair) for pair in most_read) >= 9


@CONTRAST
def test_in_high_contrast_every_line_and_sign_stands_out(name):
    tokens = load_tokens(name)
    mark, node, canvas, chrome = tokens.mark, tokens.node, tokens.canvas, tokens.chrome
    drawn = [
        getattr(tokens.connector, kind) for kind in ("flow", "returns", "chase", "bypass", "pill_border")
    ]
    drawn += [
        mark.selection,
        mark.hover,
        mark.guide,
        mark.ghost_border,
        mark.allowed,
        mark.refused,
        mark.handle_border,
    ]
    drawn += [
        getattr(node, f"{kind}_border") for kind in ("start", "step", "decision", "stall", "end", "note")
    ]
    drawn += [
        canvas.separator,
        canvas.stage_line,
        tokens.minimap.border,
        tokens.minimap.frame,
        *tokens.lane.bars,
    ]
    for group in (tokens.value_class, tokens.outcome):
        drawn += [getattr(group, each.name) for each in fields(group)]
    drawn += [tokens.bar.fill, tokens.bar.light, tokens.bar.high, tokens.bar.over, tokens.bar.tick]
    pairs = [(colour, ground) for colour in drawn for ground in (*map_grounds(tokens), *bodies(tokens))]
    framed = [chrome.border, chrome.border_strong, chrome.field_border, tokens.accent.focus, chrome.scrollbar]
    pairs += [(colour, ground) for colour in framed for ground in chrome_grounds(tokens)]
    pairs += [(getattr(tokens.badge, sign.name).outline, node.step_fill) for sign in fields(tokens.badge)]
    assert not [(a.name(), b.name()) for a, b in pairs if contrast(a, b) < 4.5]


@CONTRAST
def test_in_high_contrast_nothing_is_told_by_a_tint_and_lines_are_strong(name):
    tokens = load_tokens(name)
    assert tokens.is_contrast
    assert len({tint.name() for tint in tokens.lane.tints}) == 1
    assert tokens.strength >= 1.5
    assert load_tokens("light").strength == load_tokens("dark").strength == 1


def test_the_measured_colours_of_the_design_are_kept():
    """The values of `look.md` with their ratios: whoever changes one has to measure anew."""
    light, dark = load_tokens("light"), load_tokens("dark")
    white, night = QColor("#FFFFFF"), QColor("#14181F")
    for colour, ground, ratio in (
        (light.badge.tool.fill, white, 10.9),
        (light.badge.skill.fill, white, 4.3),
        (light.badge.metric.outline, white, 8.1),
        (light.badge.problem.fill, white, 4.7),
        (light.badge.value.fill, white, 4.9),
        (light.status.on.fill, white, 6.6),
        (light.status.off.fill, white, 5.2),
        (light.status.none.outline, white, 4.3),
        (light.canvas.separator, white, 4.7),
        (light.text.primary, white, 16.6),
        (light.text.secondary, white, 7.6),
        (dark.badge.tool.fill, night, 10.7),
        (dark.badge.skill.fill, night, 5.6),
        (dark.badge.metric.fill, night, 13.3),
        (dark.badge.problem.fill, night, 5.9),
        (dark.badge.value.fill, night, 8.3),
        (dark.status.on.fill, night, 8.4),
        (dark.status.near.fill, night, 12.4),
        (dark.status.off.fill, night, 6.9),
        (dark.status.none.outline, night, 7.0),
        (dark.text.primary, night, 16.3),
    ):
        assert contrast(colour, ground) == pytest.approx(ratio, abs=0.06)


def test_both_themes_differ_in_every_ground_and_text():
    light, dark = load_tokens("light"), load_tokens("dark")
    assert not light.is_dark
    assert dark.is_dark
    for ground in (lambda tokens: tokens.chrome.window, lambda tokens: tokens.canvas.background):
        assert luminance(ground(light)) > 0.9
        assert luminance(ground(dark)) < 0.05
    assert all(luminance(tint) > 0.7 for tint in light.lane.tints)
    assert all(luminance(tint) < 0.05 for tint in dark.lane.tints)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data["chrome"].pop("window"), "light.chrome: missing or unknown tokens: window"),
        (lambda data: data.update(glow={}), "light: missing or unknown tokens: glow"),
        (lambda data: data["text"].update(primary="ink"), "light.text.primary: 'ink' is not a colour"),
        (lambda data: data["lane"].update(tints=["#12"]), "light.lane.tints: '#12' is not a colour"),
    ],
)
def test_a_theme_that_is_not_complete_is_refused_by_the_name_of_the_token(
    change, said, tmp_path, monkeypatch
):
    data = json.loads(resource("themes", "light.json").read_text(encoding="utf-8"))
    change(data)
    (tmp_path / "light.json").write_text(json.dumps(data), encoding="utf-8")
    monkeypatch.setattr(tokens_module, "resource", lambda _folder, name: tmp_path / name)
    with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
        load_tokens.__wrapped__("light")  # what was read before is kept
