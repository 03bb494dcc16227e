"""Shared reading of plain text: words, sentences, headings, folding, word lists."""
