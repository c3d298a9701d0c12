"""Charts as they are printed: plain data that paint themselves at any size and tell their numbers."""
