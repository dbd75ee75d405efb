/** Views of {@code territories}, package-private; only navigation and slots are offered to other modules. */
@NamedInterface("ui")
@NullMarked
package fr.irev.maillage.territories.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
