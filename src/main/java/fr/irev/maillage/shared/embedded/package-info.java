/** What a demonstration brings along, so that nothing needs to be installed: a MariaDB server and a mail catcher. */
@NullMarked
package fr.irev.maillage.shared.embedded;

import org.jspecify.annotations.NullMarked;
