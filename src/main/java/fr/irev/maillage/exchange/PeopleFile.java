package fr.irev.maillage.exchange;

/** Reads what people bring: text with any usual separator and encoding, or a workbook. The content decides, not the name. */
public final class PeopleFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private PeopleFile() {}

    /**
     * The table in a file.
     *
     * @throws ImportRefused when it is too large, damaged, dangerous, empty or no table at all
     */
    public static ImportTable read(byte[] content) {
        if (content.length == 0) {
            throw new ImportRefused("empty");
        }
        if (content.length > ImportTable.LARGEST_FILE) {
            throw new ImportRefused("too-large");
        }
        if (startsWith(content, OLE2)) {
            throw new ImportRefused("protected");
        }
        if (startsWith(content, ZIP)) {
            return Workbooks.read(content);
        }
        return CsvText.read(content);
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= content.length || content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
