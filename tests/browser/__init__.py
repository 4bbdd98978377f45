"""What only a browser can show: that the pages work without script, for every reader, and tell
nobody anything.
"""
