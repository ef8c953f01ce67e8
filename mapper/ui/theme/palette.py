"""The rooms' paint: Qt's own palette from the tokens, for all that no style sheet reaches."""

from PySide6.QtGui import QPalette

from mapper.ui.theme.tokens import Tokens


def palette(tokens: Tokens) -> QPalette:
    """The application's palette in the colours of this theme."""
    result = QPalette()
    role = QPalette.ColorRole
    chrome, text, accent = tokens.chrome, tokens.text, tokens.accent
    colours = {
        role.Window: chrome.window,
        role.WindowText: text.primary,
        role.Base: chrome.field,
        role.AlternateBase: chrome.sunken,
        role.Text: text.primary,
        role.PlaceholderText: text.muted,
        role.Button: chrome.button,
        role.ButtonText: text.primary,
        role.BrightText: accent.on,
        role.ToolTipBase: chrome.tooltip,
        role.ToolTipText: chrome.tooltip_text,
        role.Highlight: accent.fill,
        role.HighlightedText: accent.on,
        role.Accent: accent.fill,
        role.Link: text.link,
        role.LinkVisited: text.link,
        role.Light: chrome.raised,
        role.Midlight: chrome.hover,
        role.Mid: chrome.border_strong,
        role.Dark: chrome.field_border,
        role.Shadow: chrome.border_strong,
    }
    for each, colour in colours.items():
        result.setColor(each, colour)
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, each, text.disabled)
    result.setColor(QPalette.ColorGroup.Disabled, role.Highlight, chrome.pressed)
    return result
