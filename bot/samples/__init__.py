"""The recorded edits that the package ships, and what ``init`` writes."""
