package fr.irev.maillage.accounts;

/** Another account has it already. */
public class Taken extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What two accounts cannot share. */
    public enum What {
        LOGIN,
        EMAIL
    }

    private final What what;

    public Taken(What what) {
        super(what + " taken");
        this.what = what;
    }

    public What what() {
        return what;
    }
}
