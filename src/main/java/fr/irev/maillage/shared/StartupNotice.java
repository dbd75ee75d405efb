package fr.irev.maillage.shared;

import java.util.List;

/** Something worth telling in the terminal once the application answers: how to sign in, what waits for attention. */
public interface StartupNotice {

    /** French sentences, one a line; none when there is nothing to say. */
    List<String> lines();
}
