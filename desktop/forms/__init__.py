"""Inputs built from what netcore's configurations declare about their fields."""
