package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.networks.NetworkDetails;
import fr.irev.maillage.networks.NetworkRefused;
import fr.irev.maillage.networks.NetworkSheet;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.ConflictDialog;
import fr.irev.maillage.shared.ui.FormFields;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a network says of itself; what was typed stays when it cannot be saved. */
final class NetworkDetailsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(Texts.text("networks.form.name"));
    private final TextArea description = new TextArea(Texts.text("networks.form.description"));
    private final ComboBox<OrganisationName> coAnimator = new ComboBox<>(Texts.text("networks.form.co-animator"));
    private final TextField animators = new TextField(Texts.text("networks.form.animators"));
    private final Checkbox restricted = new Checkbox(Texts.text("networks.form.restricted"));
    private final RefusalText problem = new RefusalText();
    private final FormFields fields = new FormFields();
    private final transient OrganisationLookup organisations;
    private final transient Supplier<Optional<NetworkSheet>> reading;
    private final transient ObjLongConsumer<NetworkDetails> saving;
    private long version;

    /** For a new one. */
    NetworkDetailsDialog(OrganisationLookup organisations, Consumer<NetworkDetails> saving) {
        this(organisations, null, Optional::empty, (details, version) -> saving.accept(details));
    }

    /**
     * @param network the network to change; none for a new one
     * @param reading the network as it is stored by now
     * @param saving what was said, and the version that it is made on
     */
    NetworkDetailsDialog(
            OrganisationLookup organisations,
            @Nullable NetworkSheet network,
            Supplier<Optional<NetworkSheet>> reading,
            ObjLongConsumer<NetworkDetails> saving) {
        this.organisations = organisations;
        this.reading = reading;
        this.saving = saving;
        setHeaderTitle(Texts.text(network == null ? "networks.form.create" : "networks.form.change"));
        setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        setWidth("40rem");
        name.setRequiredIndicatorVisible(true);
        name.focus();
        name.setMaxLength(NetworkDetails.LONGEST_NAME);
        description.setMaxLength(NetworkDetails.LONGEST_DESCRIPTION);
        animators.setHelperText(Texts.text("networks.form.animators.help"));
        coAnimator.setItems(query ->
                organisations.search(query.getFilter().orElse(""), null, query.getOffset(), query.getLimit()).stream());
        coAnimator.setItemLabelGenerator(OrganisationName::display);
        coAnimator.setClearButtonVisible(true);
        restricted.setEnabled(CurrentUser.holds(Roles.ADMIN));
        fields.add("name", name.getLabel(), name, text -> text);
        fields.add("description", description.getLabel(), description, text -> text);
        fields.add("coAnimator", coAnimator.getLabel(), coAnimator, OrganisationName::display);
        fields.add("animators", animators.getLabel(), animators, text -> text);
        fields.add("restricted", restricted.getLabel(), restricted, yes -> Texts.text("networks.form.restricted.yes"));
        if (network != null) {
            version = network.version();
            fields.open(values(network));
        }
        add(problem, new FormLayout(name, description, coAnimator, animators, restricted));
        var confirm = new Button(Texts.text("shared.save"), click -> save());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), confirm);
    }

    private Map<String, @Nullable Object> values(NetworkSheet network) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", network.name());
        values.put("description", network.description().isEmpty() ? null : network.description());
        values.put(
                "coAnimator",
                Optional.ofNullable(network.coAnimator())
                        .flatMap(organisations::name)
                        .orElse(null));
        values.put("animators", network.animators().isEmpty() ? null : String.join(", ", network.animators()));
        values.put("restricted", network.restricted() ? true : null);
        return values;
    }

    private void save() {
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(Texts.text("networks.refused.NAME_MISSING"));
        if (name.isInvalid()) {
            return;
        }
        var meanwhile = new AtomicBoolean();
        boolean saved = problem.attempt(() -> {
            try {
                saving.accept(details(), version);
            } catch (NetworkRefused refused) {
                if (refused.reason() != NetworkRefused.Reason.CHANGED_MEANWHILE) {
                    throw refused;
                }
                meanwhile.set(true);
            }
        });
        if (meanwhile.get()) {
            bringTogether();
        } else if (saved) {
            close();
        }
    }

    /** What somebody else changed elsewhere is kept with this; the same field is asked about. */
    private void bringTogether() {
        var stored = reading.get().orElse(null);
        if (stored == null) {
            problem.tell(Texts.text("networks.refused.UNKNOWN"));
            return;
        }
        version = stored.version();
        var conflicts = fields.merge(values(stored));
        if (conflicts.isEmpty()) {
            save();
        } else {
            new ConflictDialog(fields, conflicts, this::save).open();
        }
    }

    private NetworkDetails details() {
        var chosen = coAnimator.getValue();
        return new NetworkDetails(
                name.getValue(),
                description.getValue(),
                chosen == null ? null : chosen.id(),
                restricted.getValue(),
                Arrays.stream(animators.getValue().split("[,;]"))
                        .map(String::strip)
                        .filter(login -> !login.isEmpty())
                        .collect(Collectors.toSet()));
    }
}
