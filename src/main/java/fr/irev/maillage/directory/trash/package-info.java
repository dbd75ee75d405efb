/** What was put in the trash: thirty days to take it back, whole; then it is erased. */
@NullMarked
package fr.irev.maillage.directory.trash;

import org.jspecify.annotations.NullMarked;
