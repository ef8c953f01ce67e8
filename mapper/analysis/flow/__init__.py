"""How cases run through a map: visits, wins, times, costs, ways, and back from a goal."""
