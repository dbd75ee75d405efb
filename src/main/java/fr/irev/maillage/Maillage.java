package fr.irev.maillage;

import fr.irev.maillage.shared.start.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The actor base of IREV: who holds which function where, and every letter and invitation sent from it. */
@SpringBootApplication
public class Maillage {

    /** Runs the application; or, when {@code --maillage.job} names one, does that job and leaves. */
    public static void main(String[] arguments) {
        Launch.run(Maillage.class, arguments);
    }
}
