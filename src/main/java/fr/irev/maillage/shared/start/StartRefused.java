package fr.irev.maillage.shared.start;

import org.jspecify.annotations.Nullable;

/** The application cannot start for a reason that whoever started it can understand and mend. */
public class StartRefused extends RuntimeException {

    /** @param sentence why, and what to do, in French */
    public StartRefused(String sentence) {
        this(sentence, null);
    }

    /** @param sentence why, and what to do, in French */
    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
