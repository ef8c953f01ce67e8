"""A branded workbook as the package it is: parts by name, what they say of one another, and a new file of them."""

import io
import posixpath
import zipfile
from typing import Final

from mapper.exchange.excel.branded.markup import Element, as_bytes, child, children, new, parsed
from mapper.exchange.tables.book_parts import Relation, relations_of
from mapper.exchange.tables.container import Container
from mapper.exchange.tables.xml_parts import Budget

_TYPES: Final = "[Content_Types].xml"
_MOST_PARSED: Final = (
    32 * 2**20
)  # bytes of all parts that are read whole; a tree takes some ten times as much
_NEW_DAY: Final = (1980, 1, 1, 0, 0, 0)  # so that the same template and document give the same bytes


class Package:
    """The parts of a file that nobody trusts. What is not changed is written as it was read, byte for byte."""

    def __init__(self, data: bytes, name: str) -> None:
        """Raises Trouble, whose code starts with `table_`."""
        self.budget: Final = Budget(name)
        self._container = Container(data, self.budget)
        self._parts: dict[str, tuple[str, bytes]] = {}
        for key in self._container.names:
            if not key.endswith("/"):
                part = self._container.spelled(key), b"".join(self._container.chunks(key))
                self._parts[key] = part
        self._trees: dict[str, Element] = {}
        self._changed: set[str] = set()
        self._parsed = 0
        self._relations: dict[str, dict[str, Relation]] = {}

    @property
    def names(self) -> list[str]:
        """The names of all parts, in small letters."""
        return list(self._parts)

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._parts

    def data(self, name: str) -> bytes:
        """A part as it was read, or put."""
        return self._parts[_key(name)][1]

    def tree(self, name: str) -> Element:
        """The root of a part, to look at. Raises Trouble, whose code starts with `table_`."""
        key = _key(name)
        if key not in self._parts:
            raise self.budget.damaged(name)
        if key not in self._trees:
            self._parsed += len(self.data(key))
            if self._parsed > _MOST_PARSED:
                raise self.budget.too_many()
            self._trees[key] = parsed(self.data(key), key, self.budget)
        return self._trees[key]

    def change(self, name: str) -> Element:
        """The root of a part, to change it."""
        self._changed.add(_key(name))
        return self.tree(name)

    def put(self, name: str, data: bytes) -> None:
        """Put a part in, or other bytes in its place."""
        key = _key(name)
        spelled = self._parts[key][0] if key in self._parts else name
        self._parts[key] = spelled, data
        self._trees.pop(key, None)
        self._changed.discard(key)

    def relations(self, part: str) -> dict[str, Relation]:
        """By id what a part says of others; nothing outside the file is ever followed."""
        key = _key(part)
        if key not in self._relations:
            self._relations[key] = relations_of(self._container, part, self.budget)
        return self._relations[key]

    def related(self, part: str, *kinds: str) -> list[str]:
        """The parts of these kinds that a part refers to, as far as they are there."""
        found = self.relations(part).values()
        return [r.target for r in found if r.kind in kinds and not r.is_outside and r.target in self]

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let a part refer to another one; gives the id."""
        listed = _listed(part)
        if listed not in self:
            self.put(
                listed,
                b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
            )
        root = self.change(listed)
        taken = {each.get("Id") for each in children(root, "Relationship")}
        id_ = next(name for n in range(1, len(taken) + 2) if (name := f"rIdMapper{n}") not in taken)
        same = next(
            (each.get("Type").rpartition("/")[0] for each in children(root, "Relationship")),
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        )
        where = posixpath.relpath(target, posixpath.dirname(part))
        root.append(new(root, "Relationship", Id=id_, Type=f"{same}/{kind}", Target=where))
        return id_

    def drop(self, part: str, owner: str) -> None:
        """Take a part out, and what its owner and the list of types say of it."""
        key = _key(part)
        self._parts.pop(key, None)
        for id_, relation in self.relations(owner).items():
            if _key(relation.target) == key:
                root = self.change(_listed(owner))
                for each in children(root, "Relationship"):
                    if each.get("Id") == id_:
                        root.remove(each)
        types = self.change(_TYPES)
        for each in children(types, "Override"):
            if _key(each.get("PartName", "")) == key:
                types.remove(each)

    def kind(self, part: str) -> str:
        """The type of a part by the list of types; "" where it is not listed."""
        types = children(self.tree(_TYPES), "Override")
        return next(
            (str(e.get("ContentType")) for e in types if _key(e.get("PartName", "")) == _key(part)), ""
        )

    def call(self, part: str, kind: str) -> None:
        """Give a part this type, and no other."""
        types = self.change(_TYPES)
        known = [e for e in children(types, "Override") if _key(e.get("PartName", "")) == _key(part)]
        for each in known:
            each.set("ContentType", kind)
        if not known:
            types.append(new(types, "Override", PartName=f"/{part}", ContentType=kind))

    def know_ending(self, ending: str, kind: str) -> None:
        """List the type of all parts with an ending, unless it is listed."""
        listed = {each.get("Extension", "").lower() for each in children(self.tree(_TYPES), "Default")}
        if ending not in listed:
            types = self.change(_TYPES)
            types.insert(0, new(types, "Default", Extension=ending, ContentType=kind))

    def packed(self) -> memoryview:
        """The whole file, with what was changed."""
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
            for key, (spelled, data) in self._parts.items():
                info = zipfile.ZipInfo(spelled, _NEW_DAY)
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, as_bytes(self._trees[key]) if key in self._changed else data)
        return content.getbuffer()


def _key(name: str) -> str:
    return name.lower().lstrip("/")


def _listed(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def main_part(package: Package) -> str:
    """The part that lists the sheets. Raises Trouble("table_not_a_workbook") or "table_old_workbook"."""
    from mapper.core.errors import Trouble

    for part in package.related("", "officeDocument"):
        if part.endswith(".bin"):
            raise Trouble("table_old_workbook", name=package.budget.name)
        if child(package.tree(part), "sheets") is not None:
            return part
    raise Trouble("table_not_a_workbook", name=package.budget.name)
