"""Validity: from when to when a document is in force, and the working days of the State Council."""
