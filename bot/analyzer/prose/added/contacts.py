"""Raises alarms on new words that say how to reach somebody: addresses and numbers.

Never says whose they are.
"""

import re
from collections.abc import Iterator
from itertools import chain

from bot.analyzer.analysis import Label
from bot.analyzer.prose.added.added_text import AddedText
from bot.analyzer.prose.capitals import in_one_case
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.prose.segments import OF_WORD

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?![\w/])")
_PHONE = re.compile(
    r"(?:\+(?<![\w.,/=-]\+)\d{1,3}[\s.()/-]{0,2}"
    r"|\((?<![\w.,/=-]\()(?!(?:1[89]|20)\d\d\))0?\d{2,5}\)[\s.-]{0,2}"
    r"|0(?<![\w.,/=-]0)0\d{2}[\s.-])"
    r"\d{1,4}(?:[\s.()/-]{1,2}\d{2,5}){1,5}(?![\w.,/-]\d)"
)
_CALLS = (
    *("call", "phone", "tel", "telephone", "whatsapp", "mobile", "helpline", "toll free"),
    *("toll-free", "tollfree", "contact", "telefon", "teléfono", "telefone", "téléphone"),
    *("telefono", "viber", "telegram", "zalo", "hubungi", "llama", "llame", "appelez", "ligue"),
    *("dzwoń", "zadzwoń", "volejte", "hívj", "hívjon", "sunați", "chiama", "chiamate"),
    *("chiamare", "telefonare", "soita", "arayın", "gọi", "hotline", "điện thoại", "liên hệ"),
)
"""Words that tell somebody to call."""
_CALLS_JOINED = (
    *("телефон", "звоните", "дзвоніть", "вотсап", "ватсап", "τηλέφωνο", "κινητό", "ტელეფონი"),
    *("հեռախոս", "واتساب", "واتس", "هاتف", "جوال", "للتواصل", "تماس", "تلفن", "موبایل", "فون"),
    *("رابطہ", "טלפון", "נייד", "להזמנות", "התקשרו", "וואטסאפ", "फ़ोन", "फोन", "मोबाइल"),
    *("संपर्क", "ফোন", "মোবাইল", "যোগাযোগ", "தொலைபேசி", "ఫోన్", "โทร", "ติดต่อ", "전화"),
    *("연락처", "电话", "電話", "手机", "手機", "☎", "📞"),
)
"""Those that other letters may touch."""
_CALLS_CUT = "тел", "τηλ", "ტელ", "հեռ"
"""Those that end where no other letter follows."""
_CALLING = tuple(map(in_one_case, (*_CALLS, *_CALLS_JOINED, *_CALLS_CUT)))
_CALL = re.compile(
    rf"(?:\b(?:{'|'.join(_CALLS)})\b|(?:{'|'.join(_CALLS_CUT)})\b|{'|'.join(_CALLS_JOINED)})"
    r"[^\w+]{0,3}"
    rf"(?:(?!\d){OF_WORD}+[^\w+]{{1,2}}(?:(?:on|at|by|via|under)\s+)?)?"
    r"(?!\d{1,3}(?:[ .]\d{3})*[ .]000\b|\d{1,2}[.-]\d{1,2}[.-]\d{4}\b|\d{4}-\d\d-\d\d\b)"
    r"\+?\(?\d[\d\s().-]{7,16}\d",
    re.IGNORECASE,
)
"""A word of calling, and a number that is no date and no round one."""
_LONGEST_CALL = 100
"""Characters before the number."""
_GROUPED = re.compile(r"0(?<![\w.,/-]0)\d(?:[ .]\d\d){4}(?![\w/]|[.,-]\d)")
_MESSENGERS = (
    *("微信", "薇信", "威信", "qq", "wechat", "whatsapp", "telegram", "zalo", "카톡", "텔레그램"),
    "line id",
)
_HANDLE = re.compile(
    rf"(?<![a-z\d])(?:{'|'.join(_MESSENGERS)})号?[^\w/]{{0,3}}(?=[a-z\d_-]{{6}})[a-z_-]*\d[a-z\d_-]*",
    re.IGNORECASE,
)
_PHONE_DIGITS = range(8, 16)
_NUMBER = re.compile(r"\d[\d\s()./-]{6,}\d")
"""What every telephone number holds."""


def contact_details(new: AddedText) -> Iterator[Finding]:
    """Find mail addresses and telephone numbers."""
    if "@" in new.text:
        for match in _MAIL.finditer(new.text):
            if new.is_all_new(match.span()):
                yield found(Label.CONTACT_DETAILS, match.span(), "a mail address came in")
                return
    if any(map(new.lowered.__contains__, _MESSENGERS)):
        handle = _HANDLE.search(new.text)
        if handle and new.is_all_new(handle.span()):
            yield found(Label.CONTACT_DETAILS, handle.span(), "a messenger's name came in")
            return
    if not _NUMBER.search(new.text):
        return
    is_call = any(map(new.folded.__contains__, _CALLING))
    calls = _calls_in(new.text) if is_call else ()
    for match in chain(_PHONE.finditer(new.text), calls, _GROUPED.finditer(new.text)):
        digits = sum(map(str.isdecimal, match.group()))
        if digits in _PHONE_DIGITS and new.is_all_new(match.span()):
            yield found(Label.CONTACT_DETAILS, match.span(), "a phone number came in")
            return


def _calls_in(text: str) -> Iterator[re.Match[str]]:
    """Look for words of calling before numbers alone."""
    for number in _NUMBER.finditer(text):
        yield from _CALL.finditer(text, max(0, number.start() - _LONGEST_CALL), number.end())
