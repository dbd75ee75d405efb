package fr.irev.maillage.mailings;

import fr.irev.maillage.audiences.AudienceFigures;
import java.util.List;

/**
 * Whom a mailing would reach if it left now.
 *
 * @param sentence the audience's rule in French
 * @param missing in French: merge fields the mailing uses and the number of recipients whose value is missing
 */
public record Reach(String audience, String sentence, AudienceFigures figures, List<String> missing) {}
