"""The slides: a map as an editable presentation, of native shapes with their text inside and glued connectors.

`scene` and `parting` say what stands on a slide in units of the map, `glue` how a line is led between two shapes,
`fitting` how large a text is written; none of them knows python-pptx. `drawing` makes shapes of a scene, `deck` keeps
the presentation with its layouts, the pages are put together in `pages` and `numbers`, and `writer` is the way in.
"""
