package fr.irev.maillage.networks;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.shared.TypedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a network says of itself.
 *
 * @param coAnimator the organisation that animates it with us
 * @param restricted shown to administrators and to its animators only
 * @param animators logins of staff accounts
 */
public record NetworkDetails(
        String name,
        String description,
        @Nullable OrganisationId coAnimator,
        boolean restricted,
        Set<String> animators) {

    public static final int LONGEST_NAME = 160; // characters
    public static final int LONGEST_DESCRIPTION = 2000;

    public NetworkDetails {
        name = TypedText.line(name, LONGEST_NAME);
        description = TypedText.paragraphs(description, LONGEST_DESCRIPTION);
        animators = Set.copyOf(animators);
        if (!TypedText.says(name)) {
            throw new NetworkRefused(NetworkRefused.Reason.NAME_MISSING);
        }
    }
}
