"""The canvas's context pad: the small bar beside what is selected, with what one does next to it."""
