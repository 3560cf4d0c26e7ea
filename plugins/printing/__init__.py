"""Printing: pages of the site as PDF files, as a browser prints them. A command, no plugin.

    what was named ─▶ page of the output ─▶ headless Chromium ─▶ raw PDF ─▶ finished ─▶ file
"""
