"""The editor's desk: the site as it will be, what is wrong with it, and a form to put it right.

    watch ─▶ standby process: inv build ─▶ output/ ─▶ server ─▶ browser, which reloads
                              inv inspect ─▶ board ─▶ panel beside the page
    browser: form ─▶ guard ─▶ check, save ─▶ content/**/*.md ─▶ watch

The server adds its script to pages as it sends them; nothing of the preview is in the output.
"""
