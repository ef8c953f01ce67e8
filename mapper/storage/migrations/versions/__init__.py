"""One module for each schema the file ever had, numbered from 0001."""
