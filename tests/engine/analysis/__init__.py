"""The state space of trees, two of them side by side, and wrong turns nobody would notice."""
