"""From data to markup: templates, filters, escaping, and what stands behind a text."""
