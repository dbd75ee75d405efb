package fr.irev.maillage.audiences;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says a rule in French: « Pilotes des contrats de ville ; ou délégué·es du préfet dans le Nord ; sauf membres du réseau … ». */
@Component
@Transactional(readOnly = true)
public class AudienceSentence {

    private final CriterionLabels labels;

    AudienceSentence(CriterionLabels labels) {
        this.labels = labels;
    }

    /** The whole rule as one sentence, without a final point. */
    public String say(Criterion rule) {
        return new SentenceWords(labels.names(List.of(rule))).sentence(rule);
    }

    /** Each rule as one sentence, for a list: the names are read once. */
    public List<String> say(List<Criterion> rules) {
        var words = new SentenceWords(labels.names(rules));
        return rules.stream().map(words::sentence).toList();
    }

    /** Each clause as the reason why somebody is in. */
    List<String> reasons(List<Criterion> clauses) {
        var words = new SentenceWords(labels.names(clauses));
        return clauses.stream()
                .map(words::clause)
                .map(SentenceWords::capitalised)
                .toList();
    }
}
