"""One module per command, called as the command is; each exposes ``command``.

A command takes its own options, says what comes of them and gives an exit code. Never imports
another command: what two of them need stands in a room below.

* The daily ones: `init`, `check`, `run`, `patrol`, `explain`, `analyse`, `report`, `accept`,
  `status`, `log`.
* For operators: `emit`, `brfa`, `backup`, `restore`, `recall`, `bugreport`, `retire`.
"""
