/** The catalogue of functions: their labels for a woman, a man or nobody in particular, and the titles that mean them. */
@NamedInterface("functions")
@NullMarked
package fr.irev.maillage.directory.functions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
