package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.TypedDate;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is being typed into a form, kept in the browser's tab until it is saved or given up: when the session has ended or the server
 * was started again, whoever signs in anew finds it where it was. Only fields that were changed are kept; nobody else who signs in
 * there is shown them.
 */
public final class Draft implements Serializable {

    /** Tells the sign-in page that the tab keeps something: the name of a cookie without a content. */
    public static final String COOKIE = "saisie";

    /** The attribute with the name of a field. */
    static final String FIELD = "data-saisie";

    /** The attribute with the key of what was chosen in a field that has no text of its own. */
    static final String CHOICE = "data-choix";

    private static final long serialVersionUID = 1L;

    private static final String KEEP = """
            const page = this, key = 'saisie ' + $0 + ' ' + $2;
            const value = field => field.hasAttribute('data-choix') ? field.getAttribute('data-choix')
                : field.localName === 'vaadin-checkbox' ? String(!!field.checked)
                : field.value || (field.localName === 'vaadin-date-picker' && field.inputElement?.value) || '';
            const read = () => Object.fromEntries(
                [...page.querySelectorAll('[data-saisie]')].map(field => [field.dataset.saisie, value(field)]));
            const kept = sessionStorage.getItem(key);
            const before = read();
            this.saisieGardee = saved => { Object.assign(before, saved); store(); };
            let touched = false;
            const write = () => { if (touched) { store(); } };
            const store = () => {
              if (!page.isConnected) { return; }
              const changed = Object.entries(read()).filter(([name, text]) => text !== before[name]);
              if (changed.length === 0) {
                sessionStorage.removeItem(key);
              } else {
                sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(changed)));
                document.cookie = $1 + '=1; path=/; samesite=lax';
              }
            };
            const touch = () => { touched = true; write(); };
            page.addEventListener('input', touch);
            page.addEventListener('change', touch);
            page.addEventListener('click', () => { touched = true; });
            new MutationObserver(write).observe(page, {subtree: true, attributeFilter: ['data-choix']});
            return JSON.stringify({key: key, kept: kept ?? ''});
            """;
    private static final String FORGET =
            "sessionStorage.removeItem($0); document.cookie = $1 + '=; path=/; max-age=0';";
    private static final JsonMapper JSON = new JsonMapper();

    private final Component page;
    private final SerializableConsumer<Map<String, String>> again;
    private @Nullable String key;

    private Draft(Component page, SerializableConsumer<Map<String, String>> again) {
        this.page = page;
        this.again = again;
    }

    /** Keeps what is typed on a page until it is left, and brings back what was kept there. */
    public static void keep(Component page, FormFields form) {
        keep(page, form::retype);
    }

    /**
     * As {@link #keep(Component, FormFields)}, for a page whose fields come and go.
     *
     * @param again is given what was kept, by the names of {@link #name}, when somebody comes back to it
     */
    public static Draft keep(Component page, SerializableConsumer<Map<String, String>> again) {
        var draft = new Draft(page, again);
        page.addAttachListener(attached -> page.getElement()
                .executeJs(KEEP, CurrentUser.login(), COOKIE, address(attached.getUI()))
                .then(String.class, draft::found));
        // Says nothing to a browser whose session has ended: there the draft remains.
        page.addDetachListener(left -> draft.forget(left.getUI()));
        return draft;
    }

    /** Where the page stands: the browser itself still shows the address before when somebody came by a click. */
    private static String address(UI ui) {
        return ui.getInternals().getActiveViewLocation().getPath();
    }

    /** Gives a field the name under which its text is kept. */
    public static void name(Component field, String name) {
        field.getElement().setAttribute(FIELD, name);
    }

    /** Says what is to be kept of something that has no text of its own. */
    public static void note(Component part, String text) {
        part.getElement().setAttribute(CHOICE, text);
    }

    /** These texts are saved although the page is not left: of them, only what is typed from now on is kept. */
    public void saved(Map<String, String> texts) {
        page.getElement().executeJs("this.saisieGardee?.(JSON.parse($0))", JSON.writeValueAsString(texts));
    }

    /** Types a text again as the browser has kept it; half a date, or what is no date, leaves the field as it is. */
    public static void retype(HasValue<?, ?> field, String text) {
        try {
            if (text.isEmpty()) {
                field.clear();
                return;
            }
            switch (field) {
                case TextField line -> line.setValue(text);
                case TextArea lines -> lines.setValue(text);
                case DatePicker day -> day.setValue(TypedDate.parse(text));
                case DateTimePicker moment -> moment.setValue(LocalDateTime.parse(text));
                case IntegerField count -> count.setValue(Integer.valueOf(text));
                case Checkbox box -> box.setValue(Boolean.parseBoolean(text));
                default -> throw new IllegalArgumentException("Nothing that is typed");
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return;
        }
    }

    /** Forgets everything that the tab keeps: somebody signs out. */
    public static void forgetAll(UI ui) {
        ui.getPage().executeJs("sessionStorage.clear(); document.cookie = $0 + '=; path=/; max-age=0';", COOKIE);
    }

    private void found(String answer) {
        var told = read(answer);
        key = told.get("key");
        var kept = read(told.getOrDefault("kept", ""));
        if (!kept.isEmpty()) {
            again.accept(kept);
            Notices.done(Texts.text("shared.draft.found"));
        }
    }

    /** What the browser kept; nothing when somebody has changed it into something unreadable. */
    private static Map<String, String> read(String json) {
        var texts = new HashMap<String, String>();
        if (json.isEmpty()) {
            return texts;
        }
        try {
            JSON.readTree(json)
                    .properties()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        } catch (JacksonException unreadable) {
            texts.clear();
        }
        return texts;
    }

    private void forget(UI ui) {
        if (key != null) {
            ui.getPage().executeJs(FORGET, key, COOKIE);
        }
    }
}
