"""The HTML report in a real browser, by what a person does with it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from msgspec import structs
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from bot.analyzer.analysis import Evidence, Headline, Hunk, HunkLine, Label, LineKind
from bot.pipeline.record import Record, Report
from bot.reporter.differences import MOST_LINES
from tests.reports import LINK_HUNK, NEW_LINE, change, flagged, patrolled, record, report

Show = Callable[..., Chrome]

EVIL = "</script><script>window.ran = 1</script>\"'><img src=x onerror='window.ran = 1'>"


def many(count: int) -> Report:
    """Make a report of that many edits, each with a page of its own."""
    return report(tuple(record(change(revid)) for revid in range(1, count + 1)))


def mixed() -> Report:
    """Make a report of edits that filters tell apart."""
    return report(
        (
            flagged(1),
            patrolled(2),
            record(change(3, title="Harbour"), headline=Headline.WORDING, hunks=()),
            record(change(4, summary="about Kestrels")),
        )
    )


def edits(browser: Chrome) -> list[str]:
    """Return the keys of the edits that are built, in order."""
    return [
        one.get_attribute("id") or "" for one in browser.find_elements(By.CSS_SELECTOR, ".edit")
    ]


def console(browser: Chrome) -> list[dict[str, str]]:
    """Return what the browser complained about since it was asked last."""
    return list(browser.get_log("browser"))  # type: ignore[no-untyped-call]  # selenium's


def wait(browser: Chrome, met: Callable[[Chrome], bool]) -> None:
    """Wait until something is so."""
    WebDriverWait(browser, 30, poll_frequency=0.05).until(met)


def one(browser: Chrome, selector: str) -> WebElement:
    """Return the first element of a selector."""
    return browser.find_element(By.CSS_SELECTOR, selector)


@pytest.fixture(autouse=True)
def _silent(chromium: Chrome) -> Iterator[None]:
    """No test leaves a fault of the script, or of the policy, in the console."""
    yield
    assert [line["message"] for line in console(chromium)] == []


def test_edits_are_built_as_they_scroll_in(shown: Show) -> None:
    """A long report opens with its first edits, and its last one is reached by scrolling."""
    browser = shown(many(150))
    assert 0 < len(edits(browser)) < 150

    def is_at_the_end(browser: Chrome) -> bool:
        browser.execute_script("window.scrollTo(0, document.body.scrollHeight)")
        return len(edits(browser)) == 150

    wait(browser, is_at_the_end)
    assert len(set(edits(browser))) == 150


def test_an_address_names_an_edit(shown: Show) -> None:
    """A link to the file can lead to one edit, however far down it stands."""
    browser = shown(many(400), "#rev:333")
    assert browser.switch_to.active_element.get_attribute("id") == "rev:333"


def test_a_tile_leaves_its_edits_alone(shown: Show) -> None:
    """Pressing "need a look" shows those, and "edits read" all again."""
    browser = shown(mixed())
    one(browser, ".tile[data-standing=look]").click()
    assert edits(browser) == ["rev:1"]
    assert one(browser, "#shown").text == "Shown: 1 of 4"
    one(browser, ".tile[data-standing='']").click()
    assert sorted(edits(browser)) == ["rev:1", "rev:2", "rev:3", "rev:4"]


def test_headlines_are_picked(shown: Show) -> None:
    """One that is not ticked is not shown; none and all are a button each."""
    browser = shown(mixed())
    one(browser, ".pick[value='link fix']").click()
    assert sorted(edits(browser)) == ["rev:1", "rev:3"]
    one(browser, "[data-pick=none]").click()
    assert edits(browser) == []
    assert "No edit fits" in one(browser, "main").text
    one(browser, "[data-pick=all]").click()
    assert len(edits(browser)) == 4


def test_words_are_found_wherever_they_stand(shown: Show) -> None:
    """In a title, a summary, or the changed lines."""
    browser = shown(mixed())
    for words, keys in (("harbour", 4), ("kestrels", 1), ("bumfluff", 1), ("nowhere", 0)):
        one(browser, "#find").clear()
        one(browser, "#find").send_keys(words)
        assert len(edits(browser)) == keys, words


def test_the_largest_change_comes_first_when_asked(shown: Show) -> None:
    """Then there are no headings, as edits of all kinds are mixed."""
    large = record(change(3))
    large = replace(large, analysis=structs.replace(large.analysis, byte_change=-900))
    browser = shown(report((flagged(1), patrolled(2), large)))
    Select(one(browser, "#order")).select_by_value("largest")
    assert edits(browser)[0] == "rev:3"
    assert not browser.find_elements(By.CSS_SELECTOR, "main h2")


def test_a_diff_is_side_by_side_or_inline(shown: Show) -> None:
    """Inline, what stayed is written once, between what went and what came."""
    browser = shown(report((record(change(1)),)))
    assert one(browser, ".changed .old del").text == "[[Norland]]"
    one(browser, "#layout").click()
    line = one(browser, ".changed .both .t")
    assert [(n.tag_name, n.text) for n in line.find_elements(By.CSS_SELECTOR, "del, ins")] == [
        ("del", "[[Norland]]"),
        ("ins", "[[Norland harbour]]"),
        ("ins", "[["),
        ("ins", "]]"),
    ]
    assert line.text.count("The ferry from") == 1


def test_diffs_fold_and_unfold(shown: Show) -> None:
    """All at once by a button, one by its summary."""
    browser = shown(report((record(change(1)), record(change(2)))))
    one(browser, "#fold").click()
    assert not browser.find_elements(By.CSS_SELECTOR, ".diff")
    one(browser, "summary").click()
    wait(browser, lambda b: len(b.find_elements(By.CSS_SELECTOR, ".diff")) == 1)


def evident() -> Record:
    """Make an edit whose label stands on a place in its lines."""
    line = HunkLine(
        kind=LineKind.CHANGED,
        old_line=22,
        new_line=22,
        old=NEW_LINE,
        new=NEW_LINE,
        new_marks=((38, 49),),
        old_start=500,
        new_start=500,
    )
    made = record(change(1), hunks=(Hunk(section="Ferries", lines=(line,)),))
    evidence = Evidence(
        label=Label.LINK_ADD, operation=0, new_span=(538, 549), why='plain "Sudland" became a link'
    )
    return replace(made, analysis=structs.replace(made.analysis, evidence=(evidence,)))


def test_a_label_points_at_its_evidence(shown: Show) -> None:
    """The words that it stands on are told by a title, and framed while the label is pointed at."""
    browser = shown(report((evident(),)))
    place = one(browser, ".evidence")
    assert place.text == "[[Sudland]]"
    assert "became a link" in (place.get_attribute("title") or "")
    chip = next(
        c for c in browser.find_elements(By.CSS_SELECTOR, ".label") if c.text == "link added"
    )
    ActionChains(browser).move_to_element(chip).perform()
    wait(browser, lambda b: one(b, ".pointed").text == "[[Sudland]]")
    ActionChains(browser).move_to_element(one(browser, "h1")).perform()
    wait(browser, lambda b: not b.find_elements(By.CSS_SELECTOR, ".pointed"))


def test_the_keyboard_is_enough(shown: Show) -> None:
    """Letters go from edit to edit, / finds, and nothing of it disturbs typing."""
    browser = shown(mixed())
    body = one(browser, "body")
    body.send_keys("jjk")
    assert browser.switch_to.active_element.get_attribute("id") == edits(browser)[0]
    browser.switch_to.active_element.send_keys("/")
    browser.switch_to.active_element.send_keys("jk")
    assert one(browser, "#find").get_attribute("value") == "jk"
    one(browser, "#find").clear()
    one(browser, "#find").send_keys(Keys.TAB)
    assert browser.switch_to.active_element.get_attribute("id") == "order"


def test_printing_prints_every_edit(shown: Show) -> None:
    """Also those that nobody has scrolled to."""
    browser = shown(many(200))
    browser.execute_script("window.dispatchEvent(new Event('beforeprint'))")
    assert len(edits(browser)) == 200


def test_long_diffs_show_their_first_lines(shown: Show) -> None:
    """The rest is a button away; of a diff that never ends, on the wiki."""
    lines = tuple(
        HunkLine(kind=LineKind.INSERTED, new_line=at, new=f"line {at}") for at in range(1, 201)
    )
    browser = shown(report((record(change(1), hunks=(Hunk(lines=lines),)),)))
    assert len(browser.find_elements(By.CSS_SELECTOR, ".row")) == 60
    one(browser, ".rest").click()
    assert len(browser.find_elements(By.CSS_SELECTOR, ".row")) == 200
    assert "the wiki shows them" not in one(browser, "article").text
    lines = tuple(structs.replace(lines[0], new_line=at) for at in range(1, MOST_LINES + 43))
    browser = shown(report((record(change(1), hunks=(Hunk(lines=lines),)),)))
    one(browser, ".rest").click()
    assert len(browser.find_elements(By.CSS_SELECTOR, ".row")) == MOST_LINES
    assert one(browser, ".diff").text.endswith("than stand here: the wiki shows them.")
    assert one(browser, "summary").text == f"Changed lines: > {MOST_LINES}"


def test_nothing_that_a_stranger_typed_runs(shown: Show) -> None:
    """It stands there as typed, in every field that a stranger may fill."""
    hunk = Hunk(section=EVIL, lines=(HunkLine(kind=LineKind.INSERTED, new_line=1, new=EVIL),))
    row = change(1, title=EVIL, user=EVIL, summary=EVIL)
    browser = shown(
        report((record(row, why=(EVIL,), hunks=(hunk,)),), wiki=EVIL, notes=(EVIL,), approval=EVIL)
    )
    assert browser.execute_script("return window.ran === undefined")
    assert not browser.find_elements(By.CSS_SELECTOR, "img, iframe, script:not([id]) ~ script")
    assert one(browser, ".t").text == EVIL


@pytest.mark.parametrize("width", [360, 1200])
def test_no_page_is_wider_than_its_window(shown: Show, width: int) -> None:
    """A long word, an address, a line of code: a phone scrolls down, never sideways."""
    long = "x" * 4000
    hunk = Hunk(section=long, lines=(HunkLine(kind=LineKind.INSERTED, new_line=1, new=long),))
    browser = shown(report((record(change(1, title=long), hunks=(hunk, LINK_HUNK)),)))
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    try:
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_large_number_stays_on_one_line(shown: Show) -> None:
    """Beside the bar of its headline, whose line is no higher than that of a small number."""
    links = [record(change(revid)) for revid in range(1, 1235)]
    few = record(change(2000), headline=Headline.WORDING)
    browser = shown(report((*links, few)))
    numbers = browser.find_elements(By.CSS_SELECTOR, ".bars .number")
    assert [number.text for number in numbers] == ["1,234", "1"]
    assert len({number.size["height"] for number in numbers}) == 1
    widths = [browser.execute_script("return arguments[0].scrollWidth", one) for one in numbers]
    assert widths == [number.size["width"] for number in numbers]
