"""Values, and the schema that is made of them."""
