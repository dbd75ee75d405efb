package fr.irev.maillage.accounts.ui;

/** Ways to the pages about accounts. */
public final class AccountPages {

    private AccountPages() {}

    /** Goes to one's own account. */
    public static void openMine() {
        MyAccountView.open();
    }
}
