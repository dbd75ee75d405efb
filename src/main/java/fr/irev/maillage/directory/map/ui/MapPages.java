package fr.irev.maillage.directory.map.ui;

import com.vaadin.flow.router.QueryParameters;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.map.MapFilter;
import fr.irev.maillage.directory.map.MapLayer;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.territories.TerritoryId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody looks at on the map, as it stands in its address; what nobody could have chosen is passed over. */
record MapPages(MapFilter filter, @Nullable String chosen) {

    static final String PATH = "carte";

    private static final String LAYERS = "couches";
    private static final String DEPARTEMENT = "departement";
    private static final String STATE = "etat";
    private static final String FUNCTION = "fonction";
    private static final String CHOSEN = "lieu";

    static MapPages read(QueryParameters address) {
        var layers = address.getSingleParameter(LAYERS)
                .map(text -> Arrays.stream(text.split(","))
                        .flatMap(name -> named(MapLayer.values(), name).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(MapLayer.class))))
                .filter(named -> !named.isEmpty())
                .orElseGet(() -> EnumSet.allOf(MapLayer.class));
        return new MapPages(
                new MapFilter(
                        layers,
                        address.getSingleParameter(DEPARTEMENT)
                                .filter(text -> text.matches("\\d{1,18}"))
                                .map(text -> new TerritoryId(Long.parseLong(text)))
                                .orElse(null),
                        address.getSingleParameter(STATE)
                                .flatMap(text -> named(SeatState.values(), text))
                                .orElse(null),
                        address.getSingleParameter(FUNCTION)
                                .filter(text -> text.matches("[A-Z0-9_]{1,40}"))
                                .map(FunctionCode::new)
                                .orElse(null)),
                address.getSingleParameter(CHOSEN)
                        .filter(text -> text.matches("[st]\\d{1,17}"))
                        .orElse(null));
    }

    QueryParameters address() {
        var parameters = new TreeMap<String, String>();
        if (!filter.layers().equals(Set.of(MapLayer.values()))) {
            parameters.put(
                    LAYERS,
                    filter.layers().stream().sorted().map(MapPages::word).collect(Collectors.joining(",")));
        }
        if (filter.departement() != null) {
            parameters.put(DEPARTEMENT, String.valueOf(filter.departement().territoryId()));
        }
        if (filter.state() != null) {
            parameters.put(STATE, word(filter.state()));
        }
        if (filter.function() != null) {
            parameters.put(FUNCTION, filter.function().functionCode());
        }
        if (chosen != null) {
            parameters.put(CHOSEN, chosen);
        }
        return QueryParameters.simple(Map.copyOf(parameters));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> word(value).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
