/** The rehearsal outbox. */
@NullMarked
package fr.irev.maillage.delivery.rehearsal.ui;

import org.jspecify.annotations.NullMarked;
