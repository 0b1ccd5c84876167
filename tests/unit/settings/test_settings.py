"""editpatrol.toml and the samples: strict, whole, and the same in program and file."""

import ast
import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from bot.errors import SettingsError
from bot.policy.conditions import RulesFile
from bot.settings import (
    Settings,
    decode_settings,
    json_schema,
    load_configuration,
    load_rules,
    load_settings,
)
from bot.tables import Table, parse_duration

CONFIG = Path(__file__).parents[3] / "config"
LEAST = """\
[wiki]
api = "https://wiki.example/w/api.php"
user = "Bot@x"
contact = "me@example.org"
"""


def _faults(text: str) -> list[str]:
    with pytest.raises(SettingsError) as raised:
        decode_settings(text)
    return str(raised.value).splitlines()


def _uncommented(text: str) -> str:
    """Return the sample with the keys that are commented out as if they were not."""
    return re.sub(r"(?m)^# (\w+ = .*)$", r"\1", text)


def _keys(kind: type[Table]) -> Iterator[tuple[str, str]]:
    for table in msgspec.structs.fields(kind):
        one = get_args(table.type)[0] if get_args(table.type) else table.type
        for key in msgspec.structs.fields(one):
            yield table.encode_name, key.encode_name


def test_the_least_file() -> None:
    """Wiki, account and contact are all that must be said; nothing is patrolled then."""
    settings = decode_settings(LEAST)
    assert settings.wiki.user == "Bot@x"
    assert settings.patrol.enabled is False
    assert settings.patrol.min_age == timedelta(hours=24)
    assert settings.patrol.pace is None
    assert (settings.patrol.max_per_run, settings.patrol.max_per_run_first_week) == (50, 5)
    assert (settings.patrol.max_per_hour, settings.patrol.max_per_user_per_day) == (100, 10)


def test_faults_of_the_wiki() -> None:
    """What can't work is refused before anybody is asked."""
    text = """
[wiki]
api = "wiki.example"
user = " "
contact = ""
[[report]]
page = "User:Bot/Report"
summary = "x $1"
"""
    api, user, contact, summary = _faults(text)
    assert api.startswith("editpatrol.toml: wiki.api: write the address of api.php, e.g. ")
    assert user.startswith("editpatrol.toml: wiki.user: write the bot's account, e.g. ")
    assert contact.startswith("editpatrol.toml: wiki.contact: write your mail address or user page")
    assert summary.startswith(
        "editpatrol.toml: report[1].summary: it must hold $1 (edits reported)"
    )


@pytest.mark.parametrize(
    "api", ["ftp://wiki.example/api.php", "https:///api.php", "api.php", "http://["]
)
def test_api_must_be_an_address(api: str) -> None:
    """Only a web address is one."""
    (fault,) = _faults(LEAST.replace("https://wiki.example/w/api.php", api))
    assert fault.startswith("editpatrol.toml: wiki.api: write the address of api.php")


def test_missing_tables_are_told() -> None:
    """An empty file says what it lacks."""
    assert _faults("") == ["editpatrol.toml: wiki: this key is missing"]


@pytest.mark.parametrize(
    "line",
    [
        "[run]\nmaxlag = 0",
        "[run]\nlimit = -1",
        "[run]\nnamespaces = [-1]",
        "[patrol]\nstop_check_every = 0",
        "[patrol]\nmax_per_hour = -1",
        '[[report]]\npage = "User:Bot/Report"\nrows = 0',
        "[ledger]\nkeep_text_days = -1",
        '[patrol]\nstop_when = "never"',
    ],
)
def test_impossible_numbers_are_refused(line: str) -> None:
    """A cap below nothing, or a check that never comes."""
    assert len(_faults(LEAST + line)) == 1


def test_an_old_report_table_says_how_to_write_it() -> None:
    """There may be several reports: each has a table of its own."""
    (fault,) = _faults(LEAST + '[report]\npage = "User:Bot/Report"\n')
    assert fault == (
        "editpatrol.toml: report: there may be several: write [[report]] instead of [report]"
    )


def _paced(host: str, pace: str) -> str:
    return LEAST.replace("https://wiki.example", host) + f'[patrol]\npace = "{pace}"\n'


@pytest.mark.parametrize(
    ("host", "pace"),
    [
        ("https://wiki.example", "0s"),
        ("https://127.0.0.1.example", "0s"),
        ("http://192.168.0.5", "0s"),
    ],
)
def test_a_wiki_of_others_is_not_written_to_in_a_rush(host: str, pace: str) -> None:
    """A second is the least."""
    (fault,) = _faults(_paced(host, pace))
    assert fault.startswith("editpatrol.toml: patrol.pace: 0 s is too fast for a wiki of others")


