"""Boots a throw-away real MediaWiki on loopback."""
