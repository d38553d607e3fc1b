package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Cell.Shape;
import io.tuoyu.returns.read.Row.Visibility;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Workbooks of Excel 2007 and later, and of WPS. */
final class XlsxFormat implements Format {
    private static final String ROOT_RELATIONS = "_rels/.rels";
    private static final String USUAL_PLACE = "xl/workbook.xml";
    private static final List<String> COMMENTS = List.of("/comments", "/threadedComment");
    private static final String MACROS = "macroEnabled";

    @Override
    public boolean recognises(Content content) {
        return content.zip()
                .filter(zip -> zip.has("[Content_Types].xml") && (zip.has(USUAL_PLACE) || zip.has(ROOT_RELATIONS)))
                .filter(zip -> zip.has(USUAL_PLACE)
                        || zip.text("[Content_Types].xml")
                                .filter(types -> types.contains("spreadsheetml.sheet.main+xml"))
                                .isPresent())
                .isPresent();
    }

    @Override
    public Book read(Content content) throws Unreadable {
        ZipParts zip = content.zip().orElseThrow();
        zip.refuseDoctypes();
        return new Workbook(zip).read();
    }

    /** A sheet as the workbook lists it. */
    private record Listed(String name, String relation, Visibility visibility) {}

    /** What a part points to, by the id of the relation. */
    private record Relation(String type, String target) {}

    private static final class Workbook {
        private final ZipParts zip;
        private final List<Listed> listed = new ArrayList<>();
        private final List<String> strings = new ArrayList<>();
        private final Memory memory = new Memory();
        private final Set<String> places = new HashSet<>();
        private Shape dates = Shape.DATE;

        Workbook(ZipParts zip) {
            this.zip = zip;
        }

        Book read() throws Unreadable {
            String stated = target(relations(ROOT_RELATIONS, ""), "/officeDocument");
            String place = zip.has(stated) ? stated : USUAL_PLACE;
            XmlParts.read(part(place), this::list);
            Map<String, Relation> relations = relations(relationsOf(place), folder(place));
            String sharedStrings = target(relations, "/sharedStrings");
            if (zip.has(sharedStrings)) {
                XmlParts.read(part(sharedStrings), this::share);
            }
            XlsxStyles styles = new XlsxStyles(dates);
            String stylePart = target(relations, "/styles");
            if (zip.has(stylePart)) {
                XmlParts.read(part(stylePart), styles::read);
            }
            List<Sheet> sheets = new ArrayList<>();
            for (Listed sheet : listed) {
                Relation relation = relations.get(sheet.relation());
                if (relation == null) {
                    throw XmlParts.damaged();
                }
                if (relation.type().endsWith("/worksheet")) {
                    sheets.add(sheet(sheet, relation.target(), styles));
                }
            }
            boolean hasMacros = zip.text("[Content_Types].xml")
                    .filter(types -> types.contains(MACROS))
                    .isPresent();
            return new Book(hasMacros ? FileKind.MACRO_WORKBOOK : FileKind.WORKBOOK, sheets);
        }

        private Sheet sheet(Listed sheet, String place, XlsxStyles styles) throws Unreadable {
            if (!places.add(place)) {
                throw XmlParts.damaged();
            }
            XlsxSheet cells = new XlsxSheet(strings, styles, memory);
            XmlParts.read(part(place), cells::read);
            Map<String, Relation> relations = relations(relationsOf(place), folder(place));
            for (String kind : COMMENTS) {
                String comments = target(relations, kind);
                if (zip.has(comments)) {
                    XmlParts.read(part(comments), cells::readComments);
                }
            }
            return cells.sheet(sheet.name(), sheet.visibility());
        }

        private void list(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr") && XmlParts.flag(xml, "date1904")) {
                    dates = Shape.DATE_1904;
                } else if (xml.getLocalName().equals("sheet")) {
                    listed.add(new Listed(
                            XmlParts.attribute(xml, "name"),
                            XmlParts.attribute(xml, "id"),
                            XmlParts.attribute(xml, "state")
                                            .toLowerCase(Locale.ROOT)
                                            .endsWith("hidden")
                                    ? Visibility.HIDDEN
                                    : Visibility.VISIBLE));
                }
            }
        }

        private void share(XMLStreamReader xml) throws XMLStreamException, Unreadable {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    String text = Escapes.unescaped(XmlParts.runs(xml, "si"));
                    memory.text(text);
                    strings.add(text);
                }
            }
        }

        private Map<String, Relation> relations(String part, String folder) throws Unreadable {
            Map<String, Relation> relations = new HashMap<>();
            Optional<InputStream> stream = zip.open(part);
            if (stream.isPresent()) {
                XmlParts.read(stream.get(), xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() == XMLStreamConstants.START_ELEMENT
                                && xml.getLocalName().equals("Relationship")
                                && !XmlParts.attribute(xml, "TargetMode").equals("External")) {
                            relations.put(
                                    XmlParts.attribute(xml, "Id"),
                                    new Relation(
                                            XmlParts.attribute(xml, "Type"),
                                            resolved(folder, XmlParts.attribute(xml, "Target"))));
                        }
                    }
                });
            }
            return relations;
        }

        private InputStream part(String name) throws Unreadable {
            return zip.open(name)
                    .orElseThrow(() -> new Unreadable(
                            Reason.CORRUPT_ARCHIVE, "工作簿缺少部件 " + name, "The workbook lacks its part " + name));
        }

        private static String target(Map<String, Relation> relations, String type) {
            for (Relation relation : relations.values()) {
                if (relation.type().endsWith(type)) {
                    return relation.target();
                }
            }
            return "";
        }

        private static String folder(String part) {
            return part.substring(0, part.lastIndexOf('/') + 1);
        }

        private static String relationsOf(String part) {
            return folder(part) + "_rels/" + part.substring(part.lastIndexOf('/') + 1) + ".rels";
        }

        /** A target inside the zip: {@code ../comments1.xml} of {@code xl/worksheets/}, or {@code /xl/styles.xml}. */
        private static String resolved(String folder, String target) {
            if (target.startsWith("/")) {
                return target.substring(1);
            }
            String base = folder;
            String rest = target.startsWith("./") ? target.substring(2) : target;
            while (rest.startsWith("../") && !base.isEmpty()) {
                rest = rest.substring(3);
                base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            }
            return base + rest;
        }
    }
}
