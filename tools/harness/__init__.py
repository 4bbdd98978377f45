"""What tests and benchmarks share: copies of the checkout, its verbs, a server, and what to try
them with.
"""
