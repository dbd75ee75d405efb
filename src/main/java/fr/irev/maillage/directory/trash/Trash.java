package fr.irev.maillage.directory.trash;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into the trash. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('GESTION')")
public class Trash {

    private final TrashItems items;

    Trash(TrashItems items) {
        this.items = items;
    }

    /** A page of what lies there, the latest first. */
    public List<TrashItem> items(int offset, int limit) {
        return items.all(offset, limit);
    }
}
