/** Small helpers of the views: labels, dates, states, notices. */
@NullMarked
package fr.irev.maillage.shared.ui;

import org.jspecify.annotations.NullMarked;
