"""Decision tables: rows of answers with an outcome, in and out."""
