package fr.irev.maillage.directory.whotocontact;

/**
 * Something a question may mean.
 *
 * @param name « Maubeuge »
 * @param detail what tells it from others of its name: « commune, Nord »
 */
public record Choice(Subject subject, String name, String detail) {

    /** « Maubeuge (commune, Nord) ». */
    public String display() {
        return detail.isEmpty() ? name : name + " (" + detail + ")";
    }
}
