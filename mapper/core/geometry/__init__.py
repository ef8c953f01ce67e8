"""Plane geometry of the map: routes, snapping, places, arranging, hits. Pure functions on points and rectangles."""
