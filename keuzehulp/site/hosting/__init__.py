"""What hosts and other machines expect beside the pages: headers, server settings, well-known
files.
"""
