/** What a letter is made of: blocks, merge fields, facts of events; and how they are set in HTML and in plain text. */
@NamedInterface("letter")
@NullMarked
package fr.irev.maillage.mailings.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
