"""Pure string work: lines, sentences, words, quotations, dates, quantities, speakers, display.

Everything here takes a text and gives back values; every span is half-open code-point offsets into
the very text that was given. What a thing found means for an article is decided in the stages.
"""
