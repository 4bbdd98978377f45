"""The pages around the keuzehulp, and the site as a whole."""
