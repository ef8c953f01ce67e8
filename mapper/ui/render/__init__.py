"""The drawing of maps: what is to be seen (`projection`), how it is painted, and pictures of it in files.

Nothing here knows widgets, so that the command line can draw; `projection` and `lines` know no Qt either.
"""
