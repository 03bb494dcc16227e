"""Who it is that speaks: names, pronouns, descriptions, and whom they mean."""
