"""The tabs of the window: charts with the controls that change how they show, not what is computed."""
