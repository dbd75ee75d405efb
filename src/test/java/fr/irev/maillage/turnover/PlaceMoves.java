package fr.irev.maillage.turnover;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.organisations.NewOrganisation;
import fr.irev.maillage.directory.organisations.OrganisationDetails;
import fr.irev.maillage.directory.organisations.OrganisationService;
import fr.irev.maillage.directory.organisations.OrganisationSheetLookup;
import fr.irev.maillage.directory.trash.TrashedOrganisations;
import fr.irev.maillage.networks.ExceptionDirection;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkService;
import java.util.ArrayList;
import java.util.List;

/** What happens to organisations and networks. */
final class PlaceMoves {

    private record Excepted(NetworkId network, long id, MandateId mandate) {}

    private final World world;
    private final List<Excepted> exceptions = new ArrayList<>();

    PlaceMoves(World world) {
        this.world = world;
    }

    boolean rename() {
        var organisation = world.any(world.organisations);
        var sheet = world.of(OrganisationSheetLookup.class)
                .sheet(organisation, world.today())
                .orElseThrow();
        var was = sheet.details();
        var aliases = new ArrayList<>(was.aliases());
        aliases.add(was.name());
        var is = new OrganisationDetails(
                was.typeCode(),
                world.family() + " habitat",
                was.acronym(),
                was.parent(),
                was.successor(),
                was.territory(),
                was.siren(),
                was.siret(),
                was.address(),
                was.postalCode(),
                was.city(),
                was.phone(),
                was.email(),
                was.website(),
                was.validity(),
                aliases);
        world.of(OrganisationService.class).change(organisation, sheet.version(), is);
        return true;
    }

    /** A body goes up in another: its people move there, and it goes into the trash or stays with its past. */
    boolean merge() {
        var from = world.of(OrganisationService.class)
                .create(NewOrganisation.named("ASSOCIATION", "Association " + world.family()));
        var other = world.any(world.organisations);
        var trashed = world.of(TrashedOrganisations.class);
        world.database
                .sql("select mandate_id from mandate_all where organisation_id in (:from, :to)")
                .param("from", other.organisationId())
                .param("to", from.organisationId())
                .query((row, number) -> new MandateId(row.getLong(1)))
                .list()
                .forEach(world::rewritten);
        var moved = trashed.moveContacts(other, from);
        if (world.chance(40)) {
            trashed.moveBack(other, moved);
            trashed.put(from);
            if (world.chance(50)) {
                trashed.restore(from);
            }
        } else {
            world.organisations.add(from);
        }
        return true;
    }

    boolean except() {
        var mandate = world.openMandate();
        mandate.ifPresent(one -> {
            var network = world.any(world.networks).id();
            var direction = world.chance(60) ? ExceptionDirection.IN : ExceptionDirection.OUT;
            var until = world.chance(50) ? null : world.today().plusDays(world.dice.nextInt(120));
            long id = world.of(NetworkService.class)
                    .except(network, one.id(), direction, "à sa demande", world.today(), until);
            exceptions.add(new Excepted(network, id, one.id()));
        });
        return mandate.isPresent();
    }

    boolean removeException() {
        if (exceptions.isEmpty()) {
            return false;
        }
        var one = world.any(exceptions);
        world.rewritten(one.mandate());
        // It may have gone over to a successor, or with a handover that was undone.
        world.database
                .sql("select mandate_id from network_exception where network_exception_id = :id")
                .param("id", one.id())
                .query((row, number) -> new MandateId(row.getLong(1)))
                .optional()
                .ifPresent(world::rewritten);
        world.of(NetworkService.class).removeException(one.network(), one.id());
        exceptions.remove(one);
        return true;
    }
}