@pytest.mark.parametrize(
    ("host", "pace"),
    [
        ("https://wiki.example", "1s"),
        ("http://127.0.0.1:8080", "0s"),
        ("http://[::1]", "0s"),
        ("http://localhost", "0s"),
        ("http://wiki.localhost", "0s"),
    ],
)
def test_a_wiki_on_this_machine_may_be_written_to_at_once(host: str, pace: str) -> None:
    """It is the operator's own."""
    assert decode_settings(_paced(host, pace)).patrol.pace == parse_duration(pace)


def test_two_reports_on_one_page_are_refused() -> None:
    """Each would take the other's rows away."""
    one = '[[report]]\npage = "User:Bot/Report"\n'
    (fault,) = _faults(LEAST + one + one)
    assert (
        fault
        == 'editpatrol.toml: report.page: "User:Bot/Report" stands in more than one [[report]]'
    )


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("user:bot/Report ", "stands in more than one [[report]]"),
        ("User:Bot/Report/2", "is where another [[report]] puts its further rows or archives"),
        (
            "User:Bot/Report/2026-11",
            "is where another [[report]] puts its further rows or archives",
        ),
        ("User:Bot/Report/New pages", ""),
    ],
)
def test_reports_that_would_write_over_each_other_are_refused(other: str, said: str) -> None:
    """Also where a title is written in another way, or is a sub-page that the bot writes itself."""
    both = '[[report]]\npage = "User:Bot/Report"\n[[report]]\npage = "' + other + '"\n'
    if said:
        (fault,) = _faults(LEAST + both)
        assert said in fault
    else:
        assert len(decode_settings(LEAST + both).report) == 2


def test_edits_too_old_to_be_patrolled_are_not_waited_for() -> None:
    """All of them would wait until nobody may patrol them."""
    (fault,) = _faults(LEAST + '[patrol]\nmin_age = "90d"\n')
    assert fault.startswith("editpatrol.toml: patrol.min_age: nothing can be patrolled")


def test_a_run_without_any_time_is_refused() -> None:
    """It would end before it had asked the wiki anything."""
    (fault,) = _faults(LEAST + '[run]\ndeadline = "0s"\n')
    assert fault.startswith("editpatrol.toml: run.deadline: nothing can be done in no time")
    assert decode_settings(LEAST + '[run]\ndeadline = "1s"\n').run.deadline == timedelta(seconds=1)


def test_a_fault_names_the_words_there_are() -> None:
    """Where no word is near: an operator need not go and look them up."""
    (fault,) = _faults(LEAST + '[[report]]\npage = "A"\ngroups = ["reverted"]\n')
    assert 'write one of "needs a look", "not patrolled yet", "patrolled by this bot"' in fault
    (fault,) = _faults(LEAST + '[[report]]\npage = "A"\nlabels = ["xyz"]\n')
    assert fault.endswith('unknown word "xyz"')


def test_sample_loads() -> None:
    """What `init` writes is right as it stands, and patrols nothing."""
    sample = load_configuration(CONFIG)
    assert not sample.settings.patrol.enabled
    assert sample.folder == CONFIG
    assert [rule.decision for rule in sample.rules.rules] == ["flag"] * 2 + ["patrol"] * 3


def test_sample_shows_the_defaults() -> None:
    """A key that is commented out shows its default: uncommenting it changes nothing.

    Only pace has a default that can't be written: it depends on the account's bot flag.
    """
    text = (CONFIG / "editpatrol.toml").read_text(encoding="utf-8")
    shown = decode_settings(_uncommented(text))
    assert shown.patrol.pace == timedelta(seconds=10)
    patrol = msgspec.structs.replace(shown.patrol, pace=None)
    assert msgspec.structs.replace(shown, patrol=patrol) == decode_settings(text)
    least = msgspec.structs.replace(decode_settings(LEAST), wiki=shown.wiki, report=shown.report)
    assert decode_settings(text) == least


def test_sample_and_settings_have_the_same_keys() -> None:
    """Every key of the program is in the sample with a comment over it, and no other is."""
    text = (CONFIG / "editpatrol.toml").read_text(encoding="utf-8")
    shown, table, comment = [], "", ""
    for line in text.splitlines():
        key = re.match(r"(?:# )?(\w+) = ", line)
        if line.startswith("["):
            table = line.strip("[]")
        elif key:
            assert comment.startswith("# "), f"{table}.{key[1]} is not explained"
            shown.append((table, key[1]))
        comment = line
    # keys that share one explanation stand together under it
    assert sorted(shown) == sorted(_keys(Settings))


