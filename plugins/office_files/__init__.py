"""Word, Excel, PDF, zip files and pictures, opened in one place and with limits.

Files come from anybody: each reader returns values or raises `Unreadable`, and spends a `Budget`.
"""
