package fr.irev.maillage.mailings;

import fr.irev.maillage.audiences.AudienceFigures;
import fr.irev.maillage.audiences.Criterion;
import java.util.List;

/**
 * Whom a mailing would reach if it left now.
 *
 * @param rule the audience's
 * @param sentence the rule in French
 * @param missing in French: merge fields the mailing uses and the number of recipients whose value is missing
 */
public record Reach(String audience, Criterion rule, String sentence, AudienceFigures figures, List<String> missing) {}
