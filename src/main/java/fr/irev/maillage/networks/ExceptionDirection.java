package fr.irev.maillage.networks;

/** Whether an exception takes somebody in or leaves them out; names as in the database. */
public enum ExceptionDirection {
    IN,
    OUT
}
