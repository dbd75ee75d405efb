package fr.irev.maillage.delivery.smtp;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a server's refusal means, in French. The enhanced status comes first (RFC 3463 §3); servers that give none are read by
 * their code and their words.
 */
public final class SmtpWords {

    private static final Pattern UNKNOWN_USER = Pattern.compile(
            "user unknown|unknown user|no such user|does not exist|doesn't exist|invalid recipient|recipient.*invalid"
                    + "|inconnu|n'existe pas|invalide|no mailbox|mailbox unavailable|mailbox not found|ofr_416");
    private static final Pattern FULL = Pattern.compile("quota|mailbox full|over ?quota|boite.*pleine|ofr_417");

    private SmtpWords() {}

    /** Whether the server says for good that nobody has this address, so that it must not be written to again. */
    public static boolean addressIsDead(SmtpReply reply) {
        if (!reply.isPermanent()) {
            return false;
        }
        return reply.status()
                .map(status -> switch (status) {
                    case "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1" -> true;
                    default -> false;
                })
                .orElseGet(() -> reply.code() == 550 && says(UNKNOWN_USER, reply));
    }

    /** One French sentence for whoever reads the ledger. */
    public static String explain(SmtpReply reply) {
        if (addressIsDead(reply)) {
            return "L’adresse n’existe pas (ou plus)\u00a0: elle est suspendue.";
        }
        var detail = reply.status().map(status -> status.substring(2)).orElse("");
        if (detail.startsWith("7.")) {
            return reply.isTemporary()
                    ? "Le serveur du destinataire fait patienter les expéditeurs qu’il connaît peu."
                    : "Le serveur du destinataire refuse nos messages (réputation, contenu ou authentification)\u00a0: l’adresse n’est pas en cause.";
        }
        if (detail.equals("2.2") || says(FULL, reply)) {
            return "La boîte du destinataire est pleine.";
        }
        if (detail.equals("3.4") || detail.equals("2.3")) {
            return "Le message est trop volumineux pour ce destinataire.";
        }
        if (detail.startsWith("1.")) {
            return "Le serveur du destinataire n’accepte pas cette adresse.";
        }
        if (detail.startsWith("4.")) {
            return "Le serveur du destinataire n’a pas pu être joint.";
        }
        return reply.isTemporary()
                ? "Le serveur du destinataire demande de réessayer plus tard."
                : "Le serveur du destinataire refuse le message.";
    }

    private static boolean says(Pattern words, SmtpReply reply) {
        return words.matcher(reply.text().toLowerCase(Locale.ROOT)).find();
    }
}
