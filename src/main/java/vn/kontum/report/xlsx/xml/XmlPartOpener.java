package vn.kontum.report.xlsx.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.PackagePart;
import vn.kontum.report.xlsx.container.ReaderBuffers;

/**
 * Opens XML parts with one shared Aalto factory: its symbol table is warm after the first file.
 *
 * @implNote Nothing outside the part may ever be fetched.
 */
public final class XmlPartOpener {
    /** After so many parts the table of names is begun anew, whatever files have left in it. */
    private static final int RENEWAL = 2_000;

    private final int maxDepth;
    private final AtomicInteger opened = new AtomicInteger();
    private volatile InputFactoryImpl factory = fresh();

    public XmlPartOpener(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    private static InputFactoryImpl fresh() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_COALESCING, Boolean.FALSE);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, Boolean.FALSE);
        return factory;
    }

    /** Unlearns the names of a file that had too many of its own. */
    public void forget(XmlBudget xmlBudget) {
        if (xmlBudget.hasUnusualNames()) {
            factory = fresh();
        }
    }

    public XmlCursor open(PackagePart part, XmlBudget xmlBudget) {
        PartEncoding.check(part, xmlBudget.left());
        XmlTokenLimiter.check(part, xmlBudget.left());
        if (opened.incrementAndGet() % RENEWAL == 0) {
            factory = fresh();
        }
        try {
            if (part.content().filter(XmlPartOpener::singleBytes).isPresent()) {
                ReaderBuffers.BufferSlice content = part.content().get();
                xmlBudget.consume(part.name(), content.length());
                return new XmlCursor(
                        new XmlCursor.Text(part, Optional.empty(), xmlBudget),
                        (XMLStreamReader2) factory.createXMLStreamReader(
                                new Stax2ByteArraySource(content.bytes(), content.from(), content.length())),
                        maxDepth);
            }
            InputStream stream = xmlBudget.counting(part.name(), part.open());
            return new XmlCursor(
                    new XmlCursor.Text(part, Optional.of(stream), xmlBudget),
                    (XMLStreamReader2) factory.createXMLStreamReader(stream),
                    maxDepth);
        } catch (XMLStreamException malformed) {
            throw ContainerException.corrupt(
                    part.name(),
                    "not an XML document: "
                            + malformed.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** Whether a text is no UTF-16, which the parser reads from streams only. */
    private static boolean singleBytes(ReaderBuffers.BufferSlice content) {
        for (int at = 0; at < Math.min(4, content.length()); at++) {
            byte sign = content.bytes()[content.from() + at];
            if (sign == 0 || sign == (byte) 0xFE || sign == (byte) 0xFF) {
                return false;
            }
        }
        return true;
    }
}
