package fr.irev.maillage.events;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.ui.Dates;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;

/** An event as a calendar file (RFC 5545), with the rules of Paris time in it. */
public final class EventCalendar {

    private static final int OFFSET_WINTER = 1; // hours from UTC
    private static final int OFFSET_SUMMER = 2;

    private EventCalendar() {}

    /** A calendar file as it goes with a message; the method tells programs what to do with it (RFC 5546). */
    public record Notice(String method, String file) {}

    /**
     * The file that somebody fetches for their calendar.
     *
     * @param withLink whether its reader is among those who come, and so may have the link of the visioconference
     * @param now when the file is made
     */
    public static String of(EventSheet sheet, boolean withLink, Instant now) {
        return write(Method.PUBLISH, event(sheet, withLink, now));
    }

    /**
     * The file that takes the place of one fetched before: same identity, higher sequence. For an event that is called off it
     * takes the entry out.
     *
     * @param organizer in whose name the event stands
     */
    public static Notice notice(EventSheet sheet, boolean withLink, EmailAddress organizer, Instant now) {
        var event = event(sheet, withLink, now);
        event.setOrganizer(new Organizer("IREV", organizer.value()));
        boolean calledOff = sheet.status() == EventStatus.CANCELLED;
        event.setStatus(calledOff ? Status.cancelled() : Status.confirmed());
        var method = calledOff ? Method.CANCEL : Method.PUBLISH;
        return new Notice(method, write(method, event));
    }

    private static VEvent event(EventSheet sheet, boolean withLink, Instant now) {
        var details = sheet.details();
        var event = new VEvent();
        event.setUid("evenement-" + sheet.id().eventId() + "@maillage");
        event.setSequence(Math.toIntExact(sheet.version()));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(details.startsAt()));
        event.setDateEnd(Date.from(details.endsAt()));
        event.setSummary(details.title());
        if (details.venue() != null) {
            event.setLocation(details.venue());
        }
        if (!details.description().isEmpty()) {
            event.setDescription(details.description());
        }
        if (withLink && details.visioLink() != null) {
            event.setUrl(details.visioLink());
        }
        return event;
    }

    private static String write(String method, VEvent event) {
        var calendar = new ICalendar();
        calendar.setProductId("-//IREV//Maillage//FR");
        calendar.setMethod(method);
        calendar.addEvent(event);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(Dates.PARIS), paris()));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    /** European summer time since 1996 (directive 2000/84/CE): last Sundays of March and October, at one o'clock UTC. */
    private static VTimezone paris() {
        var zone = new VTimezone("Europe/Paris");
        var summer = new DaylightSavingsTime();
        changes(summer, 3, new DateTimeComponents(1996, 3, 31, 2, 0, 0, false), OFFSET_WINTER, OFFSET_SUMMER);
        summer.addTimezoneName("CEST");
        zone.addDaylightSavingsTime(summer);
        var winter = new StandardTime();
        changes(winter, 10, new DateTimeComponents(1996, 10, 27, 3, 0, 0, false), OFFSET_SUMMER, OFFSET_WINTER);
        winter.addTimezoneName("CET");
        zone.addStandardTime(winter);
        return zone;
    }

    private static void changes(Observance observance, int month, DateTimeComponents since, int from, int to) {
        observance.setDateStart(since);
        observance.setTimezoneOffsetFrom(new UtcOffset(true, from, 0));
        observance.setTimezoneOffsetTo(new UtcOffset(true, to, 0));
        observance.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build());
    }
}
