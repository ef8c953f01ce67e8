"""Which rows and columns stand on which page."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.exchange.excel.options import Paper
from mapper.exchange.excel.pages import Block, Pages, paged, room_beside

MOST_WIDE = (11 - 0.5) * 96 / 0.7  # pixels on Letter, made that much smaller: 10 points are 7 then
FILLED = (8.5 - 1.1) * 72 * 0.97 * 1200 / ((11 - 0.5) * 96) / 15  # rows on a page of 1200 pixels of columns


def of(widths: list[int], heights: list[int], *blocks: Block, repeated: tuple[int, int] = (0, 0)) -> Pages:
    return paged(
        lambda column: widths[column] if column < len(widths) else 64,
        lambda row: heights[row] if row < len(heights) else 15,
        Paper.LETTER,
        blocks,
        repeated,
    )


def test_what_fits_is_one_page_as_large_as_on_the_screen() -> None:
    pages = of([100] * 5, [15] * 20, Block(first=0, last=19, across=4, header=3))
    assert pages == Pages([(0, 0, 19, 4)], 1.0, 3, None)


def test_a_little_too_much_is_made_smaller_before_it_becomes_two_pages() -> None:
    pages = of([100] * 5, [15] * 40, Block(first=0, last=39, across=4, header=3))
    assert (len(pages.areas), pages.size) == (1, 0.85)


def test_air_in_columns_makes_nothing_smaller() -> None:
    block = Block(first=0, last=9, across=0, header=3)
    for wide in (300, 700, 800, 900, 1_000, 1_300):
        room = int(room_beside(wide, Paper.LETTER))
        assert of([wide], [15] * 10, block).size == of([wide + room], [15] * 10, block).size
    assert 700 + room_beside(700, Paper.LETTER) < 800
    assert room_beside(2_000, Paper.LETTER) == 0


def test_a_wide_table_turns_where_it_may_and_repeats_its_names() -> None:
    block = Block(first=0, last=9, across=15, turns=(9, 12), header=3)
    pages = of([120] * 16, [15] * 10, block)
    assert [area[1::2] for area in pages.areas] == [(0, 8), (9, 16)]  # and an empty column, to be as wide
    assert pages.areas[1][0] == 3  # the title of the sheet is not said twice
    assert (pages.size, pages.columns) == (None, (0, 0))


def test_a_long_table_fills_page_after_page_and_its_headings_are_repeated() -> None:
    for rows in (60, 44, 45):
        pages = of([100] * 12, [15] * rows, Block(first=0, last=rows - 1, across=11, header=3))
        full, rest = [last - first + 1 for first, _, last, _ in pages.areas]
        assert full >= 0.7 * FILLED
        assert (
            full >= 0.95 * FILLED or rest <= 0.3 * FILLED
        )  # nothing is held back but for a last page with something
        assert rest >= 0.25 * FILLED - 1
        assert pages.row == 3


def test_headings_are_never_repeated_above_another_table() -> None:
    long, short = (
        Block(first=0, last=99, across=3, header=3),
        Block(first=102, last=106, across=3, header=103),
    )
    assert of([100] * 4, [15] * 107, long, short).row is None
    last = Block(first=102, last=202, across=3, header=103)
    assert of([100] * 4, [15] * 203, short, last).row == 103


def test_small_tables_share_a_page_and_are_not_torn() -> None:
    blocks = [Block(first=10 * no, last=10 * no + 7, across=3, header=10 * no + 1) for no in range(6)]
    areas = of([100] * 4, [15] * 60, *blocks).areas
    assert len(areas) == 2
    assert all(first % 10 == 0 and last % 10 == 7 for first, _, last, _ in areas)


def test_a_last_page_is_not_left_nearly_bare_where_what_stands_above_can_go_over_to_it() -> None:
    def block(first: int, rows: int) -> Block:
        return Block(first=first, last=first + rows - 1, across=11, header=first)

    full = int(FILLED)
    parts = [block(0, full - 20), block(full - 18, 12), block(full - 4, 5)]
    areas = of([100] * 12, [15] * (full + 9), *parts).areas
    assert [(first, last) for first, _, last, _ in areas] == [(0, full - 21), (full - 18, full)]
    lonely = [block(0, full - 4), block(full - 2, 5)]  # what stands above is a page by itself
    assert len(of([100] * 12, [15] * (full + 9), *lonely).areas) == 2
    high = [block(0, 5), block(7, full - 8), block(full + 1, 9)]
    areas = of([100] * 12, [15] * (full + 10), *high).areas
    assert [first for first, *_ in areas] == [0, full + 1]  # there is no third page for the looks of it


def test_ten_thousand_rows_are_left_to_the_program() -> None:
    pages = of([100] * 20, [15] * 10_000, Block(first=0, last=9_999, across=19, header=3))
    assert len(pages.areas) == 2


@given(
    st.lists(st.integers(0, 400), min_size=1, max_size=30),
    st.lists(st.integers(10, 300), min_size=6, max_size=80),
    st.sets(st.integers(1, 29)),
)
def test_every_cell_is_on_one_page_and_none_is_too_wide(
    widths: list[int], heights: list[int], turns: set[int]
) -> None:
    across, last = len(widths) - 1, len(heights) - 1
    usable = tuple(sorted(turn for turn in turns if turn <= across))
    pages = of(widths, heights, Block(first=0, last=last, across=across, turns=usable, header=3))
    for column in range(across + 1):
        for row in range(4, last + 1):
            held = sum(a <= row <= c and b <= column <= d for a, b, c, d in pages.areas)
            assert held == 1
    for _, left, _, right in pages.areas:
        wide = sum((*widths, *[64] * 99)[left : right + 1]) + (widths[0] if left else 0)
        assert wide <= MOST_WIDE or right == left
