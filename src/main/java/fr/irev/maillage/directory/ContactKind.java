package fr.irev.maillage.directory;

/** What a contact point is: a telephone or an address; names as in the database. */
public enum ContactKind {
    PHONE,
    MOBILE,
    SWITCHBOARD,
    EMAIL,
    GENERIC_EMAIL;

    /** Whether it is dialled; otherwise it is written to. */
    public boolean isPhone() {
        return this == PHONE || this == MOBILE || this == SWITCHBOARD;
    }
}
