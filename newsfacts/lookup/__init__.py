"""Looking things up in a compiled base: queries, filters, ranking, and the records that come out."""
