package io.tuoyu.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsTest {

    private static final YearMonth MAY = YearMonth.of(2022, 5);
    private static final Instant ISSUED = Instant.parse("2022-06-06T00:30:00Z");

    @TempDir
    Path workspace;

    private Editions editions;
    private Release first;
    private Release second;

    @BeforeEach
    void twoReleases() throws IOException {
        ReleaseStore store = new ReleaseStore(workspace);
        store.prepare();
        first = Publisher.publish(store, 1);
        second = Publisher.publish(store, 2);
        editions = new Editions(workspace);
    }

    @Test
    void aMonthIsProvisionalUntilItsFirstEdition() {
        assertThat(editions.inForce(MAY)).isEmpty();
        assertThat(editions.numberFor(MAY, first)).isEqualTo(1);
        assertThat(editions.directory(MAY, 1)).isEqualTo(workspace.resolve("reports/2022-05/1"));
    }

    @Test
    void aCorrectionIsTheNextEditionAndTheFirstStays() {
        Edition one = editions.issue(MAY, first, ISSUED);
        Edition two = editions.issue(MAY, second, ISSUED.plusSeconds(86_400));

        assertThat(one).isEqualTo(new Edition(1, first.id(), first.manifestSha256(), ISSUED));
        assertThat(two.number()).isEqualTo(2);
        assertThat(editions.of(MAY)).containsExactly(one, two);
        assertThat(editions.inForce(MAY)).contains(two);
        assertThat(editions.inForce(MAY.minusMonths(1))).isEmpty();
    }

    @Test
    void aReleaseIssuedTwiceIsOneEdition() {
        Edition one = editions.issue(MAY, first, ISSUED);
        assertThat(editions.numberFor(MAY, first)).isEqualTo(1);
        assertThat(editions.issue(MAY, first, ISSUED.plusSeconds(60))).isEqualTo(one);
        assertThat(editions.of(MAY)).containsExactly(one);
    }

    @Test
    void aTornLedgerIsNeverBegunAnew() throws IOException {
        editions.issue(MAY, first, ISSUED);
        Path file = workspace.resolve("reports/2022-05/editions.json");
        String whole = Files.readString(file);
        for (String torn :
                new String[] {"", "{}", whole.substring(0, whole.length() / 2), whole.replace(": 1,", ": 2,")}) {
            Files.writeString(file, torn);
            ReleaseError error = catchThrowableOfType(ReleaseError.class, () -> editions.issue(MAY, second, ISSUED));
            assertThat(error.kind()).isEqualTo(ReleaseError.Kind.DAMAGED);
            assertThat(file).hasContent(torn);
        }
    }
}
