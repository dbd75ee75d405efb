package fr.irev.maillage.networks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.seats.SeatGroup;
import fr.irev.maillage.directory.seats.SeatGroups;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

@RepositoryTest
class NetworkSeatsTests {

    @Autowired
    private SeatGroups groups;

    @Autowired
    private JdbcClient database;

    @Test
    void aNetworkCountsOnTheSeatsOfItsClauses() {
        assertThat(CurrentUser.asSystem(() -> groups.seatsOf(network("CPO")))).hasSize(22);
    }

    @Test
    void whoeverMayNotSeeANetworkSeesNothingOfIt() {
        database.sql("update network set restricted = true where code = 'CPO'").update();

        assertThat(as("accueil", groups::all)).extracting(SeatGroup::id).doesNotContain(network("CPO"));
        assertThat(as("accueil", () -> groups.seatsOf(network("CPO")))).isEmpty();
        assertThat(CurrentUser.asSystem(() -> groups.seatsOf(network("CPO")))).isNotEmpty();
    }

    @Test
    void theAnimatorOfANetworkLooksAfterItsSeats() {
        database.sql("insert ignore into network_animator (network_id, login) values (:network, 'animation')")
                .param("network", network("CPO"))
                .update();
        var cpo = seat("CPO");
        var principal = seat("ELU_REFERENT");

        assertThat(CurrentUser.asSystem(() -> groups.animators(List.of(cpo, principal))))
                .containsEntry(cpo, "animation")
                .doesNotContainKey(principal);
        assertThat(CurrentUser.asSystem(() -> groups.animators(Set.of()))).isEmpty();
    }

    private long network(String code) {
        return database.sql("select network_id from network where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private SeatId seat(String function) {
        return database.sql("select min(seat_id) from seat where function_code = :function and scheme_id is not null")
                .param("function", function)
                .query((row, number) -> new SeatId(row.getLong(1)))
                .single();
    }

    private static <T> T as(String login, Supplier<T> work) {
        var reader = UsernamePasswordAuthenticationToken.authenticated(
                login, "", List.of(new SimpleGrantedAuthority("ROLE_" + Roles.LECTURE)));
        return CurrentUser.as(reader, work);
    }
}
