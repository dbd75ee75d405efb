package fr.irev.maillage.bench;

/** A mail server that accepts everything, and a client that hands messages to it with nothing around: what the wire allows. */
interface MailPeer extends AutoCloseable {

    /** As told in the figures. */
    String name();

    /** Where it listens on the loopback interface. */
    int port();

    /** Hands a message of so many octets over so many times, over so many connections side by side. */
    void exchange(int octets, int messages, int connections) throws Exception;

    @Override
    void close();
}
