"""The tests: `cases/` and `journeys/` for anyone who writes YAML, `test_*.py` around them,
`browser/` for what needs a browser.
"""
