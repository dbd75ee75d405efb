/** From a released mailing to outcomes: who sends, which copies it claims, the batch job and what wakes it. */
@NullMarked
package fr.irev.maillage.delivery.sending;

import org.jspecify.annotations.NullMarked;
