/** Invented people, mandates, networks' life and mailings that make every screen lively, and the button that empties them. */
@ApplicationModule
@NullMarked
package fr.irev.maillage.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
