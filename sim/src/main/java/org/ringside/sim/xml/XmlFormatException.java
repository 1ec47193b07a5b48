package org.ringside.sim.xml;

/** Says what is wrong with an XML file: file, line, element, the value, and what was expected. */
public final class XmlFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong, where, and what to do
     */
    public XmlFormatException(String message) {
        super(message);
    }
}
