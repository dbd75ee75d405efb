package fr.irev.maillage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The actor base of IREV: who holds which function where, and every letter and invitation sent from it. */
@SpringBootApplication
public class Maillage {

    /** Starts the application. */
    public static void main(String[] arguments) {
        SpringApplication.run(Maillage.class, arguments);
    }
}
