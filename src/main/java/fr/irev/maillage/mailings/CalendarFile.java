package fr.irev.maillage.mailings;

/**
 * What goes with a letter for the calendars of its readers (RFC 5545).
 *
 * @param method what a calendar does with it: PUBLISH or CANCEL (RFC 5546)
 */
public record CalendarFile(String method, String text) {}
