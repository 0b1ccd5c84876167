"""Lines up two texts: `lines`, long ones by `narrow`, then `tokens` into `islands`. No markup.

For display, as a wiki's diff page has it: `slide` and `shown`.
"""
