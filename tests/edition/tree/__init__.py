"""Our tree: its journeys, its law, its facts."""
