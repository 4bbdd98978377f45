"""What the tests try: trees, guides and files, written down or made by chance, the same at every run."""
