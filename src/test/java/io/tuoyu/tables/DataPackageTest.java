package io.tuoyu.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataPackageTest {

    private static final JsonNode PACKAGE = JsonMapper.shared()
            .readTree(DataPackage.json(
                    "r1",
                    Instant.parse("2022-06-05T17:30:00Z"),
                    Map.of(Tables.PERIODS, List.of("periods/part-0.parquet"))));

    @Test
    void namesTheReleaseAndTheProfile() {
        assertThat(PACKAGE.path("$schema").asString())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(PACKAGE.path("id").asString()).isEqualTo("r1");
        assertThat(PACKAGE.path("created").asString()).isEqualTo("2022-06-05T17:30:00Z");
    }

    @Test
    void describesEveryColumnInBothLanguages() {
        JsonNode resource = PACKAGE.path("resources").path(0);
        assertThat(resource.path("path").path(0).asString()).isEqualTo("periods/part-0.parquet");
        JsonNode fields = resource.path("schema").path("fields");
        assertThat(fields.size()).isEqualTo(Tables.PERIODS.columns().size());
        assertThat(fields.path(1).toString())
                .isEqualTo(
                        "{\"name\":\"period_start\",\"type\":\"date\",\"title\":\"首日\",\"description\":\"First day\","
                                + "\"constraints\":{\"required\":true}}");
        assertThat(fields.path(3).path("type").asString()).isEqualTo("integer");
        assertThat(fields.path(3).path("unit").asString()).isEqualTo("returns");
        assertThat(fields.path(5).has("constraints")).isFalse();
    }
}
