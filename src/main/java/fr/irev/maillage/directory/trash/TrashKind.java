package fr.irev.maillage.directory.trash;

/** What can lie in the trash; names as in the database. */
public enum TrashKind {
    PERSON,
    ORGANISATION
}
