/** The read-only JSON interface, by token, under {@code /api/v1}. */
@NullMarked
package fr.irev.maillage.exchange.api;

import org.jspecify.annotations.NullMarked;
