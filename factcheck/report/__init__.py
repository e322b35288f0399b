"""Everything the casebook says, as text: one module per format."""
