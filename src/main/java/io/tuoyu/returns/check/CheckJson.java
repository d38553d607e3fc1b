package io.tuoyu.returns.check;

import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.Figure;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Finding;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code tuoyu check --json} prints: an object for every file. Names that a reader relies on never change. */
public final class CheckJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    /** The system's own, for comparing with the register: no figure of the form. */
    private static final String SLOTS_FILED = "slots_filed";

    private CheckJson() {}

    /** The readings as one JSON array. */
    public static String of(List<FileReading> readings) {
        ArrayNode files = MAPPER.createArrayNode();
        readings.forEach(reading -> files.add(file(reading)));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(files) + "\n";
    }

    private static ObjectNode file(FileReading reading) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("file", reading.file());
        json.put("dataset", reading.dataset().orElse(null));
        json.put("period", reading.period().map(YearMonth::toString).orElse(null));
        json.put("outcome", reading.outcome().name().toLowerCase(Locale.ROOT));
        ArrayNode accepted = json.putArray("accepted");
        reading.accepted().forEach(row -> accepted.add(row(row)));
        ArrayNode rejected = json.putArray("rejected");
        for (Finding finding : reading.rejected()) {
            rejected.addObject()
                    .put("reason", finding.reason().name())
                    .put("scope", finding.scope().name().toLowerCase(Locale.ROOT))
                    .put("sheet", finding.sheet().orElse(null))
                    .put("cell", finding.cell().orElse(null))
                    .put("raw", finding.raw().orElse(null))
                    .put("town_code", finding.areaCode().orElse(null))
                    .put("message_zh", finding.messageZh())
                    .put("message_en", finding.messageEn())
                    .put("fix_zh", finding.fixZh());
        }
        ArrayNode warnings = json.putArray("warnings");
        for (Finding finding : reading.warnings()) {
            warnings.addObject()
                    .put("reason", finding.reason().name())
                    .put("sheet", finding.sheet().orElse(null))
                    .put("cell", finding.cell().orElse(null))
                    .put("town_code", finding.areaCode().orElse(null));
        }
        return json;
    }

    private static ObjectNode row(AcceptedRow row) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("town_code", row.areaCode());
        json.put("sheet", row.sheet().orElse(null));
        json.put("row", row.row().orElse(null));
        Map<String, Long> sums = new LinkedHashMap<>();
        for (Figure figure : row.figures()) {
            if (row.row().isPresent() || !figure.field().equals(SLOTS_FILED)) {
                sums.merge(figure.field(), figure.value(), Math::addExact);
            }
        }
        ObjectNode values = json.putObject("values");
        sums.forEach(values::put);
        return json;
    }
}
