"""Lines up two texts: `lines`, long ones by `narrow`, then `tokens` into `islands`. No markup.

What differs is a `region`. Which equal lines stayed, when several may have: `readings`; which whole
`sentences` did; which words did not, since their lines are `unlike`. For display, as a wiki's diff
page has it: `slide` and `shown`.
"""
