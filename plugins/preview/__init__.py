"""The editor's preview: the site as it will be, what is wrong with it, and a form to put it right.

    watch ─▶ warm processes: inv build --quick ─▶ pages  ─▶ server ─▶ browser, which reloads
                                inv build         ─▶ search ─┘
                                inv inspect ─▶ state ─▶ panel beside the page
    browser: form ─▶ guard ─▶ check, save ─▶ content/**/*.md ─▶ watch

The server adds its script to pages as it sends them; nothing of the preview is in the output.
"""
