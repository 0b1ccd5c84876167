"""Where edits come from, and the facts about them."""
