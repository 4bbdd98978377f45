"""The tests: `engine/` for any edition, `edition/` for ours, `browser/` for what needs a browser,
`house/` for the code itself, `outside/` for checks that others wrote; and `cases/` and `journeys/`
for anyone who writes YAML.
"""
