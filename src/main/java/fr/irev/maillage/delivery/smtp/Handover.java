package fr.irev.maillage.delivery.smtp;

/** How handing one message over to the mail server ended. */
public sealed interface Handover {

    /** The server took it. */
    record Accepted(SmtpReply reply) implements Handover {}

    /** The server refused it, for now or for good, after it had heard for whom it is. */
    record Refused(SmtpReply reply) implements Handover {}

    /** The server refused us before it heard for whom the message is: no recipient is to blame. */
    record Unwelcome(SmtpReply reply) implements Handover {}

    /** The conversation broke off before the end of the text: nothing was handed over. */
    record Broken(boolean beforeRecipient, String why) implements Handover {}

    /** The conversation broke off after the end of the text: the server may have it. */
    record Lost(String why) implements Handover {}

    /** Before the last line was written, the copy turned out to be no longer ours to send. */
    record Withheld() implements Handover {}
}
