package org.guiju.rules.table;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks over the elements of an XML part; entities and outside references are not resolved. */
final class XmlPart {
  private final XMLStreamReader reader;

  XmlPart(byte[] content) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
  }

  /** Moves to the next element that starts; false at the end of the part. */
  boolean next() throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  String name() {
    return reader.getLocalName();
  }

  /** The attribute called {@code name} in whatever namespace; null without one. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  boolean isSet(String attribute) {
    String value = attribute(attribute);
    return "1".equals(value) || "true".equals(value);
  }

  /** Number of at most nine digits; {@code otherwise} when the attribute is missing. */
  int number(String attribute, int otherwise) throws XMLStreamException {
    String value = attribute(attribute);
    return value == null ? otherwise : whole(value);
  }

  static int whole(String value) throws XMLStreamException {
    if (!value.matches("\\d{1,9}")) {
      throw new XMLStreamException("not a whole number");
    }
    return Integer.parseInt(value);
  }

  /** All text up to the end of the element, but for the readings above Japanese words. */
  String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int muted = 0;
    while (depth > 0) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        muted = muted > 0 || name().equals("rPh") ? muted + 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        muted = Math.max(0, muted - 1);
      } else if (reader.isCharacters() && muted == 0) {
        text.append(reader.getText());
      }
    }
    return text.toString();
  }
}
