package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTests {

    @Test
    void whatWouldBeAWildcardIsACharacterToFind() {
        assertThat(LikePattern.literal("100 % d_accord \\")).isEqualTo("100 \\% d\\_accord \\\\");
    }

    @Test
    void spacesAroundAreNotLookedFor() {
        assertThat(LikePattern.startingWith(" Maubeuge ")).isEqualTo("Maubeuge%");
        assertThat(LikePattern.containing(" Maubeuge ")).isEqualTo("%Maubeuge%");
    }

    @Test
    void nothingTypedFindsEverything() {
        assertThat(LikePattern.startingWith(" ")).isEqualTo("%");
        assertThat(LikePattern.containing("")).isEqualTo("%%");
    }
}
