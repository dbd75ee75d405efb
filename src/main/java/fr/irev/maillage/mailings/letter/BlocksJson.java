package fr.irev.maillage.mailings.letter;

import fr.irev.maillage.events.EventId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How blocks, and the facts frozen with them, are kept. */
public final class BlocksJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};
    private static final TypeReference<List<EventFacts>> FACTS = new TypeReference<>() {};

    private BlocksJson() {}

    public static String write(List<Block> blocks) {
        return JSON.writerFor(BLOCKS).writeValueAsString(blocks);
    }

    public static List<Block> read(String json) {
        return JSON.readValue(json, BLOCKS);
    }

    public static String writeFacts(Collection<EventFacts> facts) {
        return JSON.writeValueAsString(List.copyOf(facts));
    }

    public static Map<Long, EventFacts> readFacts(String json) {
        return byNumber(JSON.readValue(json, FACTS));
    }

    public static Map<Long, EventFacts> byNumber(Collection<EventFacts> facts) {
        return facts.stream().collect(Collectors.toMap(fact -> fact.event().eventId(), Function.identity()));
    }

    /** Numbers of the events that blocks name. */
    public static List<EventId> eventsOf(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Agenda.class::isInstance)
                .flatMap(block -> ((Block.Agenda) block).events().stream())
                .distinct()
                .map(EventId::new)
                .toList();
    }
}
