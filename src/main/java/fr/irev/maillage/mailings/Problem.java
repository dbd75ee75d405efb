package fr.irev.maillage.mailings;

/**
 * Something to look at before a mailing leaves.
 *
 * @param blocking whether it stops the release
 * @param block the place of the block it is about, from 0; −1 for the mailing as a whole
 * @param sentence in French
 */
public record Problem(boolean blocking, int block, String sentence) {

    /** Of the mailing as a whole. */
    static final int WHOLE = -1;
}
