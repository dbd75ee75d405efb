/** The sheet of a seat, the table of schemes and seats, and the register as a file. */
@NullMarked
package fr.irev.maillage.directory.vacancies.ui;

import org.jspecify.annotations.NullMarked;
