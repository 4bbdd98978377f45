"""Decision tables in DMN, with the expressions in their cells."""
