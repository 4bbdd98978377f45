"""Every page and every screen, for every reader."""
