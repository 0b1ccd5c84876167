"""Lines up two texts: `lines`, long ones by `narrow`, then `tokens` into `islands`. No markup.

Which of several readings is taken: `slide`. For display, as a wiki's diff page has it: `shown`.
"""
