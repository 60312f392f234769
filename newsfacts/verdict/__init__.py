"""Verdicts: is a claim right? Reading claims, comparing them with records slot by slot, and reviewing prose."""
