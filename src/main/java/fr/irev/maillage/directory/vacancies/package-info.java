/** Vacancies as a whole: which seats of which scheme are vacant, and whom to ask meanwhile. */
@NullMarked
package fr.irev.maillage.directory.vacancies;

import org.jspecify.annotations.NullMarked;
