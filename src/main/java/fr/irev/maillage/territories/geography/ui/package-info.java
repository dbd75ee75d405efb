/** « Mettre à jour la géographie prioritaire ». */
@NullMarked
package fr.irev.maillage.territories.geography.ui;

import org.jspecify.annotations.NullMarked;
