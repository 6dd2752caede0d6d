"""Tables of cells as offices keep them: files, sheets and frames into grids, and the signs that stand in cells."""
