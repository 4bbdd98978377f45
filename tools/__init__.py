"""What surrounds the compiler: the `.venv` (bootstrap, environment, turn, lock) and the tests' browser (browser…)."""
