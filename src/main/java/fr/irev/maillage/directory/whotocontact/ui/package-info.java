/** « Qui contacter ? » on screen: the question, its answer, and the contacts on the page of a territory. */
@NullMarked
package fr.irev.maillage.directory.whotocontact.ui;

import org.jspecify.annotations.NullMarked;
