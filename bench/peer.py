"""Does with mwedittypes' simple mode what `editpatrol analyse` does: JSON lines in, JSON lines out.

`python bench/peer.py PAIRS.jsonl`. Only there to be timed beside it, start-up included.
"""

import argparse
import json
from pathlib import Path

from mwedittypes import SimpleEditTypes


def main() -> None:
    """Write what the peer finds in each pair."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("pairs", type=Path, metavar="PAIRS.jsonl")
    with words.parse_args().pairs.open(encoding="utf-8") as lines:
        for line in lines:
            pair = json.loads(line)
            peer = SimpleEditTypes("wikitext", pair["old"], pair["new"], lang=pair["lang"])
            print(json.dumps({"id": pair["id"], "found": peer.get_diff()}))


if __name__ == "__main__":
    main()
