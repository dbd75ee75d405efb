package fr.irev.broken;

import org.springframework.data.repository.Repository;

/** What {@code ui.ViewWithRepository} should not know. */
public interface Things extends Repository<String, Long> {}
