package fr.irev.maillage.shared;

import java.nio.file.Path;

/**
 * What is particular to this installation.
 *
 * @param rehearsal « mode répétition »: no mail leaves the machine, each is caught and readable in the application
 * @param demo invented people and accounts with known passwords are wanted
 * @param baseUrl where people reach the application, without a final slash; begins every link in a letter
 * @param dataFolder where the installation keeps its files, as an absolute path
 */
public record Installation(boolean rehearsal, boolean demo, String baseUrl, Path dataFolder) {

    public Installation {
        baseUrl = baseUrl.replaceAll("/+$", "");
    }
}
