package fr.irev.maillage.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.PersonName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameTests {

    @ParameterizedTest
    @CsvSource({
        "Luc PETIT, Luc, PETIT",
        "PETIT Luc, Luc, PETIT",
        "Jean-Luc LE GOFF, Jean-Luc, LE GOFF",
        "LE GOFF-KÉRÉBEL Anne Marie, Anne Marie, LE GOFF-KÉRÉBEL",
        "O'BRIEN Luc, Luc, O'BRIEN",
        "Luc de LA TOUR, Luc, de LA TOUR",
        "de LA TOUR Luc, Luc, de LA TOUR",
        "Luc van den BERG, Luc, van den BERG",
        "LE GOFF de KÉRÉBEL Luc, Luc, LE GOFF de KÉRÉBEL"
    })
    void capitalsAreTheFamilyNameWhereverTheyStand(String cell, String given, String family) {
        assertThat(FullName.split(cell, false)).isEqualTo(new PersonName(given, family));
        assertThat(FullName.split(cell, true)).isEqualTo(new PersonName(given, family));
    }

    @ParameterizedTest
    @CsvSource({
        "Luc Petit, false, Luc, Petit",
        "Petit Luc, true, Luc, Petit",
        "LUC PETIT, false, LUC, PETIT",
        "PETIT LUC, true, LUC, PETIT",
        "Petit, false, '', Petit"
    })
    void withoutCapitalsTheHeaderSaysWhatComesFirst(String cell, boolean familyFirst, String given, String family) {
        assertThat(FullName.split(cell, familyFirst)).isEqualTo(new PersonName(given, family));
    }

    @ParameterizedTest
    @CsvSource({
        "PETIT, Luc, Luc, PETIT",
        "LE GOFF, Anne-Marie, Anne-Marie, LE GOFF",
        "Luc, PETIT, Luc, PETIT",
        "Luc, Petit, Luc, Petit",
        "LUC, PETIT, LUC, PETIT",
        "JP, Petit, JP, Petit"
    })
    void twoCellsThatWereSwappedAreTakenTheOtherWayRound(
            String givenCell, String familyCell, String given, String family) {
        assertThat(FullName.of(givenCell, familyCell)).isEqualTo(new PersonName(given, family));
    }
}
