"""Vietnamese text: normal form, folding for comparison, order, numbers. Knows no documents."""
