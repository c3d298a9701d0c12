"""The window: shows what netcore computed and asks for more; computes nothing itself."""
