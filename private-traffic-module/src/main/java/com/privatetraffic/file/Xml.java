package com.privatetraffic.file;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a part of a workbook from element to element. No entity is ever looked up, no definition followed. */
final class Xml implements AutoCloseable {

    // The JDK's own: what else may lie on a store's class path is of any age.
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            throw broken();
        }
    }

    /** The next event of {@link XMLStreamConstants}; END_DOCUMENT at the end. */
    int next() throws IOException {
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException broken) {
            throw broken();
        }
    }

    /** On to the next beginning of an element; false at the end. */
    boolean nextElement() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    /** Null where it isn't given; by its local name, whatever its prefix. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Adds the characters of this event as far as there is room; one more than {@code most} tells that there wasn't. */
    void text(StringBuilder into, int most) {
        int room = most + 1 - into.length();
        if (room > 0) {
            into.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
        }
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private static UnreadableFileException broken() {
        return new UnreadableFileException("import.file.not-xlsx");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
