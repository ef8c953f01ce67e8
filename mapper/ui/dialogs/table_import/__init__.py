"""The preview of an imported table: what columns are for, what will come, and what its cells do not say."""
