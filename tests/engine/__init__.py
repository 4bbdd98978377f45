"""What holds for any edition: the folders are those of the package."""
