/** Each class breaks one rule of the architecture, to show that the rule would be noticed. No part of any application. */
package fr.irev.broken;
