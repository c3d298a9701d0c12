"""Threads and what drives them: the window asks, a worker computes, a one-place mailbox carries the newest view."""
