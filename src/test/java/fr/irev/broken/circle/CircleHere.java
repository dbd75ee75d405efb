package fr.irev.broken.circle;

import fr.irev.broken.circle.there.CircleThere;

public record CircleHere(CircleThere there) {}
