package io.tuoyu.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The size of an invented district: what its seed may not decide.
 *
 * @param residents    residents of all towns together
 * @param underThree   children under three of all towns together
 * @param keyInfants   injured, disabled or ill children under three, of all towns together
 * @param institutions nurseries on the register in {@code last}
 * @param filedSlots   filed slots at the end of {@code first}
 * @param newSlots     new slots that count towards the year's task, by year; the last year's up to {@code last}
 * @param respondents  answers to each wave of the survey
 * @param first        first month that towns report
 * @param last         last month; the one in which workbooks take the place of the summary
 * @param seen         day on which the demonstration looks at the inbox
 */
public record Shape(
        long residents,
        long underThree,
        long keyInfants,
        int institutions,
        long filedSlots,
        Map<Integer, Long> newSlots,
        int respondents,
        YearMonth first,
        YearMonth last,
        LocalDate seen) {

    public Shape {
        newSlots = Map.copyOf(newSlots);
    }

    /**
     * Reads a properties file: {@code residents}, {@code under_three}, {@code key_infants}, {@code institutions},
     * {@code filed_slots}, {@code new_slots.2021}, {@code respondents}, {@code first}, {@code last}, {@code seen}.
     *
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if an entry is missing or no number
     */
    public static Shape read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        }
        Map<Integer, Long> newSlots = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith("new_slots.")) {
                newSlots.put(
                        Integer.valueOf(name.substring("new_slots.".length())), Long.valueOf(text(properties, name)));
            }
        }
        return new Shape(
                Long.parseLong(text(properties, "residents")),
                Long.parseLong(text(properties, "under_three")),
                Long.parseLong(text(properties, "key_infants")),
                Integer.parseInt(text(properties, "institutions")),
                Long.parseLong(text(properties, "filed_slots")),
                newSlots,
                Integer.parseInt(text(properties, "respondents")),
                YearMonth.parse(text(properties, "first")),
                YearMonth.parse(text(properties, "last")),
                LocalDate.parse(text(properties, "seen")));
    }

    private static String text(Properties properties, String name) {
        String text = properties.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException("The sample's shape lacks the entry " + name);
        }
        return text.strip();
    }
}
