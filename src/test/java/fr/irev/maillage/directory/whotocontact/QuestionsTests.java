package fr.irev.maillage.directory.whotocontact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a caller may say, and what is understood by it, on the real territories, contrats and cités of the region. */
@RepositoryTest
class QuestionsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private WhoToContact whoToContact;

    @Autowired
    private PersonService people;

    @Autowired
    private JdbcClient database;

    private static <T> T asStaff(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }

    private Answer ask(String question) {
        return asStaff(() -> whoToContact.ask(question, DAY));
    }

    private static String about(Answer answer) {
        var about = answer.about();
        return about == null ? "" : about.name();
    }

    private PersonId works(String given, String family, String at, String function, @Nullable SeatId seat) {
        return asStaff(() -> {
            var person = people.create(new NewPerson(Civility.MADAME, given, family, "essai"));
            people.openMandate(new NewMandate(
                    person,
                    organisation(at),
                    new FunctionCode(function),
                    seat,
                    LocalDate.of(2025, 1, 6),
                    new EmailAddress(FoldedText.withoutAccents(given + "." + family) + "@bureau.example")));
            return person;
        });
    }

    private OrganisationId organisation(String key) {
        return database.sql("select organisation_id from organisation where reference_key = :key")
                .param("key", key)
                .query((row, number) -> new OrganisationId(row.getLong("organisation_id")))
                .single();
    }

    private SeatId seat(String scheme, String function) {
        return database.sql("""
                        select s.seat_id from seat s join scheme c on c.scheme_id = s.scheme_id
                        where c.code = :scheme and s.function_code = :function
                        """)
                .param("scheme", scheme)
                .param("function", function)
                .query((row, number) -> new SeatId(row.getLong("seat_id")))
                .single();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Beau Marais                               | Beau Marais
            beau-marais calais                        | Beau Marais
            QPV Beau Marais                           | Beau Marais
            St Quentin                                | Saint-Quentin
            commune de Hem                            | Hem
            Lens                                      | Lens
            arrondissement de Lens                    | Lens
            agglo Lens                                | CA de Lens - Liévin
            Lens-Liévin                               | CA de Lens - Liévin
            contrat de ville Lens                     | Contrat de ville de Lens-Liévin
            CALL                                      | CA de Lens - Liévin
            MEL                                       | Métropole Européenne de Lille
            région                                    | Hauts-de-France
            qui contacter pour la cité éducative de Creil | Cité éducative de Creil
            cité éducative Grande-Synthe              | Cité éducative de Dunkerque-Grande-Synthe
            mission locale Wattrelos                  | Mission locale Wattrelos-Leers
            mission locale du pays boulonnais         | AMIE du Boulonnais
            Réussir Ensemble                          | AMIE du Boulonnais
            Canopé Arras                              | Atelier Canopé Arras
            préfecture du Nord                        | Préfecture du Nord
            mairie de Roubaix                         | Ville de Roubaix
            QP059023                                  | Centre Ville - Le Jard
            Provinces françaises                      | Provinces françaises - La Joyeuse
            CV219                                     | Contrat de ville de Lens-Liévin
            QP 059023                                 | Centre Ville - Le Jard
            je voudrais joindre la mission locale Wattrelos svp | Mission locale Wattrelos-Leers
            """)
    void aPlaceOrABodyIsUnderstoodAsItIsSaid(String question, String meant) {
        var answer = ask(question);

        assertThat(about(answer)).isEqualTo(meant);
        assertThat(answer.choices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CPO Calais                                                    | CPO                    | Calais
            CPO cité éducative Calais                                     | CPO                    | Cité éducative de Calais
            Qui est le CPO de Denain ?                                    | CPO                    | Denain
            bonjour, je cherche le pilote du contrat de ville de Creil svp| PILOTE_CV              | Creil
            délégué préfet Lens                                           | DP                     | Lens
            éducation Denain                                              | CPO                    | Denain
            troïka cité éducative Roubaix                                 | PRINCIPAL_CHEF_DE_FILE | Cité éducative de Roubaix
            emploi Maubeuge                                               | DIR_MISSION_LOCALE     | Maubeuge
            radicalisation Creil                                          | REF_RADICALISATION     | Creil
            préfet Oise                                                   | DP                     | Oise
            collège Hirson                                                | CORRESPONDANT_INSTIT   | Hirson
            contrat de ville Wattrelos                                    | PILOTE_CV              | Wattrelos
            pilote du contrat de ville de Boulogne                        | PILOTE_CV              | Boulogne-sur-Mer
            pilote du contrat de ville Nogent                             | PILOTE_CV              | Nogent-sur-Oise
            DDP Lens                                                      | DP                     | Lens
            C.P.O. Arras                                                  | CPO                    | Arras
            pilote du CV d'Hazebrouck                                     | PILOTE_CV              | Hazebrouck
            conseil départemental de la Somme politique de la ville       | CM_PV_DEPT             | Département de la Somme
            emploi formation Saint-Omer                                   | DIR_MISSION_LOCALE     | Saint-Omer
            élue politique de la ville Valenciennes                       | ELU_REFERENT           | Valenciennes
            référent État cité éducative Arras                            | REF_PREFECTURE_CE      | Arras
            """)
    void aFunctionOrATopicInAPlaceLeadsToWhoeverAnswersForIt(String question, String function, String place) {
        var answer = ask(question);

        assertThat(about(answer)).isEqualTo(place);
        assertThat(answer.lines().getFirst().function()).isEqualTo(new FunctionCode(function));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Callais          | Calais       | Lu « Calais » pour « Callais ».
            Valencienes      | Valenciennes | Lu « Valenciennes » pour « Valencienes ».
            Beau Marai       | Beau Marais  | Lu « Beau Marais » pour « Beau Marai ».
            CPO Denai        | Denain       | Lu « Denain » pour « Denai ».
            pilotte Creil    | Creil        | Lu « pilote » pour « pilotte ».
            radicalistion Oise | Oise       | Lu « radicalisation » pour « radicalistion ».
            """)
    void oneSlipIsForgivenAndToldSoThatNothingIsTakenForSure(String question, String meant, String told) {
        var answer = ask(question);

        assertThat(about(answer)).isEqualTo(meant);
        assertThat(answer.notes()).containsExactly(told);
        assertThat(answer.isSure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CPO Maubeuge",
                "cité éducative Maubeuge",
                "59100",
                "centre ville",
                "quartiers de Maubeuge",
                "CAB",
                "Boulogne",
                "Gambetta",
                "cité 10",
                "Kennedy",
                "Montreuil",
                "Saint-Amand",
                "contrat de ville Nogent",
                "délégué du préfet Oise",
                "CPO MEL",
                "Lens Calais"
            })
    void whatMayMeanSeveralThingsIsAsked(String question) {
        var answer = ask(question);

        assertThat(answer.choices()).hasSizeGreaterThan(1);
        assertThat(answer.lines()).isEmpty();
        assertThat(answer.isSure()).isFalse();
    }

    @Test
    void aFunctionThatOnlyOneOfTheTownsHasDecidesBetweenThem() {
        assertThat(about(ask("CPO Boulogne"))).isEqualTo("Boulogne-sur-Mer");
    }

    @Test
    void aSchemeIsAnsweredByItsOwnSeatsFirst() {
        assertThat(ask("cité éducative de Creil").lines())
                .extracting(line -> line.function().functionCode())
                .startsWith("CPO", "PRINCIPAL_CHEF_DE_FILE", "REF_PREFECTURE_CE");
    }

    @Test
    void aTownWithoutCiteEducativeHasNoCpoAndThePilotIsNamedInstead() {
        works("Ana", "Pilote", "EPCI-200093201", "PILOTE_CV", seat("CDV2024-200093201", "PILOTE_CV"));

        var answer = ask("CPO Hem");

        assertThat(answer.isSure()).isFalse();
        assertThat(answer.lines().getFirst()).satisfies(line -> {
            assertThat(line.personName()).isEqualTo("Ana Pilote");
            assertThat(line.reason()).startsWith("À défaut").contains("Hem");
        });
    }

    @Test
    void aPointLeadsToTheQuartierItFallsInAndTheWayBeginsThere() {
        var answer = ask("50.9533, 1.8946");
        var other = ask("1,8946 ; 50,9533");

        assertThat(about(answer)).isEqualTo("Beau Marais");
        assertThat(about(other)).isEqualTo("Beau Marais");
        assertThat(answer.lines().getFirst().path()).startsWith("Point 50,9533 ; 1,8946 → QPV Beau Marais → ");
        assertThat(answer.notes()).isEmpty();
    }

    @Test
    void aPointOutsideTheQuartiersIsAnsweredForTheNearestTownWhichIsSaid() {
        var answer = ask("49.05, 3.30");

        assertThat(answer.notes()).first().asString().contains("dans aucun quartier prioritaire");
        assertThat(ask("48.85, 2.35").about()).isNull();
        assertThat(ask("48.85, 2.35").notes()).containsExactly("Ce point est hors de la région.");
    }

    @Test
    void aStreetAddressIsAnsweredForItsTownWhichIsSaid() {
        var answer = ask("12 rue des Lilas 59100 Roubaix");

        assertThat(about(answer)).isEqualTo("Roubaix");
        assertThat(answer.notes()).singleElement().asString().contains("commune de Roubaix");
        assertThat(answer.isSure()).isFalse();
    }

    @Test
    void wordsThatAreNotUnderstoodAreTold() {
        var answer = ask("zorglub Roubaix");

        assertThat(about(answer)).isEqualTo("Roubaix");
        assertThat(answer.notes()).singleElement().asString().contains("zorglub");
    }

    @Test
    void aPersonIsFoundInAnyOrderAndWithOneSlip() {
        works("Zénobie", "Kerlouan", "COMMUNE-62193", "CM_PV", null);

        assertThat(about(ask("KERLOUAN Zenobie"))).isEqualTo("Zénobie Kerlouan");
        assertThat(about(ask("Zénobie Kerlouann"))).isEqualTo("Zénobie Kerlouan");
        assertThat(ask("Zénobie Kerlouan").isSure()).isTrue();
        assertThat(ask("Zénobie Kerlouann").isSure()).isFalse();
    }

    @Test
    void whoeverLeftLeadsToTheirSuccessor() {
        var pilot = seat("CDV2024-200090751", "PILOTE_CV");
        var gone = works("Zénobie", "Kerlouan", "EPCI-200090751", "PILOTE_CV", pilot);
        asStaff(() -> {
            var mandate = database.sql("select mandate_id from mandate where person_id = :person")
                    .param("person", gone.personId())
                    .query((row, number) -> new fr.irev.maillage.directory.MandateId(row.getLong("mandate_id")))
                    .single();
            people.closeMandate(mandate, LocalDate.of(2026, 5, 31));
            return people.openMandate(new NewMandate(
                    people.create(new NewPerson(Civility.MONSIEUR, "Théo", "Suivant", "essai")),
                    organisation("EPCI-200090751"),
                    new FunctionCode("PILOTE_CV"),
                    pilot,
                    LocalDate.of(2026, 6, 1),
                    new EmailAddress("theo@bureau.example")));
        });

        var answer = ask("Zénobie Kerlouan");

        assertThat(answer.notes())
                .singleElement()
                .asString()
                .contains("n’est plus en poste")
                .contains("31/05/2026");
        assertThat(answer.lines().getFirst().personName()).isEqualTo("Théo Suivant");
        assertThat(answer.lines().getFirst().reason()).contains("Zénobie Kerlouan");
    }

    @Test
    void aGenericMailboxAnswersForABodyWhereNobodyIsKnown() {
        database.sql("update organisation set phone = '+33321000000' where reference_key = 'EPCI-200090751'")
                .update();
        var answer = ask("Communauté d’agglomération Grand Calais Terres et Mers");

        assertThat(answer.lines()).isNotEmpty();
        assertThat(asStaff(() -> whoToContact.ask("", new Subject.AtOrganisation(organisation("EPCI-200090751")), DAY))
                        .lines())
                .last()
                .satisfies(line -> {
                    assertThat(line.person()).isNull();
                    assertThat(line.state()).isNull();
                    assertThat(line.phone()).isEqualTo("+33321000000");
                });
    }

    @Test
    void aTopicWithoutAPlaceAsksForOne() {
        assertThat(ask("insertion").notes()).singleElement().asString().startsWith("Précisez le lieu");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Paris      | Le Touquet-Paris-Plage
            Nantes     | Santes
            CPO Lyon   | Laon
            """)
    void aTownTooFarFromTheWordsIsAskedEvenIfItIsTheOnlyOne(String question, String possible) {
        var answer = ask(question);

        assertThat(answer.choices()).extracting(Choice::name).containsExactly(possible);
        assertThat(answer.lines()).isEmpty();
    }

    @Test
    void anAcronymIsNotTheBeginningOfAVillage() {
        assertThat(ask("ARS").isEmpty()).isTrue();
    }

    @Test
    void aTownWithASlipIsMeantBeforeABodyThatHasTheWordInItsName() {
        assertThat(about(ask("CPO Soisson"))).isEqualTo("Soissons");
    }

    @Test
    void aCodeIsNotTakenForATelephoneNumber() {
        assertThat(about(ask("CDV2024-246200364"))).isEqualTo("Contrat de ville de Lens-Liévin");
        assertThat(about(ask("246200364"))).isEqualTo("CA de Lens - Liévin");
    }

    @Test
    void aMissionLocaleThatIsPresumedToServeATownIsReachedByAWayThatBeginsThere() {
        works("Rose", "Invente", "ML-62588S00", "DIR_MISSION_LOCALE", null);

        var answer = ask("mission locale Étaples");

        assertThat(answer.lines())
                .anySatisfy(line ->
                        assertThat(line.path()).startsWith("Étaples → Mission locale Montreuil – Côte d’Opale → "));
        assertThat(answer.isSure()).isFalse();
        assertThat(answer.notes()).containsExactly("Zone d’intervention à confirmer.");
    }

    @Test
    void thePilotOfADayBeforeTheCarrierWasNotedIsFoundThroughTheIntercommunalite() {
        works("Ana", "Pilote", "EPCI-200033579", "PILOTE_CV", seat("CDV2024-200033579", "PILOTE_CV"));
        database.sql("update mandate set starts_on = '2022-01-01' where email = 'ana.pilote@bureau.example'")
                .update();

        var then = asStaff(() -> whoToContact.ask("pilote CU d'Arras", LocalDate.of(2023, 2, 16)));

        assertThat(then.lines().getFirst().personName()).isEqualTo("Ana Pilote");
    }

    @Test
    void aVariantOfAFunctionIsUnderstoodBesideItsInitials() {
        assertThat(ask("DP cabinet Somme").lines())
                .extracting(line -> line.path())
                .first()
                .asString()
                .startsWith("Somme → Préfecture de la Somme → délégué")
                .endsWith("(cabinet)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zénobie Kerlouan CPO",
                "Mme Kerlouan ville de Calais",
                "Kerlouan Calais",
                "le numéro de Zénobie Kerlouan svp",
                "qui a le 03.53.01.99.88 ?",
                "Tél. : 03 53 01 99 88, c’est qui",
                "courriel zenobie.kerlouan@bureau.example merci"
            })
    void aPersonIsFoundAmongTheOtherWordsOfAQuestion(String question) {
        var zenobie = works("Zénobie", "Kerlouan", "COMMUNE-62193", "CM_PV", null);
        phone(zenobie, "PHONE", "+33353019988");

        assertThat(about(ask(question))).isEqualTo("Zénobie Kerlouan");
        assertThat(ask(question).isSure()).isTrue();
    }

    @Test
    void theSwitchboardOfAMandateIsGivenWhereNoOtherNumberIsKnown() {
        var zenobie = works("Zénobie", "Kerlouan", "COMMUNE-62193", "CM_PV", null);
        phone(zenobie, "SWITCHBOARD", "+33353019900");

        assertThat(ask("Zénobie Kerlouan").lines().getFirst().phone()).isEqualTo("+33353019900");
    }

    @Test
    void anAddressOfAFormerPostLeadsToThePersonButIsSaidToBeFormer() {
        var zenobie = works("Zénobie", "Kerlouan", "COMMUNE-62193", "CM_PV", null);
        database.sql("""
                        insert into mandate (mandate_id, person_id, organisation_id, function_code, starts_on, ends_on, email)
                        values (next value for mandate_seq, :person, :at, 'CM_PV', '2020-01-01', '2022-12-31',
                                'zenobie@avant.example')
                        """)
                .param("person", zenobie.personId())
                .param("at", organisation("COMMUNE-59512").organisationId())
                .update();

        var answer = ask("zenobie@avant.example");

        assertThat(about(answer)).isEqualTo("Zénobie Kerlouan");
        assertThat(answer.notes()).singleElement().asString().contains("poste quitté");
        assertThat(answer.isSure()).isFalse();
    }

    private void phone(PersonId person, String kind, String number) {
        database.sql("""
                        insert into contact_point (contact_point_id, mandate_id, kind, value)
                        select next value for contact_point_seq, mandate_id, :kind, :number from mandate where person_id = :person
                        """)
                .param("kind", kind)
                .param("number", number)
                .param("person", person.personId())
                .update();
    }

    @Test
    void whoeverAnswersBesidesForATopicIsNotTakenForItsContact() {
        works("Rose", "Invente", "INST-PREFECTURE-60", "REF_RADICALISATION", null);

        assertThat(ask("radicalisation Beauvais").isSure()).isTrue();
        var answer = ask("sécurité Beauvais");
        assertThat(answer.lines().getFirst().personName()).isEqualTo("Rose Invente");
        assertThat(answer.lines().getFirst().reason()).contains("À défaut d’un interlocuteur dédié");
        assertThat(answer.isSure()).isFalse();
    }

    @Test
    void aFunctionOfTownsHeldFartherOffIsNotTakenForTheirs() {
        works("Rose", "Invente", "INST-DDETS-59", "CM_PV", null);
        works("Lise", "Invente", "COMMUNE-62193", "CM_PV", null);

        var answer = ask("chargé de mission politique de la ville Sin-le-Noble");

        assertThat(answer.lines()).anySatisfy(line -> {
            assertThat(line.personName()).isEqualTo("Rose Invente");
            assertThat(line.reason()).contains("territoire plus large");
        });
        assertThat(answer.isSure()).isFalse();
        assertThat(ask("chargé de mission politique de la ville DDETS du Nord").isSure())
                .isTrue();
    }

    @Test
    void aBodyOfTheWholeRegionIsNotTakenForThatOfATown() {
        works("Rose", "Invente", "INST-URH", "REF_GUSP_TFPB", null);

        var answer = ask("GUSP Tourcoing");

        assertThat(answer.lines().getFirst().personName()).isEqualTo("Rose Invente");
        assertThat(answer.isSure()).isFalse();
    }

    @Test
    void aMissionLocaleIsFoundThroughATownWithASlip() {
        var answer = ask("mission locale Etapples");

        assertThat(about(answer)).isEqualTo("Mission locale Montreuil – Côte d’Opale");
        assertThat(answer.isSure()).isFalse();
    }

    @Test
    void politenessAloneIsNoQuestion() {
        assertThat(ask("contact email svp").isEmpty()).isTrue();
    }

    @Test
    void aFunctionThatManyHoldIsNotSureWithoutAPlace() {
        works("Rose", "Invente", "INST-PREFECTURE-60", "MPVEC", null);
        works("Lise", "Invente", "INST-PREFECTURE-80", "MPVEC", null);

        assertThat(ask("MPVEC").isSure()).isFalse();
        assertThat(ask("MPVEC Oise").isSure()).isTrue();
    }

    @Test
    void aTownOutsideEveryContratIsToldSo() {
        var answer = ask("Boulogne-la-Grasse");

        assertThat(about(answer)).isEqualTo("Boulogne-la-Grasse");
        assertThat(answer.notes()).singleElement().asString().startsWith("Aucun contrat de ville");
    }

    @Test
    void aQuartierOfTwoContratsIsToldSo() {
        assertThat(ask("QN05921M").notes())
                .singleElement()
                .asString()
                .contains("Contrat de ville de Valenciennes Métropole", "Contrat de ville de la Porte du Hainaut");
    }

    @Test
    void aQuestionThatIsCutIsNotSure() {
        assertThat(ask("Lens ".repeat(100)).isSure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pilote Calais le 7 mars 2026",
                "qui était pilote de Calais au 07/03/2026 ?",
                "pilote Calais 2026-03-07",
                "pilote Calais en mars 2026"
            })
    void aDayInTheQuestionIsTheDayOfTheAnswer(String question) {
        var pilot = seat("CDV2024-200090751", "PILOTE_CV");
        works("Zénobie", "Kerlouan", "EPCI-200090751", "PILOTE_CV", pilot);
        database.sql("update mandate set ends_on = '2026-05-31' where seat_id = :seat")
                .param("seat", pilot.seatId())
                .update();

        var answer = ask(question);

        assertThat(answer.lines().getFirst().personName()).isEqualTo("Zénobie Kerlouan");
        assertThat(answer.isSure()).isTrue();
        assertThat(answer.day()).isBetween(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 31));
        assertThat(ask("pilote Calais").day()).isNull();
    }

    @Test
    void aMonthInWhichTheHolderLeftIsAnsweredForItsEndAndTheBeginningIsTold() {
        var pilot = seat("CDV2024-200090751", "PILOTE_CV");
        works("Zénobie", "Kerlouan", "EPCI-200090751", "PILOTE_CV", pilot);
        database.sql("update mandate set ends_on = '2026-05-12' where seat_id = :seat")
                .param("seat", pilot.seatId())
                .update();

        var answer = ask("pilote Calais en mai 2026");

        assertThat(answer.isSure()).isFalse();
        assertThat(answer.notes()).singleElement().asString().contains("mai 2026", "31/05/2026", "Zénobie Kerlouan");
    }

    @Test
    void aYearInANameIsNoDay() {
        assertThat(ask("contrat de ville 2024 Calais").day()).isNull();
        assertThat(ask("Jean Jaurès - Place Du 8 Mai 1945").day()).isNull();
    }

    @Test
    void aCiteEducativeHasNoSeatsBeforeItsLabel() {
        var before = asStaff(() -> whoToContact.ask("CPO Roubaix", LocalDate.of(2018, 1, 1)));

        assertThat(before.lines()).noneMatch(line -> line.function().equals(new FunctionCode("CPO")));
    }
}
