"""Puts filters into a real wiki's AbuseFilter."""

from bot.playground.wiki import Wiki


def add_filter(wiki: Wiki, number: int, word: str, action: str) -> None:
    """Filter edits that add what a pattern matches: ``warn`` or ``disallow``."""
    pattern = f"added_lines rlike '{word}'"
    columns = {column[1] for column in wiki.sql("PRAGMA table_info(abuse_filter)")}
    row: dict[str, str | int] = {
        "af_id": number,
        "af_pattern": pattern,
        "af_timestamp": "20260101000000",
        "af_actions": action,
        "af_comments": "",
        "af_public_comments": word,
        **({"af_actor": 1} if "af_actor" in columns else {"af_user": 1, "af_user_text": "Admin"}),
    }
    marks = ", ".join("?" * len(row))
    wiki.sql(f"INSERT INTO abuse_filter ({', '.join(row)}) VALUES ({marks})", *row.values())
    wiki.sql("INSERT INTO abuse_filter_action VALUES (?, ?, '')", number, action)
