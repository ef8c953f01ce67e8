"""Plane geometry of the map: routes, snapping, arranging, hits. Pure functions on points and rectangles."""
