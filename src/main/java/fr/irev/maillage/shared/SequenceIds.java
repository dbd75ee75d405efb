package fr.irev.maillage.shared;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers for rows written in bulk, from the sequence that Hibernate also draws from. Our sequences step by fifty and
 * Hibernate's pooled allocation reads a value as the end of a range: whoever draws N owns N − 49 to N, and of the very first
 * draw, 1, that one number alone. One draw in fifty rows reaches the database. For one transaction, not shared by threads.
 */
public final class SequenceIds {

    private static final int STEP = 50;

    private final JdbcClient jdbc;
    private final String draw;
    private long next = 1;
    private long last;

    /** @param sequence a name of ours, for example {@code territory_seq} */
    public SequenceIds(JdbcClient jdbc, String sequence) {
        if (!sequence.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not the name of a sequence: " + sequence);
        }
        this.jdbc = jdbc;
        this.draw = "select next value for " + sequence;
    }

    /** A number that nobody else has or will get. */
    public long next() {
        if (next > last) {
            last = jdbc.sql(draw).query(Long.class).single();
            next = Math.max(1, last - STEP + 1);
        }
        return next++;
    }
}
