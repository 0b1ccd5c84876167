"""The only door to the wiki, and the only thing that waits."""
