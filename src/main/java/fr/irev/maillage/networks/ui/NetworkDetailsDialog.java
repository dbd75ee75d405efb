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
import fr.irev.maillage.networks.NetworkSheet;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Arrays;
import java.util.function.Consumer;
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

    /** @param network the network to change; none for a new one */
    NetworkDetailsDialog(
            OrganisationLookup organisations, @Nullable NetworkSheet network, Consumer<NetworkDetails> save) {
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
        if (network != null) {
            name.setValue(network.name());
            description.setValue(network.description());
            animators.setValue(String.join(", ", network.animators()));
            restricted.setValue(network.restricted());
            var known = network.coAnimator();
            if (known != null) {
                organisations.name(known).ifPresent(coAnimator::setValue);
            }
        }
        add(problem, new FormLayout(name, description, coAnimator, animators, restricted));
        var confirm = new Button(Texts.text("shared.save"), click -> {
            name.setInvalid(name.getValue().isBlank());
            name.setErrorMessage(Texts.text("networks.refused.NAME_MISSING"));
            if (!name.isInvalid() && problem.attempt(() -> save.accept(details()))) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), confirm);
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
