"""Fetch, analyse, decide, report; owns the Protocols of its neighbours."""
