package fr.irev.broken.circle.there;

import fr.irev.broken.circle.CircleHere;

public record CircleThere(CircleHere here) {}
