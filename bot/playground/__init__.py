"""Boots a throw-away real MediaWiki on loopback, and lets made-up editors work on it.

Takes a MediaWiki release of Debian's and an empty folder, gives a running wiki with accounts.
It never listens beyond loopback and never touches a wiki that it did not make.
"""
