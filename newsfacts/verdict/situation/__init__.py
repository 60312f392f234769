"""Several records as one situation: what comparisons, changes, sums and orders of a claim follow from."""
