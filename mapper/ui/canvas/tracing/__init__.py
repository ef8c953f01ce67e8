"""The canvas's tracing: a way through the map lights up, and a card tells what there is to know of it."""
