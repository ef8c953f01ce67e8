"""The tables that schema 3 adds. Their texts stay as they are for ever, whatever becomes of the records."""
