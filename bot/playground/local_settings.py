"""Takes what one playground wiki is made of, gives its LocalSettings.php and the server's router.

Text only: nothing here runs, reads or writes anything.
"""

import secrets
from collections.abc import Sequence
from pathlib import Path

EXTENSIONS_WITH_TABLES = ("AbuseFilter",)

SETTINGS = """<?php
$wgSitename = "Playground";
$wgMetaNamespace = "Project";
$wgServer = "{address}";
$wgScriptPath = "/w";
$wgResourceBasePath = "/w";
$wgArticlePath = "/wiki/$1";
$wgDBtype = "sqlite";
$wgDBname = "wiki";
$wgSQLiteDataDir = "{data}";
# A throw-away wiki need not outlive a power cut: an edit would mostly wait for the disk.
$wgDBservers = [ [ "type" => "sqlite", "dbname" => "wiki", "tablePrefix" => "", "load" => 1,
    "dbDirectory" => "{data}", "variables" => [ "synchronous" => "OFF" ],
    "flags" => DBO_DEFAULT ] ];
$wgSecretKey = "{secret}";
$wgLanguageCode = "en";
$wgLocaltimezone = "UTC";
$wgMainCacheType = CACHE_ACCEL;
$wgSessionCacheType = CACHE_DB;
$wgObjectCaches[CACHE_DB] = [ "class" => SqlBagOStuff::class, "loggroup" => "SQLBagOStuff",
    "server" => [ "type" => "sqlite", "dbname" => "wikicache", "tablePrefix" => "",
        "variables" => [ "synchronous" => "OFF" ], "dbDirectory" => "{data}",
        "trxMode" => "IMMEDIATE", "flags" => 0 ] ];
$wgLocalisationCacheConf["store"] = "array";
$wgLocalisationCacheConf["storeDirectory"] = "{languages}";
$wgUploadDirectory = "{images}";
$wgEnableUploads = true;
$wgEnableEmail = false;
$wgPingback = false;
# What an edit causes is written before the reply, so that nobody has to wait for it.
$wgForceDeferredUpdatesPreSend = true;
$wgJobRunRate = 0;
$wgRateLimits = [];
$wgGroupPermissions["patroller"]["patrol"] = true;
$wgGroupPermissions["bureaucrat"]["importupload"] = true;
$wgGroupPermissions["bureaucrat"]["deleterevision"] = true;
$wgGroupPermissions["bureaucrat"]["deletelogentry"] = true;
$wgDefaultSkin = "vector";
wfLoadSkin( "Vector" );
"""

ROUTER = """<?php
# Serves /wiki/TITLE whatever the title looks like; PHP takes 'A.txt' for a file otherwise.
if ( str_starts_with( $_SERVER["REQUEST_URI"], "/wiki/" ) ) {
    $_SERVER["SCRIPT_NAME"] = $_SERVER["PHP_SELF"] = "/w/index.php";
    $_SERVER["SCRIPT_FILENAME"] = $_SERVER["DOCUMENT_ROOT"] . "/w/index.php";
    chdir( $_SERVER["DOCUMENT_ROOT"] . "/w" );
    require $_SERVER["SCRIPT_FILENAME"];
    return true;
}
return false;
"""


def local_settings(
    *,
    folder: Path,
    languages: Path,
    address: str,
    extensions: Sequence[str],
    extra: str,
) -> str:
    """Return the text of LocalSettings.php; `extra` is PHP that has the last word."""
    values = {
        "address": address,
        "data": folder / "data",
        "images": folder / "images",
        "languages": languages,
        "secret": secrets.token_hex(32),
    }
    text = SETTINGS
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    loads = "".join(f'wfLoadExtension( "{name}" );\n' for name in extensions)
    return f"{text}{loads}{extra}\n"
