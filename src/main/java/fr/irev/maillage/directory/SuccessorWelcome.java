package fr.irev.maillage.directory;

import fr.irev.maillage.shared.EmailAddress;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes to whoever takes a seat up and was not in the base: that they are in it now, why, from whom their details come, and what
 * they can do about it (articles 13 and 14 of the RGPD). One bean, of the module that sends, so that the directory knows no
 * messages. The service that asks has checked the rights and begun the transaction.
 */
public interface SuccessorWelcome {

    /**
     * Who is welcomed, and where.
     *
     * @param function in the gender of the successor
     * @param organisation in which they hold it
     * @param place what the seat belongs to, a scheme or the organisation itself
     * @param firstDay in the seat; nothing leaves before
     * @param detailsFrom who told us their details, to be read after « communiquées par »
     */
    record Newcomer(
            @Nullable Civility civility,
            PersonName name,
            String function,
            String organisation,
            String place,
            LocalDate firstDay,
            EmailAddress email,
            String detailsFrom) {}

    /**
     * A message as it would be read.
     *
     * @param html a whole page; nothing in it runs
     */
    record Letter(String subject, String html) {}

    /** The message as it would leave, with links that lead nowhere; writes nothing. */
    Letter preview(Newcomer newcomer);

    /** When it will leave, or why it will not, in a French sentence; changes nothing. */
    String foretell(Newcomer newcomer);

    /** Writes it down, with its row in the ledger; it leaves after the commit, at the earliest on the first day. */
    void write(MandateId arriving, Newcomer newcomer);

    /**
     * The mandate is taken out of the base again: a message that has not left never will, and none hangs from it any more.
     *
     * @return what became of it, in a French sentence; empty when none was written
     */
    Optional<String> takeBack(MandateId arriving);
}
