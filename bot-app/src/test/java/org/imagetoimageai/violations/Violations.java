package org.imagetoimageai.violations;

import org.springframework.modulith.Modulithic;

/// An application of two modules, one of which imports what it does not declare.
@Modulithic
public class Violations {}
