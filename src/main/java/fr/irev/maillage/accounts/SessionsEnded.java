package fr.irev.maillage.accounts;

/** The sessions that an account had so far are over: each instance that sees one of them shuts it. */
record SessionsEnded(String login) {}
