"""What an office does with a document besides filling in its form: review it, send it out, end it.

Each module has its pages and actions as tables, which `answers` joins with its own.
"""
