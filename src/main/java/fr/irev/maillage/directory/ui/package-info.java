/** Views of {@code directory}, package-private; only navigation and slots are offered to other modules. */
@NamedInterface("ui")
@NullMarked
package fr.irev.maillage.directory.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
