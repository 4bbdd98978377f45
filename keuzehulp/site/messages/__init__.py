"""What is told of a site, by what it is about; and the few words of pages that code puts there."""
