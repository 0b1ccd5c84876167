"""Says what may be done about an edit, by rules that a community can read. Pure.

* `bot.policy.decision`: the nouns: circumstances, action, decision.
* `bot.policy.conditions`: the words of rules.toml as frozen tables.
* `bot.policy.rules`: ``decode_rules``: the text of rules.toml to checked `Rules`.
* `bot.policy.soundness`: finds rules that contradict themselves or widen what patrolling requires.
* `bot.policy.matching`: holds an edit against a rule's conditions.
* `bot.policy.guards`: what no rule can allow.
* `bot.policy.judgement`: ``decide(edit, analysis, burst, rules, circumstances)``.

The first matching rule speaks, but no rule is stronger than the guards.
"""
