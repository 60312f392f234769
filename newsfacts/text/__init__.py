"""Text as every part of the program sees it: one spelling for what people spell in many ways."""
