package dev.detsim.tests.firstuse;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** XML. */
final class XmlFeatures {
    private static final String TEXT = "<a x='1'><b>text</b><b/></a>";

    private XmlFeatures() {
    }

    static Object dom() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(TEXT)))
                .getElementsByTagName("b").getLength();
    }

    static Object sax() throws Exception {
        StringBuilder names = new StringBuilder();
        SAXParserFactory.newInstance().newSAXParser().parse(new InputSource(new StringReader(TEXT)),
                new DefaultHandler() {
                    @Override
                    public void startElement(String uri, String local, String name, Attributes attributes) {
                        names.append(name);
                    }
                });
        return names;
    }

    static Object stax() throws Exception {
        XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(TEXT));
        int events = 0;
        while (reader.hasNext()) {
            events += reader.next();
        }
        StringWriter text = new StringWriter();
        XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        writer.writeEmptyElement("e");
        writer.close();
        return events + text.toString();
    }

    static Object transformer() throws Exception {
        StringWriter text = new StringWriter();
        TransformerFactory.newInstance()
                .newTransformer(new StreamSource(new StringReader("<xsl:stylesheet version='1.0' "
                        + "xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:template match='/'>"
                        + "<c><xsl:value-of select='count(//b)'/></c></xsl:template></xsl:stylesheet>")))
                .transform(new StreamSource(new StringReader(TEXT)), new StreamResult(text));
        return text;
    }

    static Object xpath() throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate("/a/b[1]", new InputSource(new StringReader(TEXT)));
    }

    static Object schema() throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
                        + "<xs:element name='a' type='xs:int'/></xs:schema>")))
                .newValidator().validate(new StreamSource(new StringReader("<a>1</a>")));
        return "valid";
    }
}
