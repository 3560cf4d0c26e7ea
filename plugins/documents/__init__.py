"""The language of the domain: documents, their front matter, their links, and what is wrong."""
