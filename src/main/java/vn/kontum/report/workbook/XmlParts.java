package vn.kontum.report.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/** Opens XML parts with one shared Aalto factory: its symbol table is warm after the first file. Danger: nothing outside the part may ever be fetched. */
final class XmlParts {
    private final InputFactoryImpl factory = new InputFactoryImpl();
    private final int maxDepth;

    XmlParts(int maxDepth) {
        this.maxDepth = maxDepth;
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_COALESCING, Boolean.FALSE);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, Boolean.FALSE);
    }

    XmlCursor open(Part part) {
        try {
            if (part.content().isPresent()) {
                byte[] content = part.content().get();
                return cursor(
                        part,
                        factory.createXMLStreamReader(new Stax2ByteArraySource(content, 0, content.length)),
                        Optional.empty());
            }
            InputStream stream = part.stream();
            return cursor(part, factory.createXMLStreamReader(stream), Optional.of(stream));
        } catch (XMLStreamException malformed) {
            throw ContainerException.corrupt(
                    part.name(),
                    "not an XML document: "
                            + malformed.getMessage().lines().findFirst().orElse(""));
        }
    }

    private XmlCursor cursor(Part part, javax.xml.stream.XMLStreamReader reader, Optional<InputStream> source) {
        return new XmlCursor(part.name(), (XMLStreamReader2) reader, source, maxDepth);
    }
}
