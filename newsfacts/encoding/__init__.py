"""How values are written as text, below all that prints or exports them: plain data, JSON, Markdown, clean lines."""
