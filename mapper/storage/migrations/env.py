"""What Alembic runs: the steps from a file's schema to the newest, on the connection it is handed.

The transaction is the caller's, so a migration happens as a whole or not at all.
"""

from alembic import context

from mapper.storage.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,
)
context.run_migrations()
