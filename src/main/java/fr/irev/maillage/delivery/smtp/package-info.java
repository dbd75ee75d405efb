/** The conversation with the mail server: connections, what it answers, and the message as it goes over the wire. */
@NullMarked
package fr.irev.maillage.delivery.smtp;

import org.jspecify.annotations.NullMarked;
