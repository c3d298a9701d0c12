"""The side panels, one a file: they edit the experiment model and follow it."""
