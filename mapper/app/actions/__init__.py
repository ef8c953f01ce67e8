"""The actions: everything a person can do from a menu, each a piece of data in one of these catalogues."""
