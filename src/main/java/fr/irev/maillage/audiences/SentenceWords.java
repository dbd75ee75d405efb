package fr.irev.maillage.audiences;

import fr.irev.maillage.audiences.Criterion.All;
import fr.irev.maillage.audiences.Criterion.Any;
import fr.irev.maillage.audiences.Criterion.AtOrganisationType;
import fr.irev.maillage.audiences.Criterion.HoldsFunction;
import fr.irev.maillage.audiences.Criterion.InOrganisation;
import fr.irev.maillage.audiences.Criterion.InTerritory;
import fr.irev.maillage.audiences.Criterion.MemberOf;
import fr.irev.maillage.audiences.Criterion.Not;
import fr.irev.maillage.audiences.Criterion.OnScheme;
import fr.irev.maillage.audiences.Criterion.OnSchemeKind;
import fr.irev.maillage.audiences.Criterion.Picked;
import fr.irev.maillage.audiences.Criterion.RegisteredTo;
import fr.irev.maillage.audiences.CriterionLabels.Names;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The grammar of the sentence: a subject (« délégué·es du préfet »), then what narrows it down (« dans le Nord »). */
final class SentenceWords {

    private final Names names;

    SentenceWords(Names names) {
        this.names = names;
    }

    /** Clauses, then exclusions. */
    String sentence(Criterion rule) {
        if (rule.equals(Criterion.NOBODY)) {
            return text("nobody");
        }
        var said = RuleShape.clauses(rule).stream()
                .map(clause -> clause instanceof Not ? text("everybody") : clause(clause))
                .distinct()
                .collect(Collectors.joining(text("or")));
        var except = RuleShape.exclusions(rule).stream()
                .flatMap(excluded ->
                        excluded instanceof Any(var each) ? each.stream() : java.util.stream.Stream.of(excluded))
                .map(excluded -> text("except") + clause(excluded))
                .collect(Collectors.joining());
        return capitalised((said.isEmpty() ? text("nobody") : said) + except);
    }

    /** One clause: what must all be met. */
    String clause(Criterion criterion) {
        return switch (criterion) {
            case All(var criteria) -> criteria.isEmpty() ? text("everybody") : line(criteria);
            case Any(var criteria) -> alternatives(criteria);
            case Not(var negated) -> text("everybody") + text("but", clause(negated));
            case HoldsFunction leaf -> line(List.of(leaf));
            case AtOrganisationType leaf -> line(List.of(leaf));
            case InTerritory leaf -> line(List.of(leaf));
            case OnSchemeKind leaf -> line(List.of(leaf));
            case OnScheme leaf -> line(List.of(leaf));
            case MemberOf leaf -> line(List.of(leaf));
            case InOrganisation leaf -> line(List.of(leaf));
            case Picked leaf -> line(List.of(leaf));
            case RegisteredTo leaf -> line(List.of(leaf));
        };
    }

    private String alternatives(List<Criterion> criteria) {
        return criteria.isEmpty()
                ? text("nobody")
                : criteria.stream().map(this::clause).collect(Collectors.joining(text("or-inside"), "(", ")"));
    }

    /** The subject is who people are, in this order of preference; the rest narrows it down. */
    private String line(List<Criterion> criteria) {
        var rest = new ArrayList<>(criteria);
        var subject = subject(rest);
        return subject + rest.stream().map(this::narrowing).collect(Collectors.joining());
    }

    private String subject(List<Criterion> rest) {
        for (var kind : List.of(
                HoldsFunction.class, MemberOf.class, AtOrganisationType.class, Picked.class, RegisteredTo.class)) {
            for (var criterion : rest) {
                if (kind.isInstance(criterion)) {
                    rest.remove(criterion);
                    return subject(criterion);
                }
            }
        }
        return text("actors");
    }

    private String subject(Criterion criterion) {
        return switch (criterion) {
            case HoldsFunction(var functions) ->
                functions.stream()
                        .map(function -> lower(names.functions()
                                .getOrDefault(function.functionCode(), text("gone.function", function.functionCode()))))
                        .collect(Collectors.joining(text("or-word")));
            case MemberOf(var network) -> text("members", network(network.networkId()));
            case AtOrganisationType(var types) -> text("actors-of", types(types));
            case Picked(var mandates) -> text("picked", mandates.size());
            case RegisteredTo(var event, var states) -> text("answered", states(states), event(event.eventId()));
            case InTerritory leaf -> throw notASubject(leaf);
            case OnSchemeKind leaf -> throw notASubject(leaf);
            case OnScheme leaf -> throw notASubject(leaf);
            case InOrganisation leaf -> throw notASubject(leaf);
            case All nested -> throw notASubject(nested);
            case Any nested -> throw notASubject(nested);
            case Not nested -> throw notASubject(nested);
        };
    }

    private String narrowing(Criterion criterion) {
        return switch (criterion) {
            case HoldsFunction leaf -> text("being", subject(leaf));
            case MemberOf leaf -> text("being", subject(leaf));
            case Picked leaf -> text("among", subject(leaf));
            case RegisteredTo leaf -> text("among", subject(leaf));
            case AtOrganisationType(var types) -> text("types", types(types));
            case InTerritory(var territory, var withWhatLiesIn) ->
                PlaceWords.at(names.places().get(territory.territoryId()))
                        + (withWhatLiesIn ? "" : text("itself-only"));
            case OnSchemeKind(var kind) -> text("scheme-kind." + kind.name());
            case OnScheme(var scheme) ->
                text("scheme", names.schemes().getOrDefault(scheme.schemeId(), text("gone.scheme")));
            case InOrganisation(var organisation) ->
                text(
                        "organisation",
                        names.organisations().getOrDefault(organisation.organisationId(), text("gone.organisation")));
            case All(var criteria) -> text("among", "(" + clause(new All(criteria)) + ")");
            case Any(var criteria) -> text("among", alternatives(criteria));
            case Not(var negated) -> text("but", clause(negated));
        };
    }

    private String network(long network) {
        var name = names.networks().get(network);
        return name == null ? text("restricted-network") : text("network", name);
    }

    private String types(List<String> types) {
        return types.stream()
                .map(type -> lower(names.types().getOrDefault(type, text("gone.type", type))))
                .collect(Collectors.joining(text("or-word")));
    }

    private String event(long event) {
        return names.events().getOrDefault(event, text("gone.event"));
    }

    private String states(List<RegistrationState> states) {
        return states.containsAll(RegisteredTo.ANSWERED)
                ? text("state.answered")
                : states.stream()
                        .map(state -> text("state." + state.name()))
                        .collect(Collectors.joining(text("or-word")));
    }

    private static IllegalArgumentException notASubject(Criterion criterion) {
        return new IllegalArgumentException("Not a subject: " + criterion);
    }

    /** « Pilotes » becomes « pilotes »; an acronym stays. */
    static String lower(String words) {
        return words.length() > 1 && Character.isUpperCase(words.charAt(1))
                ? words
                : words.substring(0, 1).toLowerCase(Locale.FRENCH) + words.substring(1);
    }

    static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }

    static String text(String key, Object... parameters) {
        return Texts.text(Locale.FRENCH, "audiences.sentence." + key, parameters);
    }
}
