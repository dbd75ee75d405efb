package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the organisation a line names. Remembers its answers: a file names the same few again and again. Not shared between threads. */
final class OrganisationMatcher {

    private static final int LOOKED_AT = 20;
    private static final Pattern TOWN_HALL = Pattern.compile(
            "^(?:mairie|ville|commune)\\s+(d['’]|du |des |de la |de l['’]|de )\\s*(.+)$", Pattern.CASE_INSENSITIVE);
    private static final List<String> TOWN_HALLS = List.of("Ville ", "Commune ", "Mairie ");

    private final OrganisationLookup organisations;
    private final Map<String, OrganisationChoice> answers = new HashMap<>();

    OrganisationMatcher(OrganisationLookup organisations) {
        this.organisations = organisations;
    }

    OrganisationChoice find(String name, String place) {
        return answers.computeIfAbsent(key(name, place), key -> look(name, place));
    }

    /** From now on this name means the organisation that was just added. */
    void remember(String name, String place, OrganisationId added) {
        answers.put(key(name, place), new OrganisationChoice.Known(added, ""));
    }

    private OrganisationChoice look(String name, String place) {
        var exact = organisations.findByNameOrAlias(name);
        if (exact.isPresent()) {
            return new OrganisationChoice.Known(exact.get(), "");
        }
        var called = organisations.search(name, null, 0, LOOKED_AT).stream()
                .filter(one -> same(one.name(), name) || one.acronym() != null && same(one.acronym(), name))
                .toList();
        var there = called.stream()
                .filter(one -> !place.isEmpty() && same(one.city(), place))
                .toList();
        if (there.size() == 1) {
            return new OrganisationChoice.Known(there.getFirst().id(), "");
        }
        if (called.size() > 1) {
            return new OrganisationChoice.Ambiguous();
        }
        return resembling(name, place);
    }

    /** « Mairie de Lille » and « Commune de Lille » are the « Ville de Lille ». */
    private OrganisationChoice resembling(String name, String place) {
        var town = TOWN_HALL.matcher(name);
        if (town.matches()) {
            for (var hall : TOWN_HALLS) {
                var found = organisations.findByNameOrAlias(hall + town.group(1) + town.group(2));
                if (found.isPresent()) {
                    var called = organisations
                            .name(found.get())
                            .map(OrganisationName::name)
                            .orElse("");
                    return new OrganisationChoice.Known(found.get(), called);
                }
            }
        }
        return new OrganisationChoice.New(name, place);
    }

    private static boolean same(String one, String other) {
        var collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(Collator.PRIMARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator.compare(one.strip(), other.strip()) == 0;
    }

    private static String key(String name, String place) {
        return name.toLowerCase(Locale.ROOT) + "\n" + place.toLowerCase(Locale.ROOT);
    }
}
