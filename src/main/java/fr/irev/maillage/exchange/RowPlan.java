package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonName;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** What a line asks to be written. */
sealed interface RowPlan {

    /** A mandate, of somebody known or new. @param person null for somebody new */
    record Add(
            @Nullable PersonId person,
            @Nullable Civility civility,
            PersonName name,
            OrganisationChoice organisation,
            @Nullable FunctionCode function,
            String title,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone)
            implements RowPlan {}

    /** What a known mandate lacks. */
    record Complete(
            PersonId person,
            MandateId mandate,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone) implements RowPlan {}
}
