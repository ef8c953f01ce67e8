"""What is painted for others is in the language of the file, whatever the windows speak meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from mapper.app.pictures import map_pictures
from mapper.app.reports import painters
from mapper.core import queries
from mapper.exchange.excel.tongue import Language
from mapper.exchange.report.options import ReportOptions
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.export import encoded
from mapper.ui.render.poster import Poster, words_for
from mapper.ui.spoken import locale, speaking, tongue, tongue_of
from mapper.ui.texts import translate
from mapper.ui.theme.tokens import load_tokens
from tests.builders import a_map

STEPS = ("Poster", "{n} steps")


def sale():
    return a_map().stage("Selling").lane("Sales").step("Call", touch_hours=1).to("Offer").to("Won").snapshot()


def test_a_language_is_in_force_in_its_thread_alone_and_only_inside(qapp):
    spoken, looked = Event(), Event()

    def write() -> str:
        with speaking(tongue_of("de")):
            spoken.set()
            assert looked.wait(10)
            return f"{translate(*STEPS)} {locale().decimalPoint()}"

    with ThreadPoolExecutor(1) as threads:
        written = threads.submit(write)
        assert spoken.wait(10)
        assert translate(*STEPS) == "{n} steps"
        assert tongue() is None
        looked.set()
        assert written.result(10) == "{n} Schritte ,"
    with speaking(tongue_of("de")), speaking(tongue_of("en")):
        assert translate(*STEPS) == "{n} steps"
    with speaking(tongue_of("de")):
        assert translate("Poster", "no text of ours") == "no text of ours"


def test_the_maps_of_reports_and_workbooks_speak_as_the_file_does(qapp):
    reader = sale()
    map_id = queries.maps(reader)[0].id
    asked = ReportOptions(maps=(map_id,), language=Language.GERMAN)
    with ThreadPoolExecutor(1) as threads:
        svg = threads.submit(painters(reader, asked).svg, map_id).result(60)
    assert "2 Schritte<" in svg
    assert "steps<" not in svg
    english, german = (map_pictures(reader, [map_id], code)[map_id] for code in ("en", "de"))
    assert english != german
    assert english == map_pictures(reader, [map_id])[map_id]


def test_a_picture_speaks_as_where_it_was_made_wherever_it_is_painted(qapp):
    reader = sale()
    map_id = queries.maps(reader)[0].id
    with speaking(tongue_of("de")):
        drawn = DrawnMap(reader, map_id, load_tokens("light"))
        poster = Poster(drawn, words_for(reader, map_id, None, "2026-11-28"))
    svg = encoded(".svg", poster).decode()
    assert "2 Schritte<" in svg
    assert "steps<" not in svg
