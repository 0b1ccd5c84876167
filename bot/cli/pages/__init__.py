"""What an operator's own commands put on wiki pages, as runs put reports there.

* `bot.cli.pages.notice`: words of the operator's own, between the markers of a page.
* `bot.cli.pages.recalling`: patrols that `recall` asks for, looked up and put on a page.
"""
