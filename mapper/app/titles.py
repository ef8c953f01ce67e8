"""The title of a document window: the document's own title and its file."""

from mapper.app.desk import Desk
from mapper.core import queries
from mapper.services import documents


def tell_title(desk: Desk) -> None:
    """Put the document's title and file into the window's title."""
    title = queries.document_info(desk.bridge.reader).title or desk.document.path.stem
    name = "" if documents.is_unnamed(desk.document) else f" – {desk.document.path.name}"
    desk.window.setWindowTitle(f"{title}{name} – Mapper")
    desk.window.setWindowFilePath("" if documents.is_unnamed(desk.document) else str(desk.document.path))
