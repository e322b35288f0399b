"""The models this project trained: texts in, numbers out.

Tokens, the sentence encoder and the cross-encoder live here, with their weights. What the numbers
mean for a claim is decided in the rooms that ask. Nothing is loaded before the first question.
"""
