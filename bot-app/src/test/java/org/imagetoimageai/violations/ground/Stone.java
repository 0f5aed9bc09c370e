package org.imagetoimageai.violations.ground;

import org.imagetoimageai.violations.roof.Tile;

public record Stone(Tile above) {}
