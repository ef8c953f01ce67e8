"""The report as a web page: one file that asks nothing of the network."""
