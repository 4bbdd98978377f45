"""What the program needs of the machine: a `.venv`, a browser, a lock, a terminal. The first
ones are standard library only.
"""
