"""Keeps what was seen, decided, pending and done."""
