"""A newsroom that does not exist: invented articles as pages, archives and feeds, and the truth of them."""