def test_sample_rules_name_every_condition() -> None:
    """The comment on top of rules.toml shows every word that a rule may use."""
    text = (CONFIG / "rules.toml").read_text(encoding="utf-8")
    head = text.partition("[patrol_requires]")[0]
    rule = next(field.type for field in msgspec.structs.fields(RulesFile) if field.name == "rule")
    conditions = rule.__args__[0].__base__
    for field in msgspec.structs.fields(conditions):
        assert field.name in head
        inner = getattr(field.type, "__struct_fields__", ())
        assert [word for word in inner if word not in head] == []


def test_sample_rules_hold_what_the_community_was_promised() -> None:
    """Named users with 50 edits and 30 days, in content namespaces; only what is shown."""
    required = load_rules(CONFIG).patrol_requires
    assert required.user.kinds == ("named",)
    assert (required.user.min_edits, required.user.min_days) == (50, 30)
    assert required.namespaces == "content"
    assert set(required.assurance) == {"verified", "proven"}


def test_both_files_faults_at_once(tmp_path: Path) -> None:
    """The operator reads the faults of both files in one go."""
    (tmp_path / "editpatrol.toml").write_text(LEAST + "[run]\nlimits = 3\n", encoding="utf-8")
    (tmp_path / "rules.toml").write_text("rules = 3\n", encoding="utf-8")
    with pytest.raises(SettingsError) as raised:
        load_configuration(tmp_path)
    assert str(raised.value).splitlines() == [
        'editpatrol.toml: run.limits: unknown key (did you mean "limit"?)',
        'rules.toml: rules: unknown key (did you mean "rule"?)',
    ]


def test_missing_file_names_the_way_out(tmp_path: Path) -> None:
    """An empty folder says how to fill it."""
    with pytest.raises(SettingsError, match="editpatrol init DIR"):
        load_settings(tmp_path)


def test_file_that_is_not_text(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are a fault of the file, not of the program."""
    (tmp_path / "rules.toml").write_bytes(b"\xff")
    with pytest.raises(SettingsError, match=r"rules\.toml: this is not UTF-8"):
        load_rules(tmp_path)


def test_folder_in_the_files_place(tmp_path: Path) -> None:
    """What can't be read is told with the system's reason."""
    (tmp_path / "rules.toml").mkdir()
    with pytest.raises(SettingsError, match=r"rules\.toml: Is a directory\."):
        load_rules(tmp_path)


@pytest.mark.parametrize(
    "url",
    [
        "mysql+pymysql://a:secret@db/x",
        "mysql+pymysql://a:a/secret@db/x",
        "postgresql://db/x?password=s",
        "mysql+pymysql://db/x?passwd=s",
    ],
)
def test_databases_password_is_for_the_owner_alone(url: str, tmp_path: Path) -> None:
    """A file that holds it and that others may read is refused; the sentence does not tell it."""
    path = tmp_path / "editpatrol.toml"
    path.write_text(f'{LEAST}[ledger]\nurl = "{url}"\n', encoding="utf-8")
    path.chmod(0o640)
    with pytest.raises(SettingsError, match="chmod go-rwx") as raised:
        load_settings(tmp_path)
    assert "secret" not in str(raised.value)
    path.chmod(0o600)
    assert load_settings(tmp_path).ledger.url == url


@pytest.mark.parametrize(
    ("kind", "name"), [(Settings, "editpatrol.schema.json"), (RulesFile, "rules.schema.json")]
)
def test_published_schemas_are_the_programs(kind: type[Settings | RulesFile], name: str) -> None:
    """Editors that use the schema accept what the program accepts.

    To write it anew: json.dumps(json_schema(kind), indent=2) + newline.
    """
    shown = (CONFIG / name).read_text(encoding="utf-8")
    assert shown == json.dumps(json_schema(kind), indent=2) + "\n"


def test_schema_of_durations() -> None:
    """A duration is text of our own form."""
    schema = json_schema(Settings)
    overlap = schema["$defs"]["RunSettings"]["properties"]["overlap"]
    assert overlap["type"] == "string"
    assert re.fullmatch(overlap["pattern"], "1d12h")
    assert not re.fullmatch(overlap["pattern"], "PT1H")


def test_user_config_sample_is_python_in_all_its_lines() -> None:
    """What the operator uncomments is right, too: each way to log in compiles."""
    text = (CONFIG.parent / "user-config.py.sample").read_text(encoding="utf-8")
    whole = re.sub(r"(?m)^# (?=\w+(\[.*\])? = |\w+\[)", "", text)
    names = [node for node in ast.walk(ast.parse(whole)) if isinstance(node, ast.Assign)]
    targets = {ast.unparse(node.targets[0]).partition("[")[0] for node in names}
    assert targets == {
        "family",
        "mylang",
        "family_files",
        "usernames",
        "password_file",
        "authenticate",
        "extra_headers",
    }
