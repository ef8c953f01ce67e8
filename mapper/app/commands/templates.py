"""`mapper templates`: what a new document can begin with."""

from mapper.app.commands.output import say
from mapper.services import samples


def templates() -> int:
    """Print the templates, one a line, the name first."""
    listed = samples.templates()
    widths = [
        max(len(text) for text in column) for column in ([t.key for t in listed], [t.name for t in listed])
    ]
    for template in listed:
        say(f"{template.key.ljust(widths[0])}  {template.name.ljust(widths[1])}  {template.use_when}")
    return 0
