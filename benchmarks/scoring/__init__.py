"""What the program reads from documents, compared with what careful readers wrote down: `benchmarks/accuracy.py`."""
