"""The cellar: the document as one SQLite file, with its migrations, backups and known troubles."""
