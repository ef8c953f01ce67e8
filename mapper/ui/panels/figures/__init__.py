"""The panel of figures: what the map that is shown comes to, topic by topic, as numbers, charts and tables."""
