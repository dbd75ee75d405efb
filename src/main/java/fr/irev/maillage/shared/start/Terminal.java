package fr.irev.maillage.shared.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The terminal in which the application was started. Always UTF-8, also where cron gives no locale. */
public final class Terminal {

    private static final PrintWriter OUT = writer(FileDescriptor.out);
    private static final PrintWriter ERR = writer(FileDescriptor.err);

    private Terminal() {}

    /** Where answers are written. */
    public static PrintWriter out() {
        return OUT;
    }

    /** Where refusals are written. */
    public static PrintWriter err() {
        return ERR;
    }

    private static PrintWriter writer(FileDescriptor file) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(file), StandardCharsets.UTF_8), true);
    }
}
