"""Reading drafts: prose out of plain text and Markdown, its sentences, what they refer to, and a review of them."""
