package fr.irev.maillage.audiences;

import fr.irev.maillage.directory.OppositionPurpose;

/**
 * Whether a mandate {@code m} may be written to. An opposition binds the person, at whatever address; and its address, for as
 * long as the person still has it, be it in the trash, or when nobody is known behind it. Somebody who takes over the mailbox of a predecessor does
 * not inherit the refusal.
 */
final class Reachability {

    /** The address does not work at present. */
    static final String SUSPENDED = "m.email in (select z.email from suspended_address z where z.lifted_at is null)";

    private static final String OPPOSED = """
            (m.person_id in (
                select x.person_id from opposition x
                where x.person_id is not null and x.lifted_at is null and %1$s)
              or m.email in (
                select x.email from opposition x
                where x.lifted_at is null and %1$s
                  and (x.person_id is null or exists (
                    select 1 from mandate_all h
                    where h.email = x.email and h.person_id = x.person_id
                      and (h.starts_on is null or h.starts_on <= :audience_day)
                      and (h.ends_on is null or h.ends_on >= :audience_day)))))""";

    private Reachability() {}

    /**
     * The person or the address refuses everything, or this purpose.
     *
     * @param subjectId the network for {@link OppositionPurpose#NETWORK}; without meaning for the others
     */
    static String opposed(OppositionPurpose purpose, long subjectId, AudienceQuery query) {
        return OPPOSED.formatted(
                switch (purpose) {
                    case ALL -> "x.purpose = 'ALL'";
                    case LETTER, INVITATION, MESSAGE -> "x.purpose in ('ALL', '" + purpose.name() + "')";
                    case NETWORK ->
                        "(x.purpose = 'ALL' or x.purpose = 'NETWORK' and x.subject_id = " + query.bind(subjectId) + ")";
                });
    }
}
