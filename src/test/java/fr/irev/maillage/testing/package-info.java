/** The only place that knows how the database, the views and the browser of the tests are started. */
package fr.irev.maillage.testing;
