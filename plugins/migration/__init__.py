"""Migration: a saved copy of an old column becomes a content folder. A command, no plugin.

    copy ─▶ survey (links, lists, columns) ─▶ 栏目对照.csv ─▶ import ─▶ duplicates ─▶ write ─▶ report

Every page has an outcome in the record; what a person has written is never touched.
"""
