package fr.irev.maillage.accounts;

/** Octets in letters and digits that nobody takes for one another (RFC 4648 §6), for people to copy by hand. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP = 5; // octets that make eight characters

    private Base32() {}

    /** @param octets a multiple of five, so that nothing has to be filled up */
    static String of(byte[] octets) {
        if (octets.length % GROUP != 0) {
            throw new IllegalArgumentException("Not a multiple of five octets");
        }
        var text = new StringBuilder();
        for (int from = 0; from < octets.length; from += GROUP) {
            long bits = 0;
            for (int i = from; i < from + GROUP; i++) {
                bits = bits << 8 | (octets[i] & 0xff);
            }
            for (int shift = 35; shift >= 0; shift -= 5) {
                text.append(ALPHABET.charAt((int) (bits >> shift & 31)));
            }
        }
        return text.toString();
    }

    /** « ABCD EFGH … », as it is read aloud. */
    static String inFours(String text, String between) {
        return text.replaceAll("(.{4})(?!$)", "$1" + between);
    }
}
