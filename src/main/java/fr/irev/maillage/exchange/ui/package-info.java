/** Views of {@code exchange}, package-private; only navigation and slots are offered to other modules. */
@NamedInterface("ui")
@NullMarked
package fr.irev.maillage.exchange.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
