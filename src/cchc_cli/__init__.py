"""cchc: theo dõi nhiệm vụ được giao trong văn bản hành chính."""

__version__ = "0.1.0"
