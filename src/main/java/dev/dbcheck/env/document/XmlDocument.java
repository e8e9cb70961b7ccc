package dev.dbcheck.env.document;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML without document types and entities of its own, telling one element after another. */
public final class XmlDocument {
  private static final int DEEPEST = 200;

  /** What is told of the elements of a document. */
  public interface Visitor {
    /** Takes the beginning of an element. */
    void start(String name, int line);

    /**
     * Takes the end of an element.
     *
     * @param text its text between its last child and its end, without white space around it
     */
    void end(String name, String text);
  }

  private XmlDocument() {}

  /**
   * Tells the elements of a document.
   *
   * @throws DocumentException if it is malformed, has a document type or is nested too deeply
   */
  public static void read(String text, Visitor visitor) throws DocumentException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    int line = 1;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      Deque<String> open = new ArrayDeque<>();
      StringBuilder content = new StringBuilder();
      while (reader.hasNext()) {
        int event = reader.next();
        line = Math.max(1, reader.getLocation().getLineNumber());
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            open.push(reader.getLocalName());
            content.setLength(0);
            if (open.size() > DEEPEST) {
              throw new DocumentException(line);
            }
            visitor.start(reader.getLocalName(), line);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              content.append(reader.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            visitor.end(open.pop(), content.toString().strip());
            content.setLength(0);
          }
          case XMLStreamConstants.DTD -> throw new DocumentException(line);
          default -> {}
        }
      }
    } catch (XMLStreamException malformed) {
      throw new DocumentException(
          malformed.getLocation() == null
              ? line
              : Math.max(1, malformed.getLocation().getLineNumber()));
    }
  }
}
