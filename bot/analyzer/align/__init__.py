"""Lines up two texts: whole `lines` first, then `tokens` of changed lines. Reads no markup."""
