package fr.irev.maillage.audiences;

/**
 * What a rule amounts to today.
 *
 * @param recipients e-mail addresses that would receive one message each
 * @param people different people whom the rule takes in, reachable or not
 * @param withoutEmail those of them who have no address on any mandate taken in
 * @param opposed those of them who refuse what would be sent
 * @param suspended addresses that do not work at present, refusals aside
 * @param duplicates mandates that share the address of another recipient, and so cause no second message
 */
public record AudienceFigures(
        int recipients, int people, int withoutEmail, int opposed, int suspended, int duplicates) {}
