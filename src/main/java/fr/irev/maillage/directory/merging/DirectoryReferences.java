package fr.irev.maillage.directory.merging;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMerge;
import fr.irev.maillage.directory.PersonReferences;
import fr.irev.maillage.directory.SheetsOfPerson;
import fr.irev.maillage.shared.SubjectErased;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the directory itself keeps about people: mandates with how they are reached, and oppositions. */
@Component
class DirectoryReferences implements PersonReferences {

    private final JdbcClient database;
    private final DoubledMandates mandates;
    private final MandateFolding folding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DirectoryReferences(
            JdbcClient database,
            DoubledMandates mandates,
            MandateFolding folding,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.mandates = mandates;
        this.folding = folding;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "person_all.person_id",
                "mandate_all.mandate_id",
                "mandate_all.person_id",
                "mandate_all.merged_into",
                "contact_point.mandate_id",
                "opposition.person_id",
                "person_merge.kept_id");
    }

    @Override
    public List<String> attached(PersonId person) {
        var found = new ArrayList<String>();
        count(found, "select count(*) from mandate where person_id = :person", person, "mandat");
        count(found, "select count(*) from opposition where person_id = :person", person, "opposition");
        return found;
    }

    private void count(List<String> found, String question, PersonId person, String noun) {
        int rows = database.sql(question)
                .param("person", person.personId())
                .query(Integer.class)
                .single();
        found.addAll(PersonReferences.counted(rows, noun, noun + "s"));
    }

    @Override
    public List<String> decisions(PersonId kept, PersonId absorbed) {
        return mandates.of(kept, absorbed).stream()
                .map(pair -> "Le mandat « " + pair.label() + " » figure sur les deux fiches : un seul reste, avec les"
                        + " coordonnées des deux.")
                .toList();
    }

    @Override
    public void bringOver(PersonMerge merge) {
        mandates.of(merge.kept(), merge.absorbed()).forEach(pair -> folding.fold(merge, pair));
        long absorbed = merge.absorbed().personId();
        long kept = merge.kept().personId();
        merge.move("mandate_all", "mandate_id", "person_id", absorbed, kept, "un mandat");
        liftDoubledOppositions(merge);
        merge.move("opposition", "opposition_id", "person_id", absorbed, kept, "une opposition");
    }

    /** The kept person refuses the same at the same address: the second opposition is history. */
    private void liftDoubledOppositions(PersonMerge merge) {
        database.sql("""
                select a.opposition_id
                from opposition a
                  join opposition k on k.person_id = :kept and k.email = a.email and k.purpose = a.purpose
                    and k.subject_id = a.subject_id and k.lifted_at is null
                where a.person_id = :absorbed and a.lifted_at is null
                """)
                .param("kept", merge.kept().personId())
                .param("absorbed", merge.absorbed().personId())
                .query(Long.class)
                .list()
                .forEach(opposition -> {
                    var label = "une opposition";
                    merge.change("opposition", "opposition_id", opposition, "lifted_at", clock.instant(), label);
                    merge.change(
                            "opposition",
                            "opposition_id",
                            opposition,
                            "lifted_reason",
                            "La même opposition figure sur la fiche fusionnée.",
                            label);
                });
    }

    /** Comes after all others: what points to mandates is gone by then. Oppositions stay, by their address alone. */
    @Override
    public void erase(PersonId person) {
        var sheets = SheetsOfPerson.of(database, person);
        tell(sheets);
        keepOppositions(person);
        for (var statement : List.of(
                """
                delete from contact_point
                where mandate_id in (select mandate_id from mandate_all where person_id = :person)
                """,
                "update mandate_all set merged_into = null where person_id = :person",
                "delete from mandate_all where person_id = :person")) {
            database.sql(statement).param("person", person.personId()).update();
        }
        database.sql("delete from person_merge where kept_id in (:sheets) or absorbed_id in (:sheets)")
                .param("sheets", sheets)
                .update();
        database.sql("delete from person_all where person_id in (:sheets)")
                .param("sheets", sheets)
                .update();
    }

    /** Where they are spoken of without a row of theirs, they are no longer named either. */
    private void tell(List<Long> sheets) {
        var given = new HashSet<String>();
        var family = new HashSet<String>();
        database.sql("select given_name, family_name from person_all where person_id in (:sheets)")
                .param("sheets", sheets)
                .query(row -> {
                    given.add(row.getString("given_name"));
                    family.add(row.getString("family_name"));
                });
        var addresses =
                database.sql("""
                with reached as (
                  select m.person_id, m.email as value from mandate_all m where m.person_id in (:sheets) and m.email is not null
                  union
                  select m.person_id, c.value
                  from mandate_all m join contact_point c on c.mandate_id = m.mandate_id
                  where m.person_id in (:sheets)
                  union
                  select o.person_id, o.email from opposition o where o.person_id in (:sheets))
                select distinct r.value
                from reached r
                where not exists (select 1 from mandate_all m where m.email = r.value and m.person_id not in (:sheets))
                  and not exists (
                    select 1 from contact_point c left join mandate_all m on m.mandate_id = c.mandate_id
                    where c.value = r.value and (m.person_id is null or m.person_id not in (:sheets)))
                """).param("sheets", sheets).query(String.class).list();
        var namesakes =
                database.sql("""
                select p.person_id
                from person_all p join person_all gone on gone.family_name = p.family_name and gone.given_name = p.given_name
                where gone.person_id in (:sheets) and p.person_id not in (:sheets)
                """).param("sheets", sheets).query(Long.class).list();
        events.publishEvent(
                new SubjectErased("PERSON", sheets, given, family, Set.copyOf(addresses), Set.copyOf(namesakes)));
    }

    /**
     * An opposed address stays opposed when nobody knows any more whose it was: the one the opposition came from, and for what
     * refuses at every address the others that the person had to the end. An address that somebody else has taken over
     * meanwhile is theirs; the opposition there is closed rather than handed on.
     */
    private void keepOppositions(PersonId person) {
        var today = OpenMandates.today(clock);
        database.sql("""
                insert into opposition (opposition_id, person_id, email, purpose, subject_id, origin, made_at)
                select next value for opposition_seq, null, wish.email, wish.purpose, wish.subject_id, wish.origin, wish.made_at
                from (
                  select m.email, o.purpose, o.subject_id, min(o.origin) as origin, min(o.made_at) as made_at
                  from opposition o
                    join mandate_all m on m.person_id = o.person_id and m.email is not null
                    join mandate_all kept on kept.mandate_id = ifnull(m.merged_into, m.mandate_id) and %s
                  where o.person_id = :person and o.lifted_at is null
                  group by m.email, o.purpose, o.subject_id
                  union
                  select o.email, o.purpose, o.subject_id, min(o.origin), min(o.made_at)
                  from opposition o
                  where o.person_id = :person and o.lifted_at is null
                    and not exists (select 1 from mandate held
                                    where held.email = o.email and held.person_id <> :person and %s)
                  group by o.email, o.purpose, o.subject_id) wish
                where not exists (
                  select 1 from opposition there
                  where there.person_id is null and there.lifted_at is null and there.email = wish.email
                    and there.purpose = wish.purpose and there.subject_id = wish.subject_id)
                on duplicate key update opposition_id = opposition.opposition_id
                """.formatted(OpenMandates.on("kept", ":today"), OpenMandates.on("held", ":today")))
                .param("person", person.personId())
                .param("today", today)
                .update();
        // What stood for the person stands for the address now; their own rows would only say again whose it was.
        database.sql("delete from opposition where person_id = :person")
                .param("person", person.personId())
                .update();
    }
}
