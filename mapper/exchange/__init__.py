"""The cellar's other half: Excel, pictures' data and the formats of other programs."""
