"""Patrols edits; renders and publishes reports."""
