"""Charts: each shows views that netcore computed."""
