"""Where long German words are broken: at the joints of compounds, else between syllables, whatever their letters."""

import pytest

from mapper.ui.hyphens import GAP, SOFT, hyphenated, written


@pytest.mark.parametrize(
    "parts",
    [
        "Qualitäts|management|system",
        "Management|strategie",
        "Segment|strategie|entwicklung",
        "Dokument|strukturierung",
        "Assessment|sitzungen",
        "Investment|strategie",
        "Kundendaten|sammlung",
        "Mehrwert|steuersatz",
        "Bedarfs|ermittlung",
        "Angebots|empfehlung",
        "Angebots|erstellung",
        "Projekt|stufenplan",
        "Kosten|stellen|struktur",
        "Gesellschafterversammlung",
        "Bedarfsvermittlung",
        "Unternehmensrestrukturierung",
    ],
)
def test_a_compound_is_broken_where_its_parts_end(parts):
    word = parts.replace("|", "")
    assert hyphenated(word, lambda part: part == word).split(SOFT) == parts.split("|")


@pytest.mark.parametrize(
    "syllables",
    [
        "Qua|li|täts|ma|na|ge|ment|sys|tem",
        "Kun|den|pfle|ge|pro|zess",
        "Stamm|da|ten|pflege",
        "Ange|bots|emp|feh|lung",
        "Bestands|kun|den|pflege",
        "Lie|fe|ran|ten|be|stel|lung",
        "Pflich|ten|heft|ab|stim|mung",
        "Kup|fer|pfan|nen|her|stel|ler",
        "Авто|ма|ти|зи|ро|ван|ное",
        "İİİ|MA|NA|GE|MENT|PRO|ZESS",
    ],
)
def test_syllables_end_where_they_are_spoken(syllables):
    assert hyphenated(syllables.replace("|", "")).split(SOFT) == syllables.split("|")


def test_a_long_name_may_end_its_lines_after_its_strokes():
    name = "CRM_2026_Export/Liste_v2"
    assert hyphenated(name).split(GAP) == ["CRM_", "2026_", "Export/", "Liste_", "v2"]
    assert written(hyphenated(name)) == name
    assert hyphenated(name, lambda _: False) == name
    assert hyphenated("A/B-Test") == "A/B-Test"
