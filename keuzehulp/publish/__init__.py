"""What `build` does around the pages: folders replaced whole, compression, the zip, PDFs."""
