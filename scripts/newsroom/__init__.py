"""A newsroom that does not exist: invented articles as pages, archives and feeds, with the truth beside them."""
