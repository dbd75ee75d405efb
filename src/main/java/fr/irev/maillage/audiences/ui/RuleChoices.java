package fr.irev.maillage.audiences.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationTypes;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.TerritoryLookup;

/** Where the lines of a rule find what can be chosen. */
@SpringComponent
record RuleChoices(
        FunctionCatalogue functions,
        OrganisationTypes types,
        TerritoryLookup territories,
        SchemeLookup schemes,
        NetworkLookup networks,
        OrganisationLookup organisations,
        EventLookup events) {}
