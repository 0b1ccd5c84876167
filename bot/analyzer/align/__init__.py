"""Lines up two texts: `lines`, long ones by `narrow`, then `tokens`. Reads no markup."""
