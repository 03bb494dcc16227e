"""A newsroom that does not exist: invented articles as pages, copied archives and feeds, with the truth beside them."""
