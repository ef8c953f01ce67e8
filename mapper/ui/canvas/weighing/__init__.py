"""The canvas's fix or hire: a card on which a fix at one step and one more person are weighed against one another."""
