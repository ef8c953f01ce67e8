"""Lists of records as tables: one module a room, each with its subjects; `fields.subjects` names all, in order."""
