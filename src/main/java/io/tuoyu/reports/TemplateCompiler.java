package io.tuoyu.reports;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/** Part of the build: templates are compiled once, so that no printing JVM needs a compiler. */
public final class TemplateCompiler {
    /** The colours that a PDF/A must name: the platform's own sRGB. */
    static final String COLOURS = "srgb.icc";

    private TemplateCompiler() {}

    /**
     * Compiles every template of a folder.
     *
     * @param arguments folder of the templates, folder for what is made of them
     */
    public static void main(String[] arguments) throws IOException, JRException {
        Path target = Files.createDirectories(Path.of(arguments[1]));
        List<Path> templates;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            templates = files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
        JRTemplate styles = JRXmlTemplateLoader.load(
                Path.of(arguments[0]).resolve("styles.jrtx").toFile());
        for (Path template : templates) {
            String name = template.getFileName().toString().replace(".jrxml", ".jasper");
            try (OutputStream out = Files.newOutputStream(target.resolve(name))) {
                JasperCompileManager.compileReportToStream(styled(template, styles), out);
            }
        }
        Files.write(
                target.resolve(COLOURS),
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    }

    /** With the styles of the house in it: a template that only refers to them has them read again at every print. */
    private static JasperDesign styled(Path template, JRTemplate styles) throws JRException {
        JasperDesign design = JRXmlLoader.load(template.toFile());
        for (JRStyle style : styles.getStyles()) {
            design.addStyle(style);
            if (style.isDefault()) {
                design.setDefaultStyle(style);
            }
        }
        return design;
    }
}
