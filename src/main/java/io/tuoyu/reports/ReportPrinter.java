package io.tuoyu.reports;

import io.tuoyu.plan.Language;
import io.tuoyu.query.MonthlyReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Prints reports. One printer prints many: its templates are loaded once, and may be shared between threads. */
public final class ReportPrinter {
    private static final String BOOK = "book";

    private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();
    private final Map<String, JasperReport> templates = new ConcurrentHashMap<>();

    /**
     * Prints {@code report} as PDF/A-2u, over whatever lies at {@code pdf}.
     *
     * @throws IOException if the file cannot be written
     */
    public void print(MonthlyReport report, Language language, Path pdf) throws IOException {
        Words words = new Words(language);
        Sections sections = new Sections(report, words, context);
        try (OutputStream out = Files.newOutputStream(pdf)) {
            export(fill(sections, words), sections, words, out);
        } catch (JRException broken) {
            throw new IllegalStateException("The report cannot be printed", broken);
        }
    }

    private JasperPrint fill(Sections sections, Words words) throws JRException {
        Glyphs glyphs = new Glyphs(context);
        List<Part> parts = new ArrayList<>();
        for (Section section : sections.all()) {
            Map<String, Object> parameters = parameters(words);
            parameters.put("TITLE", section.title());
            parameters.put("NOTE", section.note());
            parameters.put("HEADS", section.heads());
            parameters.put("HEAD_LEFT", sections.headLeft());
            parameters.put("HEAD_RIGHT", sections.headRight());
            parameters.put("FOOT_LEFT", sections.footLeft());
            parts.add(new Part(
                    template(section.template()), parameters, new RecordDataSource(section.rows(), glyphs::printable)));
        }
        return JasperFillManager.getInstance(context)
                .fill(template(BOOK), parameters(words), new RecordDataSource(parts, glyphs::printable));
    }

    private static Map<String, Object> parameters(Words words) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, words.locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, words.bundle());
        return parameters;
    }

    /** A row of the book. */
    private record Part(JasperReport template, Map<String, Object> parameters, JRDataSource rows) {}

    private JasperReport template(String name) {
        return templates.computeIfAbsent(name, ReportPrinter::load);
    }

    private static JasperReport load(String name) {
        try (InputStream jasper = ReportPrinter.class.getResourceAsStream("/reports/" + name + ".jasper")) {
            return (JasperReport) JRLoader.loadObject(jasper);
        } catch (JRException broken) {
            throw new IllegalStateException("The template " + name + " cannot be loaded", broken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void export(JasperPrint print, Sections sections, Words words, OutputStream out) throws JRException {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(sections.title());
        configuration.setMetadataAuthor(sections.maker());
        configuration.setMetadataSubject(sections.headRight());
        configuration.setMetadataCreator("Tuoyu");
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagLanguage(words.locale().toLanguageTag());
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2U);
        configuration.setIccProfilePath("reports/" + TemplateCompiler.COLOURS);
        JRPdfExporter exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }
}
