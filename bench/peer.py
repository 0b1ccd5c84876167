"""Does with mwedittypes' simple mode what `editpatrol analyse` does: JSON lines in, JSON lines out.

`python bench/peer.py PAIRS.jsonl`. Only there to be timed beside it, start-up included.
"""

import json
import sys
from pathlib import Path

from mwedittypes import SimpleEditTypes


def main() -> None:
    """Write what the peer finds in each pair."""
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        for line in lines:
            pair = json.loads(line)
            peer = SimpleEditTypes("wikitext", pair["old"], pair["new"], lang=pair["lang"])
            print(json.dumps({"id": pair["id"], "found": peer.get_diff()}))


if __name__ == "__main__":
    main()
