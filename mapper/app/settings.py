"""What the program remembers between starts about the person, not about a document: theme, recent files, windows."""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLocale, QSettings

from mapper.app.languages import Language
from mapper.ui.here import system_user
from mapper.ui.theme.theme import Mode

if TYPE_CHECKING:
    from mapper.exchange.excel.options import Options
    from mapper.exchange.excel.tongue import Language as Written
    from mapper.exchange.report.options import ReportOptions
    from mapper.exchange.slides.options import Options as SlideOptions

LAYOUT_VERSION = 2  # a saved arrangement of docks from another version is not restored
MOST_RECENT = 10
SCALES = (80, 90, 100, 125, 150, 175, 200)  # percent of the usual size
MOST_RECENT_COMMANDS = 6
MOST_VIEWS = 100
MOST_TABLES = 50


class Settings:
    """A typed view of one settings file. Unreadable values fall back to their defaults."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme_mode(self) -> Mode:
        try:
            return Mode(str(self._store.value("theme", Mode.SYSTEM.value)))
        except ValueError:
            return Mode.SYSTEM

    @theme_mode.setter
    def theme_mode(self, mode: Mode) -> None:
        self._store.setValue("theme", mode.value)

    @property
    def wants_motion(self) -> bool:
        """Whether zooms and moves are to be seen on their way."""
        return self._store.value("motion", "on") != "off"

    @wants_motion.setter
    def wants_motion(self, wants: bool) -> None:
        self._store.setValue("motion", "on" if wants else "off")

    @property
    def language(self) -> Language:
        try:
            return Language(str(self._store.value("language", Language.SYSTEM.value)))
        except ValueError:
            return Language.SYSTEM

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("language", language.value)

    @property
    def scale(self) -> int:
        """How large the chrome is drawn, in percent."""
        text = str(self._store.value("scale", 100))
        return int(text) if text.isdecimal() and int(text) in SCALES else 100

    @scale.setter
    def scale(self, percent: int) -> None:
        self._store.setValue("scale", percent)

    @property
    def recent(self) -> list[Path]:
        """The documents opened last, the newest first, those that are gone included."""
        return self._paths("recent")

    @property
    def left_open(self) -> list[Path]:
        """The documents that are open: at a start, those that a program had which was not ended but fell."""
        return self._paths("left_open")

    @left_open.setter
    def left_open(self, paths: list[Path]) -> None:
        self._store.setValue("left_open", [str(path) for path in paths])

    def add_recent(self, path: Path) -> None:
        """Put a document at the head of the recent ones."""
        self._keep_recent([path, *(other for other in self.recent if other != path)])

    def forget_recent(self, path: Path) -> None:
        self._keep_recent([other for other in self.recent if other != path])

    @property
    def author(self) -> str:
        """The name comments are signed with: the one that was given, else that of the system."""
        return str(self._store.value("author", "")).strip() or system_user()

    @author.setter
    def author(self, name: str) -> None:
        self._store.setValue("author", name.strip())

    @property
    def has_grid(self) -> bool:
        """Whether the grid is drawn on maps."""
        return self._store.value("grid/shown", "off") == "on"

    @has_grid.setter
    def has_grid(self, has_grid: bool) -> None:
        self._store.setValue("grid/shown", "on" if has_grid else "off")

    @property
    def has_minimap(self) -> bool:
        """Whether a small picture of the whole map stands in its corner."""
        return self._store.value("minimap", "on") == "on"

    @has_minimap.setter
    def has_minimap(self, has_minimap: bool) -> None:
        self._store.setValue("minimap", "on" if has_minimap else "off")

    @property
    def has_value_row(self) -> bool:
        """Whether it stands below the stages what the customer gets in each."""
        return self._store.value("value_row", "on") == "on"

    @has_value_row.setter
    def has_value_row(self, has_value_row: bool) -> None:
        self._store.setValue("value_row", "on" if has_value_row else "off")

    @property
    def has_loads(self) -> bool:
        """Whether the lanes' names tell how much of their time those who work there need."""
        return self._store.value("loads", "on") == "on"

    @has_loads.setter
    def has_loads(self, has_loads: bool) -> None:
        self._store.setValue("loads", "on" if has_loads else "off")

    @property
    def workbook(self) -> "Options":
        """How a workbook was wanted the last time: all but its maps and pictures."""
        from mapper.exchange.excel.options import Options, Paper

        sheets = str(self._store.value("workbook/sheets", "")).split()
        paper = str(self._store.value("workbook/paper", ""))
        template = str(self._store.value("workbook/template", ""))
        return Options(
            sheets=frozenset(sheets),
            language=self._written_in("workbook/language"),
            paper=Paper(paper) if paper in set(Paper) else Paper.A4,
            with_names=self._store.value("workbook/names", "on") != "off",
            template=Path(template) if template else None,
        )

    @workbook.setter
    def workbook(self, options: "Options") -> None:
        self._store.setValue("workbook/sheets", " ".join(sorted(options.sheets)))
        self._store.setValue("workbook/language", options.language.value)
        self._store.setValue("workbook/paper", options.paper.value)
        self._store.setValue("workbook/names", "on" if options.with_names else "off")
        self._store.setValue("workbook/template", "" if options.template is None else str(options.template))

    def _written_in(self, key: str) -> "Written":
        """The language of a file that is written; at first that of the program."""
        from mapper.exchange.excel.tongue import Language as Written

        language = str(self._store.value(key, ""))
        is_german = QLocale().language() is QLocale.Language.German
        usual = Written.GERMAN if is_german else Written.ENGLISH
        return Written(language) if language in set(Written) else usual

    @property
    def slides(self) -> "SlideOptions":
        """How slides were wanted the last time: all but their maps."""
        from mapper.exchange.slides.options import Options

        template = str(self._store.value("slides/template", ""))
        return Options(
            language=self._written_in("slides/language"),
            with_names=self._store.value("slides/names", "on") != "off",
            template=Path(template) if template else None,
        )

    @slides.setter
    def slides(self, options: "SlideOptions") -> None:
        self._store.setValue("slides/language", options.language.value)
        self._store.setValue("slides/names", "on" if options.with_names else "off")
        self._store.setValue("slides/template", "" if options.template is None else str(options.template))

    @property
    def report(self) -> "tuple[ReportOptions, str]":
        """How a report was wanted the last time, all but its maps, and the ending of its format."""
        from mapper.exchange.excel.options import Paper
        from mapper.exchange.report.options import Part, ReportOptions

        parts = str(self._store.value("report/parts", "")).split()
        paper = str(self._store.value("report/paper", ""))
        options = ReportOptions(
            parts=frozenset(Part(each) for each in parts if each in set(Part)),
            language=self._written_in("report/language"),
            paper=Paper(paper) if paper in set(Paper) else Paper.A4,
            with_names=self._store.value("report/names", "on") != "off",
        )
        return options, str(self._store.value("report/format", ".html"))

    @report.setter
    def report(self, asked: "tuple[ReportOptions, str]") -> None:
        options, ending = asked
        self._store.setValue("report/parts", " ".join(sorted(options.parts)))
        self._store.setValue("report/language", options.language.value)
        self._store.setValue("report/paper", options.paper.value)
        self._store.setValue("report/names", "on" if options.with_names else "off")
        self._store.setValue("report/format", ending)

    @property
    def has_ladder(self) -> bool:
        """Whether the lead-time ladder stands below the map."""
        return self._store.value("ladder", "off") == "on"

    @has_ladder.setter
    def has_ladder(self, has_ladder: bool) -> None:
        self._store.setValue("ladder", "on" if has_ladder else "off")

    @property
    def has_goals(self) -> bool:
        """Whether the goals stand over the map with their figures, not only as a thin line."""
        return self._store.value("goals", "on") == "on"

    @has_goals.setter
    def has_goals(self, has_goals: bool) -> None:
        self._store.setValue("goals", "on" if has_goals else "off")

    @property
    def snaps_to_grid(self) -> bool:
        """Whether dragged things are held by the grid."""
        return self._store.value("grid/snaps", "on") == "on"

    @snaps_to_grid.setter
    def snaps_to_grid(self, snaps: bool) -> None:
        self._store.setValue("grid/snaps", "on" if snaps else "off")

    def view_of(self, document_id: str) -> str:
        """What was seen of a document last; "" for one that was not seen or is forgotten."""
        return next((view for known, view in self._views() if known == document_id), "")

    def keep_view(self, document_id: str, view: str) -> None:
        """Remember what is seen of a document, and forget the one that was left longest ago."""
        views = [(document_id, view), *((known, old) for known, old in self._views() if known != document_id)]
        self._store.setValue("views", "\n".join(f"{known} {each}" for known, each in views[:MOST_VIEWS]))

    @property
    def recent_commands(self) -> list[str]:
        """The names of the commands run last from the palette, the newest first."""
        return str(self._store.value("recent_commands", "")).split()

    def add_recent_command(self, name: str) -> None:
        names = [name, *(other for other in self.recent_commands if other != name)]
        self._store.setValue("recent_commands", " ".join(names[:MOST_RECENT_COMMANDS]))

    @property
    def habits(self) -> str:
        """What the person mostly links next, as `ui.habits` writes it."""
        return str(self._store.value("habits", ""))

    def keep_habits(self, text: str) -> None:
        self._store.setValue("habits", text)

    @property
    def page_setup(self) -> str:
        """How maps come on paper, as `ui.paper.remembered` writes it; "" before anybody chose."""
        return str(self._store.value("page_setup", ""))

    @page_setup.setter
    def page_setup(self, line: str) -> None:
        self._store.setValue("page_setup", line)

    @property
    def picture(self) -> str:
        """Format and size of pictures, as their dialog writes them; "" before anybody chose."""
        return str(self._store.value("picture", ""))

    @picture.setter
    def picture(self, state: str) -> None:
        self._store.setValue("picture", state)

    def table_columns(self, subject: str) -> str:
        """The columns of a table, as its panel writes them; "" before anybody chose any."""
        return str(self._store.value(f"table/{subject}/columns", ""))

    def keep_table_columns(self, subject: str, columns: str) -> None:
        self._store.setValue(f"table/{subject}/columns", columns)

    def table_uses(self, signature: str) -> str:
        """What the columns of an imported table were for, when one with such headings was imported; else ""."""
        return str(self._store.value(f"imports/{_short(signature)}", ""))

    def keep_table_uses(self, signature: str, uses: str) -> None:
        """Remember what its columns are for, and forget the table that was imported longest ago."""
        known = str(self._store.value("imports/known", "")).split()
        short = _short(signature)
        known = [short, *(each for each in known if each != short)]
        for old in known[MOST_TABLES:]:
            self._store.remove(f"imports/{old}")
            self._store.remove(f"imports/{old}-names")
        self._store.setValue("imports/known", " ".join(known[:MOST_TABLES]))
        self._store.setValue(f"imports/{short}", uses)

    def table_names(self, signature: str) -> str:
        """What names of such a table stood for that the document had not; else ""."""
        return str(self._store.value(f"imports/{_short(signature)}-names", ""))

    def keep_table_names(self, signature: str, names: str) -> None:
        """Remember what names of a table stand for, as long as its columns are."""
        self._store.setValue(f"imports/{_short(signature)}-names", names)

    def window_state(self) -> tuple[QByteArray, QByteArray]:
        """Geometry and dock arrangement of the last document window; empty when there is none."""
        return self._bytes("window/geometry"), self._bytes(f"window/docks/{LAYOUT_VERSION}")

    def keep_window_state(self, geometry: QByteArray, docks: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)
        self._store.setValue(f"window/docks/{LAYOUT_VERSION}", docks)

    @property
    def last_folder(self) -> Path:
        """Where files were opened or written last."""
        name = str(self._store.value("last_folder", ""))
        return Path(name) if name and Path(name).is_dir() else Path.home()

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._store.setValue("last_folder", str(folder))

    def flush(self) -> None:
        """Write to the disk now."""
        self._store.sync()

    def _keep_recent(self, paths: list[Path]) -> None:
        self._store.setValue("recent", [str(path) for path in paths[:MOST_RECENT]])

    def _paths(self, key: str) -> list[Path]:
        value = self._store.value(key, [])
        names = [value] if isinstance(value, str) else value
        return [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []

    def _views(self) -> list[tuple[str, str]]:
        lines = str(self._store.value("views", "")).split("\n")
        return [(known, view) for known, _, view in (line.partition(" ") for line in lines) if known]

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()


def _short(signature: str) -> str:
    """A key that every settings file can hold, for headings in whatever language."""
    return sha256(signature.encode()).hexdigest()[:20]
