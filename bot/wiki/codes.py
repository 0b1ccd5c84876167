"""Takes an API error code and gives what can be done about it.

Only a table: it neither waits nor raises.
"""

from enum import StrEnum, auto


class Remedy(StrEnum):
    """What to do about an API error."""

    WAIT = auto()
    """Ask again, later."""
    LOG_IN = auto()
    """The session is lost."""
    FRESH_TOKEN = auto()
    DENIED = auto()
    """The account or the bot may not do this: stop."""
    LATER = auto()
    """Not now; nothing is gained by waiting in this run."""
    SKIP = auto()
    """This one request can't be served; others may."""


_REMEDIES = {
    "maxlag": Remedy.WAIT,
    "readonly": Remedy.WAIT,
    "ratelimited": Remedy.WAIT,
    "actionthrottledtext": Remedy.WAIT,
    "toofewresources": Remedy.WAIT,
    "lockmanager-fail-conflict": Remedy.WAIT,
    "internal_api_error_DBConnectionError": Remedy.WAIT,
    "internal_api_error_DBQueryError": Remedy.WAIT,
    "internal_api_error_DBQueryTimeoutError": Remedy.WAIT,
    "internal_api_error_DBTransactionError": Remedy.WAIT,
    "internal_api_error_DBUnexpectedError": Remedy.WAIT,
    "internal_api_error_DBReadOnlyError": Remedy.WAIT,
    "internal_api_error_ReadOnlyError": Remedy.WAIT,
    "internal_api_error_JobQueueError": Remedy.WAIT,
    "assertuserfailed": Remedy.LOG_IN,
    "assertnameduserfailed": Remedy.LOG_IN,
    "assertbotfailed": Remedy.LOG_IN,
    "notloggedin": Remedy.LOG_IN,
    "badtoken": Remedy.FRESH_TOKEN,
    "editconflict": Remedy.LATER,
    "articleexists": Remedy.LATER,
    "badaccess-groups": Remedy.DENIED,
    "permissiondenied": Remedy.DENIED,
    "patroldisabled": Remedy.DENIED,
    "readapidenied": Remedy.DENIED,
    "writeapidenied": Remedy.DENIED,
    "noapiwrite": Remedy.DENIED,
    "blocked": Remedy.DENIED,
    "autoblocked": Remedy.DENIED,
    "systemblocked": Remedy.DENIED,
    "protectedpage": Remedy.DENIED,
    "cascadeprotected": Remedy.DENIED,
    "noedit": Remedy.DENIED,
    "cantcreate": Remedy.DENIED,
    "cantcreate-anon": Remedy.DENIED,
    "noedit-anon": Remedy.DENIED,
    "hookaborted": Remedy.DENIED,
    "spamblacklist": Remedy.DENIED,
    "badtags": Remedy.DENIED,
    "tags-apply-no-permission": Remedy.DENIED,
    "tags-apply-not-allowed-one": Remedy.DENIED,
    "tags-apply-not-allowed-multi": Remedy.DENIED,
}
_DENIED_PREFIXES = (
    "abusefilter-",
    "titleblacklist-",
    "globalblocking-",
    "wikimedia-globalblocking-",
    "protectednamespace",
    "customcss",
    "customjs",
    "customjson",
    "mwoauth-",
    "captcha",
)

HARMLESS_WARNINGS = frozenset(
    {
        "truncatedresult",  # the continue value says where to go on
        "deprecation",  # a later MediaWiki will refuse; tested on both LTS releases
        "deprecation-help",
        "invalidtitle",  # strangers link to impossible titles: they come back as such
        "badutf8",  # says that it normalised what it was sent, as we expect of it
    }
)

WAIT_WORDS = {
    "maxlag": "the wiki's database lags",
    "readonly": "the wiki is read-only",
    "ratelimited": "rate limited by the wiki",
    "actionthrottledtext": "rate limited by the wiki",
}


def remedy(code: str) -> Remedy:
    """Return what to do about an API error; unknown codes are skipped, not retried."""
    if code.startswith(_DENIED_PREFIXES):
        return Remedy.DENIED
    return _REMEDIES.get(code, Remedy.SKIP)
