package io.tuoyu.reports;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

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
        for (Path template : templates) {
            String name = template.getFileName().toString().replace(".jrxml", ".jasper");
            try (InputStream in = Files.newInputStream(template);
                    OutputStream out = Files.newOutputStream(target.resolve(name))) {
                JasperCompileManager.compileReportToStream(in, out);
            }
        }
        Files.write(
                target.resolve(COLOURS),
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    }
}
