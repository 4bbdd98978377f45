"""What a build does around the pages, and other ways to publish them."""
