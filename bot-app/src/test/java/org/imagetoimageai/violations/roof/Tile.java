package org.imagetoimageai.violations.roof;

public record Tile() {}
