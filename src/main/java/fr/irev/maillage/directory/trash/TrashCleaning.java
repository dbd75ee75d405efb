package fr.irev.maillage.directory.trash;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases what has lain in the trash for thirty days. Every instance looks; the row's lock decides which of them does it. */
@Component
class TrashCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(TrashCleaning.class);

    private final TrashItems items;
    private final TrashedPeople people;
    private final TrashedOrganisations organisations;

    TrashCleaning(TrashItems items, TrashedPeople people, TrashedOrganisations organisations) {
        this.items = items;
        this.people = people;
        this.organisations = organisations;
    }

    @Scheduled(fixedDelayString = "${maillage.schedule.clean-every:PT1H}", initialDelayString = "PT3M")
    @Transactional
    void eraseDue() {
        var due = items.due();
        CurrentUser.asSystem(() -> due.forEach(this::erase));
        if (!due.isEmpty()) {
            LOG.info("{} sheets of the trash were erased", due.size());
        }
    }

    /** People come first: an organisation may be what one of them worked at. */
    private void erase(TrashItem item) {
        items.take(item.kind(), item.id());
        switch (item.kind()) {
            case PERSON -> people.erase(new PersonId(item.id()));
            case ORGANISATION -> organisations.erase(new OrganisationId(item.id()));
        }
    }
}
