"""Says what may be done about an edit, by rules that a community can read. Pure."""
