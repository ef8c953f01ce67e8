"""How often Python's collector looks: seldom, because records refer to each other by id and form no cycles."""

import gc


def spare() -> None:
    """Let the collector look after 50,000 new things, not after 700: its long looks at a large map would be felt."""
    gc.set_threshold(50_000, 20, 50)
