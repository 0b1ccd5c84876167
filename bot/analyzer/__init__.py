"""Says what an edit did, with evidence. Pure."""
