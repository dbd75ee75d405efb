/** What {@code ./maillage bench} measures. Run on a machine at rest; compare ratios rather than figures of another machine. */
package fr.irev.maillage.bench;
