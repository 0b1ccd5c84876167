"""Pictures of the reports for docs/images: real wikis, a real run of the bot, a real browser.

``make pictures`` runs it. The report page in Vector on MediaWiki 1.39 and 1.43, as wide as a
desktop and as a phone, and the HTML report; one of each in Arabic. The edits are the demo's and a
few more of our own.
"""

import argparse
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.playground import scenario
from bot.playground.accounts import NEWCOMER, OLD_HANDS, PASSER_BY
from bot.playground.demo import set_up
from bot.playground.demo_folder import REPORT_PAGE, editpatrol
from bot.playground.wiki import Wiki

IMAGES = Path(__file__).parents[1] / "docs" / "images"
DESKTOP, PHONE, HTML_DESKTOP = (1280, 2000), (414, 1600), (1280, 1500)
LOGO = (
    """$wgLogos = [ "1x" => "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' """
    """viewBox='0 0 9 9'%3E%3Cpath d='M1 5l2 2 5-5' stroke='%2336c' fill='none'/%3E%3C/svg%3E" ];"""
)
ARABIC = {
    "الساعة الشمسية": ("يدل الظل على الوقت", "يدل ظل العقرب على الوقت"),
    "طاحونة الماء": ("تدور العجلة بقوة النهر", "تدور العجلة بقوة الجدول وتحرك الرحى"),
    "برج الحمام": ("بيت من طين", "بيت من طين [http://pigeons.example حمام]"),
    "القيثارة": ("لها ستة أوتار", "لها سبعة أوتار"),
}


def take_pictures(folder: Path) -> None:
    """Boot each wiki, let the bot report, and photograph the page."""
    for version in ("1.39", "1.43"):
        with _reported(folder / version, version, "en") as wiki:
            page = wiki.article_path.replace("$1", REPORT_PAGE)
            _photograph(page, f"report-{version}-desktop", DESKTOP)
            _photograph(page, f"report-{version}-phone", PHONE)
    _photograph_file(folder / "1.43")
    with _reported(folder / "arabic", "1.43", "ar") as wiki:
        page = wiki.article_path.replace("$1", REPORT_PAGE)
        _photograph(page, "report-1.43-arabic", DESKTOP)


def _photograph_file(folder: Path) -> None:
    """Photograph the HTML report of the same edits."""
    for language, name, size, switches in (
        ("en", "html-report", HTML_DESKTOP, ()),
        ("en", "html-report-dark-phone", PHONE, ("--blink-settings=preferredColorScheme=0",)),
        ("ar", "html-report-arabic", HTML_DESKTOP, ()),
    ):
        file = folder / f"{name}.html"
        words = ("report", "--to", "html", "--language", language, "-o", file)
        editpatrol("--dir", folder / "bot", *words)
        _photograph(file.as_uri(), name, size, *switches)


@contextmanager
def _reported(folder: Path, version: str, language: str) -> Iterator[Wiki]:
    skin = "vector" if version == "1.39" else "vector-2022"
    settings = f'$wgLanguageCode = "{language}"; $wgDefaultSkin = "{skin}"; {LOGO}'
    with Wiki.boot(folder / "wiki", version=version, extra_settings=settings) as wiki:
        scenario.prepare(wiki)
        set_up(wiki, folder / "bot")
        _run(folder)
        if language == "ar":
            _edit_in_arabic(wiki)
        else:
            scenario.play(wiki)
        _more_edits(wiki)
        _run(folder)
        _people_write(wiki)
        _run(folder)
        wiki.run_jobs()
        yield wiki


def _run(folder: Path) -> None:
    editpatrol("--dir", folder / "bot", "run", "--for-real")


def _edit_in_arabic(wiki: Wiki) -> None:
    for title, (old, new) in ARABIC.items():
        for text, user in ((old, OLD_HANDS[0]), (new, NEWCOMER)):
            wiki.edit(title, f"'''{title}''': {text}.", user=user)


def _more_edits(wiki: Wiki) -> None:
    """One user's consecutive edits on a page, and old edits that nobody has patrolled."""
    text = wiki.page_text("Water wheel") or ""
    for number in range(3):
        text += f"\nA wheel of {number + 7} spokes was turned by hand in dry summers."
        wiki.edit("Water wheel", text, user=PASSER_BY, summary="spokes")
    for number, days in enumerate((89.5, 88, 88, 86, 84, 84)):
        revid = wiki.edit(f"Old page {number}", "An old page.", user=NEWCOMER)
        wiki.backdate(revid, datetime.now(UTC) - timedelta(days=days))


def _people_write(wiki: Wiki) -> None:
    """Two people fill in the column, one settles an edit."""
    for user, words in ((OLD_HANDS[1], "asked on the talk page ~~~~~"), (OLD_HANDS[0], "fine")):
        page = wiki.page_text(REPORT_PAGE) or ""
        place = re.findall(r"<!-- checked [\d ]+ -->(?=\n)", page)[1]
        wiki.edit(REPORT_PAGE, page.replace(place, f"{place}{words}"), user=user)
    wiki.patrol(int(re.findall(r"Special:Diff/(\d+)\|", wiki.page_text(REPORT_PAGE) or "")[-1]))


def _photograph(address: str, name: str, size: tuple[int, int], *switches: str) -> None:
    IMAGES.mkdir(exist_ok=True)
    picture = IMAGES / f"{name}.png"
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "chromium",
                *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
                *("--hide-scrollbars", "--virtual-time-budget=10000"),
                f"--user-data-dir={profile}",
                f"--window-size={size[0]},{size[1]}",
                f"--screenshot={picture}",
                *switches,
                address,
            ],
            check=True,
            capture_output=True,
        )
    subprocess.run(
        ["convert", picture, "-strip", "-dither", "None", "-colors", "48", f"PNG8:{picture}"],
        check=True,
    )
    print(f"{picture.name}: {picture.stat().st_size // 1024} KB")


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    with tempfile.TemporaryDirectory(prefix="editpatrol-pictures-") as scratch:
        take_pictures(Path(scratch))
