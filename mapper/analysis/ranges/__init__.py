"""How far figures may be off, because of what was counted or estimated."""
