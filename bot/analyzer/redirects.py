"""Takes a text and says whether it is a redirect, and where to. Never follows one."""

import re

_REDIRECT = re.compile(
    r"\s*#(?:redirect(?:ion)?|redirecci[oó]n|redirecionamento|redireccionamento|weiterleitung|"
    r"rinvia|rinvio|doorverwijzing|omdirigering|omdiriger|viderestilling|ohjaus|uudelleenohjaus|"
    r"patrz|tam|przekieruj|přesměruj|presmeruj|átirányítás|yönlendirme|yönlendir|đổi|"
    r"перенаправление|перенапр|перенаправлення|пренасочване|преусмери|тохирлуулах|айдау|"
    r"تحويل|تغییر_?مسیر|转[^\W\d_]*|重定向|重新導向|転送|リダイレクト|넘겨주기|הפניה|"
    r"ανακατευθυνση|alih|lencong|birzuzendu|redirigir|redirixir|preusmjeri|alihkan)\s*:?\s*"
    r"\[\[\s*:?([^\[\]|\n]+)",
    re.IGNORECASE,
)
_LONGEST_WORD = 80
"""Characters of a page, blanks too, beyond which its redirect's link never begins."""


def redirect_target(text: str) -> str | None:
    """Give the target as typed; None when the text is no redirect."""
    found = _REDIRECT.match(text)
    return found[1].strip() if found else None


def is_turned(old: str, new: str) -> bool:
    """Say whether a page became a redirect, or no longer is one."""
    return (redirect_target(old) is None) is not (redirect_target(new) is None)


def is_redirect_link(text: str, at: int) -> bool:
    """Say whether the link that begins at a place is the one that a redirect leads by."""
    found = _REDIRECT.match(text) if at < _LONGEST_WORD else None
    return found is not None and text.find("[[", found.start(), found.end()) == at
