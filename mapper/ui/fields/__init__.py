"""The catalogue of fields: everything that can be read of a step, and for what can be written, which edit writes it.

The table makes its columns of it, heat its numbers; whoever wants to show, filter, colour or paste a field asks here.

To add a field: write one `Field` into the module of its group (`steps`, `work`, `waits`, `attached`, `team`, `flow`,
or a new module whose tuple is named in `catalogue.FIELDS`). Needed are a `key` nobody used before (it is kept in
settings for ever), a marked `title`, what it `holds`, and `read(reader, node)`, which gives None (of a list: an empty
tuple) for unknown.
With `write(draft, node_id, value)`, an edit that takes such a value or None, it can be typed, pasted, filled down and
cleared; without it is only read. One that `is_computed` reads the figures that go with a reader (`mapper.ui.worked`),
and has none where the reader brings none. A number, share or list can colour the map at once; a choice can when
`ranked` tells its order. For one field for each role, metric or the like write a function that makes them and name it
in `catalogue.FAMILIES`. No view needs to know; `tests/ui/fields` reads and writes each field of a full document.
"""
