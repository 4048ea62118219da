package org.gibbsite.data;

/** A data set or file that is missing or malformed: one sentence with file, offset, expected and found. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DataException(String message) { super(message); }

    public DataException(String message, Throwable cause) { super(message, cause); }
}
