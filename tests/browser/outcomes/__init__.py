"""What an outcome gives: a plan, options to compare, something to take along."""
