"""What pages are made of: words, sources, terms, and the parts that documents share."""
